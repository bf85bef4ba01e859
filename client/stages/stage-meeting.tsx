import { SquareArrowOutUpRight } from "lucide-react";
import { LinkButton } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import { stagesWords } from "#client/words/stages.ts";
import type { Stage } from "#shared/rooms.ts";
import styles from "./stages.module.css";

/** A meeting in another programme: the link, and the number and passcode to type there. */
export function StageMeeting({ stage }: { stage: Stage }) {
  const words = useWords(stagesWords);
  return (
    <div className={styles.offer}>
      <LinkButton kind="seal" href={stage.url} target="_blank" rel="noopener noreferrer">
        <SquareArrowOutUpRight aria-hidden size={18} /> {words.join(words.kinds[stage.kind])}
      </LinkButton>
      <dl className={styles.codes}>
        {stage.meetingNumber && <Code label={words.number} value={stage.meetingNumber} />}
        {stage.passcode && <Code label={words.passcode} value={stage.passcode} />}
      </dl>
    </div>
  );
}

function Code({ label, value }: { label: string; value: string }) {
  const words = useWords(stagesWords);
  const { colon } = useWords(commonWords);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton
          text={value}
          compact
          signOnly
          label={`${words.copy}${colon}${label}`}
          className={styles.copy}
        >
          {words.copy}
        </CopyButton>
      </dd>
    </div>
  );
}
