import { type CSSProperties, useState } from "react";
import { useWrite } from "#client/app/queries.ts";
import styles from "#client/seats/seats-panel.module.css";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Field } from "#client/ui/field.tsx";
import { Hidden } from "#client/ui/hidden.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import type { HelpHost } from "#client/ui/refusal-note.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { commonWords } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import { Places } from "#shared/rooms.ts";
import type { SeatCounter } from "#shared/seats.ts";

interface SeatLineProps {
  eventId: string;
  counter: SeatCounter;
  hosts: readonly HelpHost[];
}

/** One row of the ledger. Before a number is set, the line says whom it will move. */
export function SeatLine({ eventId, counter, hosts }: SeatLineProps) {
  const { seats: words } = useWords(registrationsWords);
  const names = useWords(namesWords);
  const { colon } = useWords(commonWords);
  const toast = useToast();
  const { mode, group, capacity, wanted, taken, waiting, unproven } = counter;
  const [typed, setTyped] = useState<string | null>(null);
  const set = useWrite("seats.setCapacity", {
    invalidates: ["seats.list", "registrations.list", "mails.list"],
    onDone: () => {
      toast(words.saved);
      setTyped(null);
    },
  });
  const number = Places.safeParse(typed === null || typed === "" ? Number.NaN : Number(typed)).data ?? null;
  const promotes =
    number === null || group === "invited" ? 0 : Math.max(0, Math.min(waiting, number - taken));
  return (
    <form
      className={styles.line}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (number !== null && number !== wanted) set.send({ eventId, mode, group, wanted: number });
      }}
    >
      <div className={styles.taken}>
        <strong>{names.modes[mode]}</strong>
        <span>
          {words.taken(taken, capacity)}
          {group === "general" && ` · ${waiting > 0 ? words.waiting(waiting) : words.nobodyWaits}`}
          {unproven > 0 && ` · ${words.unproven(unproven)}`}
        </span>
        <span className={styles.track} aria-hidden>
          <span
            className={styles.bar}
            style={{ "--share": capacity === 0 ? 1 : taken / capacity } as CSSProperties}
          />
        </span>
        {wanted < capacity && <span className={styles.note}>{words.shrinking(wanted, taken - wanted)}</span>}
      </div>
      <div className={styles.set}>
        <Field
          label={
            <>
              {words.wanted}
              <Hidden>{`${colon}${names.modes[mode]} · ${names.seatGroups[group]}`}</Hidden>
            </>
          }
          problem={typed !== null && number === null ? words.numberNeeded : undefined}
        >
          {(ids) => (
            <TextInput
              {...ids}
              type="number"
              inputMode="numeric"
              min={0}
              value={typed ?? wanted}
              onChange={(change) => setTyped(change.currentTarget.value)}
            />
          )}
        </Field>
        <Button
          type="submit"
          busy={set.busy}
          disabled={typed === null || number === null || number === wanted}
        >
          {words.save}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {promotes > 0 && words.willPromote(promotes)}
        {number !== null && number < taken && words.willShrink(taken - number)}
      </p>
      <AnswerNote of={set} contact={hosts} />
    </form>
  );
}
