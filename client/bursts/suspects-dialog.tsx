import { useState } from "react";
import { useRead, useWrite } from "#client/app/queries.ts";
import styles from "#client/bursts/bursts-panel.module.css";
import { staleAfterTaking } from "#client/bursts/bursts-panel.tsx";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { Dotted } from "#client/ui/dotted.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { type HelpHost, OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { burstsWords } from "#client/words/bursts.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { registrationsWords } from "#client/words/registrations.ts";
import type { Burst, Suspect } from "#shared/bursts.ts";
import { newId } from "#shared/new-id.ts";

interface SuspectsDialogProps {
  eventId: string;
  burst: Burst;
  hosts: readonly HelpHost[];
  onClose: () => void;
}

/** Who holds what in a burst: all are ticked, and whom the organizers know is unticked. */
export function SuspectsDialog({
  eventId,
  burst: { from, until, count },
  hosts,
  onClose,
}: SuspectsDialogProps) {
  const words = useWords(burstsWords);
  const toast = useToast();
  const people = useRead("bursts.people", { eventId, from, until });
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set());
  const [id] = useState(newId); // one taking, however often its answer is lost
  const take = useWrite("bursts.take", {
    invalidates: staleAfterTaking,
    onDone: ({ count }) => {
      toast(words.taken(count));
      onClose();
    },
  });
  const all = people.data ?? [];
  const chosen = all.filter((person) => !spared.has(person.id)).map((person) => person.id);
  const toggle = (person: string) => {
    const next = new Set(spared);
    if (!next.delete(person)) next.add(person);
    setSpared(next);
  };
  return (
    <Dialog
      open
      wide
      title={words.title(count)}
      onClose={onClose}
      actions={
        <Button
          kind="seal"
          busy={take.busy}
          disabled={chosen.length === 0}
          onClick={() => take.send({ eventId, id, from, until, registrationIds: chosen })}
        >
          {words.take(chosen.length)}
        </Button>
      }
    >
      <p>{words.listHow}</p>
      {all.length > 0 && all.length < count && <p>{words.first(all.length, count)}</p>}
      <p className={styles.choose} role="status">
        <span>{words.chosen(chosen.length, all.length)}</span>
        <Button kind="quiet" compact onClick={() => setSpared(new Set())}>
          {words.all}
        </Button>
        <Button kind="quiet" compact onClick={() => setSpared(new Set(all.map((person) => person.id)))}>
          {words.none}
        </Button>
      </p>
      {!people.data && !people.refusal && <Skeleton lines={6} />}
      <ul className={styles.people}>
        {all.map((person) => (
          <SuspectLine
            key={person.id}
            person={person}
            chosen={!spared.has(person.id)}
            onToggle={() => toggle(person.id)}
          />
        ))}
      </ul>
      {(people.refusal ?? take.refusal) && (
        <RefusalNote
          refusal={(people.refusal ?? take.refusal) as NonNullable<typeof take.refusal>}
          contact={hosts}
        />
      )}
      {(people.offline || take.offline) && <OfflineNote />}
    </Dialog>
  );
}

function SuspectLine({
  person,
  chosen,
  onToggle,
}: {
  person: Suspect;
  chosen: boolean;
  onToggle: () => void;
}) {
  const { states } = useWords(registrationsWords);
  const names = useWords(namesWords);
  return (
    <li>
      <label className={styles.person}>
        <input type="checkbox" checked={chosen} onChange={onToggle} />
        <span>
          <PersonName name={person.name} nameLang={person.lang} />
          <span className={styles.facts}>
            {/* A seat that is "confirmed" would read as an address that is. */}
            <Dotted
              parts={[
                person.affiliation,
                person.email,
                names.modes[person.mode],
                person.state === "waitlisted" && states.waitlisted,
              ]}
            />
          </span>
        </span>
      </label>
    </li>
  );
}
