import { Fragment, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useServerTime } from "#client/app/use-server-time.ts";
import { isKnown, thingOf } from "#client/live/room-clock.ts";
import type { LineStatus } from "#client/live/room-line.ts";
import { useLineSnapshot, usePulse, useRoomLine } from "#client/live/use-room-line.ts";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { QrCode, useQrPath } from "#client/ui/qr-code.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { useSlow } from "#client/ui/use-slow.ts";
import { useLang, useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { OpenRoom } from "#shared/live.ts";
import type { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Lang, ShownText, Texts } from "#shared/texts.ts";
import styles from "./hall-screen.module.css";
import { HostClocks } from "./host-clocks.tsx";
import { nowNext } from "./now-next.ts";
import { reactionIcons } from "./reactions-bar.tsx";
import { onScreen } from "./things.ts";
import { useFit } from "./use-fit.ts";
import { useProgrammeNews } from "./use-programme-news.ts";
import { useSwell } from "./use-swell.ts";

const Applause = reactionIcons.applause;
/** Servers may be upgraded one after the other: it does not ask the same one again and again. */
const loadAnewMillis = 10_000;
const nothingKnown = { now: null, next: null };

/** Read from the last row, touched by nobody. Each language of the event stands on it at once. */
export function HallScreen({ open, clockSkewMillis }: { open: OpenRoom; clockSkewMillis: number }) {
  const words = useWords(roomsWords);
  const { programme, room } = open;
  const { event } = programme;
  const line = useRoomLine({ kind: "room", eventId: event.id, id: room.id }, true);
  const live = useLineSnapshot(line);
  useProgrammeNews(open, thingOf(live.room, "programme")?.version ?? 0);
  const applause = useSwell(usePulse(line));
  const atMillis = useServerTime(clockSkewMillis, 1_000);
  const knows = isKnown(live.room);
  const { now, next } = knows
    ? nowNext(programme, room.id, thingOf(live.room, "now"), atMillis)
    : nothingKnown;
  const address = `${location.origin}/e/${event.slug}/rooms/${room.slug}`;
  const code = useQrPath(address);
  const on = now ?? next;
  const people = now?.people ?? [];
  const area = useRef<HTMLDivElement>(null);
  useFit(area, [on?.session.id, on?.session.version, ...people.map(({ id }) => id)].join());
  const dayOf = useDayOf();

  const isOld = live.refusal?.code === "load-anew";
  useLoadsAnew(isOld);

  if (live.status === "ended" && !isOld)
    return (
      <main className={styles.screen}>
        <p role="alert" className={styles.alone}>
          {live.refusal?.code === "event-over" ? words.ended.over : words.screen.ended}
        </p>
      </main>
    );
  return (
    <main className={styles.screen} data-line={live.status}>
      <header className={styles.head}>
        <p className={styles.hosts}>
          {event.hosts.map((host, at) => (
            <Fragment key={host.id}>
              {at > 0 && " · "}
              <InLang texts={Object.keys(host.shortName).length > 0 ? host.shortName : host.name} />
            </Fragment>
          ))}
          {" — "}
          {words.screen.years(event.years)}
        </p>
        <p className={styles.clocks}>
          <HostClocks atMillis={atMillis} nowMillis={atMillis} />
        </p>
      </header>

      <div className={styles.on} ref={area}>
        {next && !now && (
          <p className={styles.mark}>
            {words.screen.next}
            {dayOf(next.session.startsAt) !== dayOf(atMillis) && (
              <>
                {" · "}
                <HostClocks atMillis={Date.parse(next.session.startsAt)} nowMillis={atMillis} />
              </>
            )}
          </p>
        )}
        {people.length > 0 ? (
          <People people={people} languages={event.languages} />
        ) : (
          <AllTexts texts={on ? on.session.title : event.title} languages={event.languages} />
        )}
      </div>

      <footer className={styles.foot}>
        <div aria-live="polite">
          <Suspense>
            {knows && onScreen.map(({ kind, OnScreen }) => <OnScreen key={kind} room={live.room} />)}
          </Suspense>
        </div>
        <p className={styles.applause} data-loud={applause > 0} aria-hidden>
          <Applause size={64} />
          {applause > 0 && applause}
        </p>
        <figure className={styles.ask}>
          <QrCode code={code} label={address} />
          <figcaption>{words.screen.askHere}</figcaption>
        </figure>
      </footer>
      <p className={styles.lost} role="status">
        <LineWords status={live.status} />
      </p>
    </main>
  );
}

/** After an upgrade: nobody stands at it to load it. What it shows stays until then. */
function useLoadsAnew(isOld: boolean) {
  useEffect(() => {
    if (!isOld) return;
    const timer = setTimeout(() => location.reload(), loadAnewMillis);
    return () => clearTimeout(timer);
  }, [isOld]);
}

/** Nobody is here to look into it: what is wrong stands in words, and is tried again by itself. */
function LineWords({ status }: { status: LineStatus }) {
  const { line, screen } = useWords(roomsWords);
  const slow = useSlow(status === "joining");
  if (status !== "joining" && status !== "live") return screen.lost;
  return slow ? line.joining : "";
}

/** Where not all have room, so many are named; hall-screen.module.css hides the others. */
const namedMax = 4;

function People({ people, languages }: { people: readonly Person[]; languages: readonly Lang[] }) {
  const { screen } = useWords(roomsWords);
  return (
    <div className={styles.people} data-several={people.length > 1}>
      {people.map((person) => {
        const [first, second] = nativeFirst(person.name);
        return (
          <div key={person.id}>
            <h1 lang={person.name.native ? person.nameLang : "en"}>{first}</h1>
            {second && (
              <p className={styles.latin} lang="en">
                {second}
              </p>
            )}
            <Positions texts={person.position} languages={languages} />
          </div>
        );
      })}
      {people.length > namedMax && <p className={styles.more}>{screen.more(people.length - namedMax)}</p>}
    </div>
  );
}

/** The position in each language: the reader's own on a line, the others together below. */
function Positions({ texts, languages }: { texts: Texts; languages: readonly Lang[] }) {
  const reader = useLang();
  const written = everyText(texts, [reader, ...languages]);
  const [first, ...others] = written;
  if (!first) return null;
  return (
    <>
      <p className={styles.position} lang={first.lang}>
        {first.text}
      </p>
      <p className={styles.others}>{joined(others)}</p>
    </>
  );
}

function AllTexts({ texts, languages }: { texts: Texts; languages: readonly Lang[] }) {
  const reader = useLang();
  const [first, ...others] = everyText(texts, [reader, ...languages]);
  if (!first) return null;
  return (
    <div>
      <h1 lang={first.lang}>{first.text}</h1>
      {others.map((other) => (
        <p key={other.lang} className={styles.latin} lang={other.lang}>
          {other.text}
        </p>
      ))}
    </div>
  );
}

/** The languages that the text is written in, each once, and each text once. */
function everyText(texts: Texts, languages: readonly Lang[]): ShownText[] {
  const shown = new Map<string, ShownText>();
  for (const lang of languages) {
    const text = texts[lang];
    if (text && !shown.has(text)) shown.set(text, { text, lang });
  }
  return [...shown.values()];
}

const joined = (texts: readonly ShownText[]): ReactNode =>
  texts.map((shown, at) => (
    <Fragment key={shown.lang}>
      {at > 0 && " · "}
      <bdi lang={shown.lang}>{shown.text}</bdi>
    </Fragment>
  ));
