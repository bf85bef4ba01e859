import { type FormEvent, useState } from "react";
import { useTyped } from "#client/forms/typed.ts";
import { RegistrantFields } from "#client/registrant/registrant-fields.tsx";
import { useCommand } from "#client/sending.ts";
import { AnswerNote } from "#client/ui/answer-note.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { addressWords } from "#client/words/address.ts";
import { commonWords, langNames } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { asDraft, type Typed } from "../register/draft.ts";
import { useOwnWords } from "../register/own-words.ts";
import { useCheck } from "../register/use-check.ts";
import styles from "./my-details.module.css";
import { Actions, Panel } from "./panel.tsx";
import { WaitingAddress } from "./waiting-address.tsx";

interface MyDetailsProps {
  mine: MyRegistration;
  hosts: readonly Host[];
  onChange: (mine: MyRegistration) => void;
}

/** What the registration says of the person, and the way to correct it. */
export function MyDetails({ mine, hosts, onChange }: MyDetailsProps) {
  const words = useWords(meWords);
  const { registration, waitsFor } = mine;
  const [editing, setEditing] = useState(false);
  return (
    <div id="details">
      <Panel title={words.details}>
        <div className={styles.details}>
          <PersonName name={registration.name} nameLang={registration.lang} asTyped />
          {registration.affiliation && <bdi>{registration.affiliation}</bdi>}
          <span className={styles.email}>{registration.email}</span>
          <span lang={registration.lang}>{langNames[registration.lang]}</span>
        </div>
        {waitsFor && <WaitingAddress mine={mine} waitsFor={waitsFor} hosts={hosts} onChange={onChange} />}
        <Actions>
          <Button compact onClick={() => setEditing(true)}>
            {words.correct}
          </Button>
        </Actions>
        {editing && (
          <DetailsDialog mine={mine} hosts={hosts} onChange={onChange} onClose={() => setEditing(false)} />
        )}
      </Panel>
    </div>
  );
}

function DetailsDialog({ mine, hosts, onChange, onClose }: MyDetailsProps & { onClose: () => void }) {
  const { registration } = mine;
  const words = useWords(meWords);
  const address = useWords(addressWords);
  const common = useWords(commonWords);
  const toast = useToast();
  const { check, fetchCheck } = useCheck();
  const isAnother = (email: string) => email.trim().toLowerCase() !== registration.email;
  const correct = useCommand("registrations.correctMine", (next) => {
    const asked = next.waitsFor !== null && isAnother(draft.email);
    toast(asked ? address.asked(draft.email.trim()) : words.corrected);
    onChange(next);
    onClose();
  });
  const { draft, set, isRight, problem } = useTyped<Typed>({
    begin: () => {
      const { id, name, hostId, affiliation, email, lang, mode } = registration;
      return { id, proof: "", name, hostId, affiliation, email, lang, mode };
    },
    wrong: (typed) => check(asDraft(typed, registration.eventId)),
    refusal: correct.refusal,
  });
  const own = useOwnWords(problem);
  const type = (change: Partial<Typed>) => {
    set(change);
    if (correct.refusal) correct.reset();
  };
  const submit = async (sent: FormEvent) => {
    sent.preventDefault();
    const asked = asDraft(draft, registration.eventId);
    if (!isRight((await fetchCheck())(asked))) return;
    const { eventId, email, name, affiliation, lang } = asked;
    // The present address would take back one that waits for its confirmation.
    void correct.send({ eventId, name, affiliation, lang, ...(isAnother(email) ? { email } : {}) });
  };
  return (
    <Dialog open onClose={onClose} title={words.details}>
      <form className={styles.form} onSubmit={submit} onFocus={() => void fetchCheck()} noValidate>
        <RegistrantFields
          {...own}
          value={draft}
          onChange={type}
          hosts={hosts}
          without="hostId"
          about="oneself"
        />
        <AnswerNote of={correct} contact={hosts} />
        <Actions>
          <Button kind="seal" type="submit" busy={correct.busy}>
            {common.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </Actions>
      </form>
    </Dialog>
  );
}
