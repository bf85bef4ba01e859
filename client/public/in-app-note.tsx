import { ExternalLink } from "lucide-react";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { Note } from "#client/ui/note.tsx";
import { QrCode } from "#client/ui/qr-code.tsx";
import { publicWords } from "#client/words/public.ts";
import { useWords } from "#client/words/reader.tsx";
import styles from "./in-app-note.module.css";
import { useFragment } from "./links/use-fragment.ts";
import { useSite } from "./site.tsx";

/** WeChat and LINE open links in browsers of their own, in which calendars and cameras often fail. */
export function InAppNote() {
  const words = useWords(publicWords);
  const { inApp, codes, address } = useSite();
  const fragment = useFragment();
  if (!inApp) return null;
  return (
    <aside className={styles.aside}>
      <Note tone="warn" icon={ExternalLink}>
        <p>{words.inApp[inApp]}</p>
        <CopyButton text={fragment && !address.includes("#") ? `${address}#${fragment}` : address} compact>
          {words.copyLink}
        </CopyButton>
        {codes.address && (
          <div className={styles.code}>
            <QrCode code={codes.address} label={words.qrOfPage} />
            <p className={styles.hint}>{words.inAppHow}</p>
          </div>
        )}
      </Note>
    </aside>
  );
}
