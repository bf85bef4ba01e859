import { type FormEvent, useState } from "react";
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
import { registerWords } from "#client/words/register.ts";
import type { Host } from "#shared/events.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { ContactFields } from "../register/contact-fields.tsx";
import { asDraft, type Problems, problemsAt, type Typed } from "../register/draft.ts";
import { NameFields } from "../register/name-fields.tsx";
import { checked, fetchSchema } from "../register/schema.ts";
import { SchoolField } from "../register/school-field.tsx";
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
          <PersonName name={registration.name} nameLang={registration.lang} />
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
  const form = useWords(registerWords);
  const address = useWords(addressWords);
  const common = useWords(commonWords);
  const toast = useToast();
  const [typed, setTyped] = useState<Typed>(() => {
    const { id, name, hostId, affiliation, email, lang, mode } = registration;
    return { id, proof: "", ...name, hostId, affiliation, email, lang, mode };
  });
  const [problems, setProblems] = useState<Problems>({});
  const isAnother = (email: string) => email.trim().toLowerCase() !== registration.email;
  const type = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change });
    setProblems({});
  };
  const correct = useCommand("registrations.correctMine", (next) => {
    const asked = next.waitsFor !== null && isAnother(typed.email);
    toast(asked ? address.asked(typed.email.trim()) : words.corrected);
    onChange(next);
    onClose();
  });
  const refusedFields = correct.refusal?.detail?.fields;
  const shown: Problems = { ...(refusedFields && problemsAt(refusedFields)), ...problems };
  const problem = (field: keyof Problems) => shown[field] && form.problems[shown[field]];
  const submit = async (sent: FormEvent) => {
    sent.preventDefault();
    const draft = asDraft(typed, registration.eventId);
    const found = await checked(draft);
    setProblems(found ?? {});
    const { eventId, email, name, affiliation, lang } = draft;
    // The present address would take back one that waits for its confirmation.
    if (!found)
      void correct.send({ eventId, name, affiliation, lang, ...(isAnother(email) ? { email } : {}) });
  };
  return (
    <Dialog open onClose={onClose} title={words.details}>
      <form className={styles.form} onSubmit={submit} onFocus={fetchSchema} noValidate>
        <NameFields
          value={typed}
          onChange={type}
          problems={{ native: problem("native"), latin: problem("latin") }}
        />
        <SchoolField
          host={hosts.find((host) => host.id === registration.hostId)}
          value={typed.affiliation}
          onChange={(affiliation) => type({ affiliation })}
          problem={problem("affiliation")}
        />
        <ContactFields value={typed} onChange={type} problem={problem("email")} />
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
