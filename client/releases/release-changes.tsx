import { Link } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { EditLine } from "#client/edits/edit-line.tsx";
import type { Known } from "#client/edits/leaf-words.tsx";
import { RegisteredByHost } from "#client/events/registered-by-host.tsx";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import styles from "#client/releases/releases.module.css";
import { PersonName } from "#client/ui/name.tsx";
import { Note } from "#client/ui/note.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { historyWords } from "#client/words/history.ts";
import { useWords } from "#client/words/reader.tsx";
import { releaseWords } from "#client/words/releases.ts";
import { sessionsWords } from "#client/words/sessions.ts";
import type { NextRelease } from "#shared/releases.ts";
import type { Clash } from "#shared/sessions.ts";

interface ReleaseChangesProps {
  next: NextRelease;
  /** Whether people are told, where that may be chosen. */
  tells: boolean;
  onTells: (tells: boolean) => void;
  onLeave: () => void;
}

/** What clashes, what becomes another thing for people, and who is told. */
export function ReleaseChanges({ next, tells, onTells, onLeave }: ReleaseChangesProps) {
  const words = useWords(releaseWords);
  const { andMore } = useWords(historyWords);
  const known = useKnown();
  const { edits, more, clashes } = next;
  return (
    <>
      {clashes.length > 0 && <Clashes clashes={clashes} known={known} onLeave={onLeave} />}
      {next.release > 0 && (
        <section className={styles.part}>
          <h3>{words.changes.title}</h3>
          {edits.length === 0 ? (
            <p>{words.changes.none}</p>
          ) : (
            <>
              <ul className={styles.edits}>
                {edits.map((edit) => (
                  <EditLine key={`${edit.noun} ${edit.id}`} edit={edit} known={known} />
                ))}
                {more > 0 && <li className={styles.soft}>{andMore(more)}</li>}
              </ul>
              <p className={styles.soft}>{words.changes.atOnce}</p>
              <Mails next={next} tells={tells} onTells={onTells} onLeave={onLeave} />
            </>
          )}
        </section>
      )}
    </>
  );
}

/** Whom and what a release names, whichever has it: what was taken out of the draft is in what people see. */
export function useKnown(): Known {
  const { event, release } = useEventDesk();
  const eventId = event.id;
  const rooms = useRead("rooms.list", { eventId }).data ?? [];
  const people = useRead("people.list", { eventId }).data ?? [];
  const seen = useRead("programme.open", { slug: event.slug }, { enabled: release > 0 }).data?.programme;
  return {
    hosts: [...event.hosts, ...(seen?.event.hosts ?? [])],
    rooms: [...rooms, ...(seen?.rooms ?? [])],
    people: [...people, ...(seen?.people ?? [])],
  };
}

interface ClashesProps {
  clashes: readonly Clash[];
  known: Known;
  onLeave: () => void;
}

function Clashes({ clashes, known, onLeave }: ClashesProps) {
  const words = useWords(releaseWords);
  const { clashOf } = useWords(sessionsWords);
  const { colon } = useWords(commonWords);
  const { event, release } = useEventDesk();
  const drafted = useRead("sessions.list", { eventId: event.id }).data?.sessions ?? [];
  const seen = useRead("programme.open", { slug: event.slug }, { enabled: release > 0 }).data?.programme;
  const titleOf = (id: string) =>
    [...drafted, ...(seen?.sessions ?? [])].find((each) => each.id === id)?.title;
  return (
    <Note tone="warn" title={words.clashes(clashes.length)}>
      <ul>
        {clashes.map(({ kind, sessionIds, subjectId }) => (
          <li key={`${sessionIds.join(" ")} ${subjectId}`}>
            {clashOf[kind]}
            {colon}
            <Subject kind={kind} id={subjectId} known={known} />
            {" · "}
            {sessionIds.map((id, at) => (
              <span key={id}>
                {at > 0 && " × "}
                <InLang texts={titleOf(id) ?? {}} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <Link to={deskAddress(event.slug, "programme")} onClick={onLeave}>
          {words.toProgramme}
        </Link>
      </p>
    </Note>
  );
}

function Subject({ kind, id, known }: { kind: Clash["kind"]; id: string; known: Known }) {
  const room = known.rooms?.find((each) => each.id === id);
  if (kind === "room") return room && <InLang texts={room.name} />;
  const person = known.people?.find((each) => each.id === id);
  return person && <PersonName name={person.name} nameLang={person.nameLang} />;
}

function Mails({ next: { mail, told, withoutAddress }, tells, onTells, onLeave }: ReleaseChangesProps) {
  const words = useWords(releaseWords).mail;
  const { event } = useEventDesk();
  const people = told.reduce((sum, each) => sum + each.people, 0);
  if (mail === "none") return <p className={styles.soft}>{words.none}</p>;
  const unreached = withoutAddress > 0 && (
    <p>
      {words.withoutAddress(withoutAddress)}{" "}
      <Link to={`${deskAddress(event.slug, "registrations")}?address=none&state=confirmed`} onClick={onLeave}>
        {words.whoTheyAre}
      </Link>
    </p>
  );
  if (people === 0) return unreached || <p className={styles.soft}>{words.nobody}</p>;
  const counts = told.map(({ people: count, ...each }) => ({ ...each, count, state: "confirmed" as const }));
  return (
    <div className={styles.part}>
      {mail === "must" ? (
        <p>
          <strong>{words.must(people)}</strong>
        </p>
      ) : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={tells}
            onChange={(ticked) => onTells(ticked.currentTarget.checked)}
          />
          <span>
            <strong>{words.may(people)}</strong> <span className={styles.soft}>{words.mayHow}</span>
          </span>
        </label>
      )}
      {(mail === "must" || tells) && (
        <>
          <RegisteredByHost counts={counts} hosts={event.hosts} />
          {unreached}
          <p className={styles.soft}>{words.together}</p>
        </>
      )}
    </div>
  );
}
