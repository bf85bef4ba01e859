import { QrCode as QrIcon } from "lucide-react";
import { useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import styles from "#client/registrations/hand-over-link.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { QrCode, useQrPath } from "#client/ui/qr-code.tsx";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";

/** The personal link of somebody to whom no mail goes: shown to be copied, or to be scanned across a desk. */
export function HandOverLink({ who }: { who: { eventId: string; id: string } }) {
  const { editor: words } = useWords(registrationsWords);
  const [token, setToken] = useState<string | null>(null);
  const ask = useWrite("registrations.handOver", {
    invalidates: ["audit.list"],
    onDone: (answer) => setToken(answer.token),
  });
  return (
    <div className={styles.link}>
      {token ? (
        <Link address={`${location.origin}/j#${token}`} />
      ) : (
        <Button compact busy={ask.busy} onClick={() => ask.send(who)}>
          <QrIcon aria-hidden /> {words.showLink}
        </Button>
      )}
      <AnswerNote of={ask} />
    </div>
  );
}

function Link({ address }: { address: string }) {
  const { editor: words } = useWords(registrationsWords);
  const code = useQrPath(address);
  return (
    <>
      <div className={styles.code}>
        <QrCode code={code} label={words.linkCode} />
      </div>
      <CopyButton text={address} compact>
        {words.copyLink}
      </CopyButton>
    </>
  );
}
