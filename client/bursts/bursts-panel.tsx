import { useState } from "react";
import { useRead, useWrite } from "#client/app/queries.ts";
import styles from "#client/bursts/bursts-panel.module.css";
import { SuspectsDialog } from "#client/bursts/suspects-dialog.tsx";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { When } from "#client/ui/clocks.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { burstsWords } from "#client/words/bursts.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Burst, Taking } from "#shared/bursts.ts";

/** What is no more as it was when seats were taken or given back. */
export const staleAfterTaking = ["bursts.list", "registrations.list", "seats.list", "mails.list"] as const;

interface BurstsPanelProps {
  eventId: string;
  hosts: readonly HelpHost[];
}

/** Stands there only where many came in a rush, or seats were taken back within a day. */
export function BurstsPanel({ eventId, hosts }: BurstsPanelProps) {
  const words = useWords(burstsWords);
  const found = useRead("bursts.list", { eventId });
  const [looksAt, setLooksAt] = useState<Burst | null>(null);
  const { bursts = [], takings = [] } = found.data ?? {};
  if (bursts.length + takings.length === 0) return null;
  return (
    <div className={styles.panel}>
      {bursts.map((burst) => (
        <section key={burst.from} className={styles.burst}>
          <p>
            <strong>{words.title(burst.count)}</strong>
          </p>
          <p className={styles.when}>
            <When at={burst.from} />
          </p>
          <p>{words.how}</p>
          <Button compact onClick={() => setLooksAt(burst)}>
            {words.look}
          </Button>
        </section>
      ))}
      {takings.map((taking) => (
        <TakingLine key={taking.id} eventId={eventId} taking={taking} hosts={hosts} />
      ))}
      {looksAt && (
        <SuspectsDialog eventId={eventId} burst={looksAt} hosts={hosts} onClose={() => setLooksAt(null)} />
      )}
    </div>
  );
}

function TakingLine({ eventId, taking, hosts }: BurstsPanelProps & { taking: Taking }) {
  const words = useWords(burstsWords);
  const toast = useToast();
  const back = useWrite("bursts.giveBack", {
    invalidates: staleAfterTaking,
    onDone: ({ seated, waiting }) => toast(words.gaveBack(seated, waiting)),
  });
  const isTaken = taking.state === "taken";
  return (
    <section className={styles.burst}>
      <p>
        <strong>{isTaken ? words.wasTaken(taking.count) : words.wasGivenBack(taking.count)}</strong>
      </p>
      <p className={styles.when}>
        <When at={taking.at} />
      </p>
      {isTaken && (
        <>
          <p>{words.undoHow}</p>
          <Button compact busy={back.busy} onClick={() => back.send({ eventId, id: taking.id })}>
            {words.giveBack}
          </Button>
        </>
      )}
      <AnswerNote of={back} contact={hosts} />
    </section>
  );
}
