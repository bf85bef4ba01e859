import { When } from "#client/ui/clocks.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { commonWords } from "#client/words/common.ts";
import { namesWords } from "#client/words/names.ts";
import { useFallback, useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import { inLang } from "#shared/lang.ts";
import type { Person } from "#shared/people.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Item } from "#shared/sessions.ts";
import styles from "./now-next.module.css";
import type { NowNext } from "./now-next.ts";

interface NowNextCardProps {
  /** Null until the room has said what is on. */
  nowNext: NowNext | null;
  /** The event's own day now: what comes on another is told with its date. */
  today: string;
  /** Whether the room has had all of its sessions. */
  over: boolean;
}

/** What is on, and what comes: two lines and a thread of progress. */
export function NowNextCard({ nowNext, today, over }: NowNextCardProps) {
  const words = useWords(roomsWords);
  if (!nowNext)
    return (
      <section className={styles.card} aria-label={words.now} aria-busy>
        <p className={styles.now}>{words.line.opening}</p>
      </section>
    );
  const { now, next, minutesLate, progress } = nowNext;
  return (
    <section className={styles.card} aria-label={words.now}>
      {now ? (
        <p className={styles.now}>
          <strong className={styles.mark}>
            {words.now}
            {now.place > 0 && ` · ${words.place(now.place, now.session.items.length)}`}
            {minutesLate > 0 && ` · ${words.minutesLate(minutesLate)}`}
          </strong>{" "}
          <Titled session={now.session} item={now.item} people={now.people} />
        </p>
      ) : (
        <p className={styles.now}>{over ? words.over : next ? words.notBegun : words.nothingOn}</p>
      )}
      {next && (
        <p className={styles.next}>
          <strong>{words.next}</strong>{" "}
          <Titled session={next.session} item={next.item} people={next.people} />
          {!next.item && (
            <>
              {" · "}
              <When at={next.session.startsAt} today={today} />
            </>
          )}
        </p>
      )}
      {now && <progress className={styles.progress} max={1} value={progress} aria-hidden />}
    </section>
  );
}

/** `Address: 郭东明`, or the session's title. */
export function Titled({
  session,
  item,
  people,
}: {
  session: ReleasedSession;
  item: Item | null;
  people: readonly Person[];
}) {
  const names = useWords(namesWords);
  const words = useWords(roomsWords);
  const { colon } = useWords(commonWords);
  if (!item) return <InLang texts={session.title} />;
  const titled = Object.values(item.title).some(Boolean);
  return (
    <>
      {titled ? <InLang texts={item.title} /> : names.itemKinds[item.kind]}
      {people.map((person, at) => (
        <span key={person.id}>
          {at === 0 ? colon : words.comma}
          <Named person={person} />
        </span>
      ))}
    </>
  );
}

/** In one line: with the honorific before the name in English, after it in Chinese and Japanese. */
function Named({ person: { name, nameLang, honorific } }: { person: Person }) {
  const { text, lang } = inLang(honorific, useLang(), useFallback());
  const title = text && <bdi lang={lang}>{text}</bdi>;
  return (
    <>
      {lang === "en" && title && <>{title} </>}
      <bdi lang={name.native ? nameLang : "en"}>{nativeFirst(name)[0]}</bdi>
      {lang !== "en" && title && <> {title}</>}
    </>
  );
}
