import type { ReactNode } from "react";
import { Link } from "react-router";
import { organizeHome, previewAddress } from "#client/app/addresses.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { ReaderMenu } from "#client/organize/reader-menu.tsx";
import { StateBadge } from "#client/organize/state-badge.tsx";
import styles from "#client/organize/top-bar.module.css";
import { LinkButton } from "#client/ui/button.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Self } from "#shared/signins.ts";

/** `publish`: the way to a release, handed in from above. */
export function TopBar({ self, publish }: { self: Self; publish: ReactNode }) {
  const words = useWords(organizeWords);
  const { event, rights } = useEventDesk();
  return (
    <header className={styles.bar}>
      <Link className={styles.mark} to={organizeHome} title={words.allEvents}>
        Jubilee
      </Link>
      <p className={styles.title}>
        <InLang texts={event.title} />
      </p>
      <StateBadge />
      <div className={styles.actions}>
        <ReaderMenu self={self} />
        {rights.prepares && (
          <>
            <LinkButton className={styles.preview} href={previewAddress(event)} target="_blank">
              {words.preview}
            </LinkButton>
            {publish}
          </>
        )}
      </div>
    </header>
  );
}
