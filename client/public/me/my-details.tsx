import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { OfflineNote } from "#client/ui/refusal-note.tsx";
import { langNames } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import styles from "./my-details.module.css";
import { Actions, Panel } from "./panel.tsx";
import { useLater } from "./use-later.ts";
import { WaitingAddress } from "./waiting-address.tsx";

export interface MyDetailsProps {
  mine: MyRegistration;
  hosts: readonly Host[];
  onChange: (mine: MyRegistration) => void;
}

const loadDialog = () => import("./details-dialog.tsx").then(({ DetailsDialog }) => DetailsDialog);

/** What the registration says of the person, and the way to correct it. */
export function MyDetails({ mine, hosts, onChange }: MyDetailsProps) {
  const words = useWords(meWords);
  const { registration, waitsFor } = mine;
  const [editing, setEditing] = useState(false);
  const { Part: Dialog, away } = useLater(loadDialog, editing);
  return (
    <Panel title={words.details} anchor="details">
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
      {editing && away && <OfflineNote />}
      {editing && Dialog && (
        <Dialog mine={mine} hosts={hosts} onChange={onChange} onClose={() => setEditing(false)} />
      )}
    </Panel>
  );
}
