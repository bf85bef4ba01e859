import { useEffect, useRef, useState } from "react";
import { useRead } from "#client/app/queries.ts";
import { useServerTime } from "#client/app/use-server-time.ts";
import { isKnown, thingOf } from "#client/live/room-clock.ts";
import type { RoomLine } from "#client/live/room-line.ts";
import { useOutgoing } from "#client/live/use-outgoing.ts";
import { useLineSnapshot, usePulse, useRoomLine } from "#client/live/use-room-line.ts";
import { StagePlayer } from "#client/stages/stage-player.tsx";
import { useDayOf } from "#client/ui/event-clocks.tsx";
import { SkipLink } from "#client/ui/hidden.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsWords } from "#client/words/rooms.ts";
import type { Host } from "#shared/events.ts";
import { limits } from "#shared/limits.ts";
import type { OpenRoom } from "#shared/live.ts";
import { endsAt } from "#shared/reading.ts";
import { Ended } from "./ended.tsx";
import { LineNote } from "./line-note.tsx";
import { NamePlate } from "./name-plate.tsx";
import { NowDesk } from "./now-desk.tsx";
import { nowNext, sessionsIn } from "./now-next.ts";
import { NowNextCard } from "./now-next-card.tsx";
import { NowRow } from "./now-row.tsx";
import { ReactionsRising } from "./reactions-bar.tsx";
import styles from "./room.module.css";
import { RoomAnnouncement } from "./room-announcement.tsx";
import { RoomBar } from "./room-bar.tsx";
import { RoomProgramme } from "./room-programme.tsx";
import { Talk } from "./talk.tsx";
import { sends } from "./things.ts";
import { useAsHost } from "./use-as-host.ts";
import { useKeyboard } from "./use-keyboard.ts";
import { useProgrammeNews } from "./use-programme-news.ts";
import { useWent } from "./use-went.ts";
import { useWide } from "./use-wide.ts";
import { WentNote } from "./went-note.tsx";

/** The room itself: the stage, what is on, and what people say. */
export function LiveRoom({ open, clockSkewMillis }: { open: OpenRoom; clockSkewMillis: number }) {
  const words = useWords(roomsWords);
  const { programme, room } = open;
  const { event } = programme;
  const person = open.author ?? "nobody";
  const line = useRoomLine({ kind: "room", eventId: event.id, id: room.id });
  const live = useLineSnapshot(line);
  const { box, outgoing } = useOutgoing(person, room.id, live, sends);
  const atMillis = useServerTime(clockSkewMillis);
  const today = useDayOf()(atMillis);
  useProgrammeNews(open, thingOf(live.room, "programme")?.version ?? 0);
  const follows = (live.as ?? open.as) === "followers";
  const asHost = useAsHost(open);
  const stages = useOpenStages(open, {
    version: thingOf(live.room, "stages")?.version ?? 0,
    clockSkewMillis,
    seated: !follows,
    asHost,
  });
  // What is on is as the room says: until it has said so, nothing is claimed of it.
  const said = thingOf(live.room, "now");
  const onNow = isKnown(live.room) ? nowNext(programme, room.id, said, atMillis) : null;
  const went = useWent(programme, room.id, onNow);
  const over = sessionsIn(programme, room.id).every((session) => Date.parse(endsAt(session)) <= atMillis);

  const element = useRef<HTMLElement>(null);
  useKeyboard(element);
  const isWide = useWide();
  const runs = (live.as ?? open.as) === "runs";
  const [showsStage, setShowsStage] = useState(false);
  // Who runs the room has the screen of a phone for the questions; the stage is a press away.
  const folds = runs && !isWide && !asHost;
  const isFolded = folds && !showsStage;
  const startsAt = onNow?.next ? Date.parse(onNow.next.session.startsAt) : Number.POSITIVE_INFINITY;
  const hallIsOpen = Boolean(onNow?.now) || startsAt - atMillis <= limits.stageOpensMinutesBefore * 60_000;
  const news = <RoomAnnouncement announcement={open.announcement} atMillis={atMillis} />;
  const card = <NowNextCard nowNext={onNow} today={today} over={over} />;
  const list = runs ? null : (
    <RoomProgramme programme={programme} roomId={room.id} nowNext={onNow} today={today} />
  );
  const desk = runs ? <NowDesk open={open} said={said} nowNext={onNow} atMillis={atMillis} /> : null;
  const bar = (
    <div className={styles.head}>
      <RoomBar open={open} line={line} stage={folds ? { isShown: showsStage, show: setShowsStage } : null} />
      {asHost && <AsHost host={asHost} />}
    </div>
  );

  if (live.status === "ended") return <Ended refusal={live.refusal} event={event} />;
  return (
    <main className={styles.room} ref={element} data-desk={runs && isWide} data-folded={isFolded}>
      <SkipLink href="#talk">{words.skipToTalk}</SkipLink>
      <div className={styles.stage}>
        <StagePlayer
          open={stages}
          follows={follows}
          hosts={event.hosts}
          today={today}
          // What is held online alone is in front of nobody, also of those with a seat in the hall.
          mode={room.kind === "online" ? "online" : open.mode}
          hallIsOpen={hallIsOpen}
          isFolded={isFolded}
          bar={bar}
          plate={<NamePlate nowNext={onNow} />}
        />
        <Rising line={line} />
      </div>
      <div className={styles.now}>
        <WentNote went={went} programme={programme} />
        {isWide ? (
          <>
            {news}
            {desk ?? card}
          </>
        ) : (
          <NowRow nowNext={onNow} over={over} announcement={open.announcement} atMillis={atMillis}>
            {card}
            {list}
          </NowRow>
        )}
      </div>
      <LineNote status={live.status} />
      <Talk
        open={open}
        person={person}
        live={live}
        line={line}
        box={box}
        outgoing={outgoing}
        programme={isWide ? list : null}
        desk={isWide ? null : desk}
      />
    </main>
  );
}

function AsHost({ host }: { host: Host }) {
  const words = useWords(roomsWords);
  const plain = usePlain();
  return (
    <p className={styles.asHost} role="status">
      {words.asPeopleOf(plain(host.name))}
    </p>
  );
}

function Rising({ line }: { line: RoomLine | null }) {
  return <ReactionsRising pulse={usePulse(line)} />;
}

/** Read again when the organizers change the addresses, and at the instant at which they open. */
interface StagesAsked {
  version: number;
  clockSkewMillis: number;
  seated: boolean;
  asHost: Host | undefined;
}
function useOpenStages(
  { programme, room }: OpenRoom,
  { version, clockSkewMillis, seated, asHost }: StagesAsked,
) {
  const place = { eventId: programme.event.id, roomId: room.id, ...(asHost && { asHostId: asHost.id }) };
  const { data, refetch } = useRead("rooms.openStages", place, { enabled: seated });
  const opensAt = data?.opensAt;

  useEffect(() => {
    if (version > 0 && seated) void refetch();
  }, [version, refetch, seated]);
  useEffect(() => {
    if (!opensAt) return;
    const waitMillis = Date.parse(opensAt) - (Date.now() + clockSkewMillis);
    if (waitMillis <= 0 || waitMillis > timerMillisMax) return;
    const timer = setTimeout(() => void refetch(), waitMillis + Math.random() * openingSpreadMillis);
    return () => clearTimeout(timer);
  }, [opensAt, clockSkewMillis, refetch]);
  return (seated && data) || null;
}

/** What a browser's timer can hold. */
const timerMillisMax = 2 ** 31 - 1;
/** All who wait for the stage would otherwise ask in the same instant. */
const openingSpreadMillis = 3_000;
