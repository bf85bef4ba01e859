import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { langNames } from "#client/words/common.ts";
import { meWords } from "#client/words/me.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { MyRegistration } from "#shared/registrations.ts";
import { DetailsDialog } from "./details-dialog.tsx";
import styles from "./my-details.module.css";
import { Actions, Panel } from "./panel.tsx";
import { WaitingAddress } from "./waiting-address.tsx";

export interface MyDetailsProps {
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
