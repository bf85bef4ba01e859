import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useRead } from "#client/app/queries.ts";
import { keptOf, lasting } from "#client/kept.ts";
import { thingOf } from "#client/live/room-clock.ts";
import { useLineSnapshot, usePulse, useRoomLine } from "#client/live/use-room-line.ts";
import { call } from "#client/wire.ts";
import { newId } from "#shared/new-id.ts";
import { showAfter } from "#shared/show-state.ts";
import type { Action, Doing, OpenShow, ShowForm, ShowNow } from "#shared/shows.ts";
import { type Driving, type DrivingSnapshot, openDriving } from "./driving.ts";
import { useShowClock } from "./show-clock.ts";

interface ShowAt {
  eventId: string;
  roomId: string;
  form: ShowForm;
}

const nothingDone: DrivingSnapshot = { pending: [], notDone: [], offline: false };
const never = () => () => {};
const aliveMillis = 5_000;

/** A room's show as this console stands to it: what it was told, and what it has done that is on its way. */
export function useShow(at: ShowAt) {
  const opened = useRead("shows.open", at);
  const line = useRoomLine({ kind: at.form, eventId: at.eventId, id: at.roomId });
  const live = useLineSnapshot(line);
  const pulse = usePulse(line);
  const [answered, setAnswered] = useState<ShowNow | null>(null);
  const { data, refetch, dataUpdatedAt } = opened;
  const again = () => void refetch();

  const told = thingOf(live.room, "show");
  const base = latestOf(told ? told.show : (data?.show ?? null), answered);
  const driving = useDriving(at, { data, base, onShow: setAnswered });
  const waits = useSyncExternalStore(driving?.watch ?? never, () => driving?.snapshot() ?? nothingDone);
  const driver = (thingOf(live.room, "driver") ?? data ?? null)?.driver ?? null;
  const drives = data !== undefined && driver?.staffId === data.staffId;

  // A line that is back: what changed meanwhile in the programme, and what time it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the line is live again.
  useEffect(() => {
    if (live.status !== "live") return;
    driving?.flush();
    again();
  }, [live.status]);
  useEffect(() => {
    if (!drives || !line) return;
    const timer = setInterval(() => line.add({ driving: { alive: 1 } }), aliveMillis);
    return () => clearInterval(timer);
  }, [drives, line]);

  const clock = useShowClock({ now: data?.now ?? new Date(0).toISOString(), readAt: dataUpdatedAt, again });
  const atMillis = clock + (base?.aheadMillis ?? 0);
  const pending = base ? waits.pending : [];
  const shown = useMemo(() => base && showAfter(base, pending), [base, pending]);

  return {
    opened,
    again,
    base,
    shown,
    driver,
    drives,
    atMillis,
    clock,
    waits,
    /** Whether what is done here reaches the others now. */
    isFollowed: live.status === "live" && !waits.offline,
    /** When the driver was heard of last, as far as this page has heard. */
    heardAt: useHeard(pulse.sums.driving ? pulse.count : 0, clock, driver?.since ?? null),
    do: (doing: Doing) =>
      driving?.do({ id: newId(), at: new Date(atMillis).toISOString(), ...doing } as Action),
    drop: (id: string) => driving?.drop(id),
  };
}
export type Show = ReturnType<typeof useShow>;

/** A show that has been opened, as a page follows it. */
export interface Followed {
  at: ShowAt;
  open: OpenShow;
  show: Show;
}

/** The one of which more is known; of another show the one that was told. */
function latestOf(told: ShowNow | null, answered: ShowNow | null): ShowNow | null {
  if (!told || told.id !== answered?.id) return told;
  return answered.count > told.count ? answered : told;
}

interface DrivingOf {
  data: OpenShow | undefined;
  base: ShowNow | null;
  onShow: (show: ShowNow) => void;
}

function useDriving({ eventId, roomId, form }: ShowAt, { data, base, onShow }: DrivingOf): Driving | null {
  const [driving, setDriving] = useState<Driving | null>(null);
  const showId = base?.id;
  const staffId = data?.staffId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a state's setter stays the same.
  useEffect(() => {
    if (!showId || !staffId) return;
    const opened = openDriving({
      kept: keptOf(`staff:${staffId}.show.${showId}`, lasting()),
      send: (actions) => call("shows.act", { eventId, roomId, form, showId, actions }),
      onShow,
    });
    setDriving(opened);
    return () => {
      opened.close();
      setDriving(null);
    };
  }, [eventId, roomId, form, showId, staffId]);
  return driving;
}

/** The instant of the last sign of life, or of when the driver began. */
function useHeard(signs: number, clock: number, since: string | null): number | null {
  const [heard, setHeard] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each sign, not with each tick.
  useEffect(() => {
    if (signs > 0) setHeard(clock);
  }, [signs]);
  if (since === null) return null;
  return Math.max(heard ?? 0, Date.parse(since));
}
