import { CloudOff } from "lucide-react";
import type { ReactNode } from "react";
import { commonWords } from "#client/words/common.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Host } from "#shared/events.ts";
import type { Refusal } from "#shared/refusal.ts";
import { Note } from "./note.tsx";
import styles from "./refusal-note.module.css";
import { RefusalSays } from "./refusal-says.tsx";
import { InLang } from "./texts.tsx";

export type HelpHost = Pick<Host, "id" | "name" | "shortName" | "contact">;

interface RefusalNoteProps {
  refusal: Refusal;
  /** Words that say it better at this place. */
  says?: string | undefined;
  /** Whom to turn to: both hosts, as equals. */
  contact?: readonly HelpHost[] | undefined;
  /** The next step, as a button or a link. */
  children?: ReactNode;
}

/** A no in words, with the next step and with whom to turn to. */
export function RefusalNote({ refusal, says, contact = [], children }: RefusalNoteProps) {
  return (
    <Note tone="refuse" role="alert">
      <p>{says ?? <RefusalSays refusal={refusal} />}</p>
      {children}
      <HelpContacts hosts={contact} />
    </Note>
  );
}

/** The line is away; what was typed stays. */
export function OfflineNote({ children }: { children?: ReactNode }) {
  const words = useWords(commonWords);
  return (
    <Note tone="warn" icon={CloudOff} role="status">
      <p>{words.offlineKept}</p>
      {children}
    </Note>
  );
}

export function HelpContacts({ hosts }: { hosts: readonly HelpHost[] }) {
  const reachable = hosts.filter(({ contact }) => contact.email || contact.phone);
  if (reachable.length === 0) return null;
  return (
    <ul className={styles.contacts}>
      {reachable.map(({ id, name, shortName, contact }) => (
        <li key={id}>
          <InLang texts={Object.keys(shortName).length > 0 ? shortName : name} className={styles.host} />
          {contact.name && (
            <span>
              {" "}
              · <bdi>{contact.name}</bdi>
            </span>
          )}
          {contact.email && (
            <>
              {" · "}
              <a href={`mailto:${contact.email}`}>
                <bdi>{contact.email}</bdi>
              </a>
            </>
          )}
          {contact.phone && (
            <>
              {" · "}
              <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, "")}`}>
                <bdi>{contact.phone}</bdi>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
