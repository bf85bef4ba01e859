import { type LiveSocket, takeWay, wayCount } from "#client/wire.ts";
import {
  type Audience,
  type Joined,
  type Place,
  type PlaceChanged,
  type PlacePulse,
  type Pulse,
  type Sums,
  wireNumber,
} from "#shared/live.ts";
import type { Refusal, RefusalCode, Reply } from "#shared/refusal.ts";
import type { Mode } from "#shared/rooms.ts";
import { apply, applyJoin, emptyRoom, type RoomState } from "./room-clock.ts";

/**
 * - `joining`: nothing is known of the room yet
 * - `live`: each change comes as it happens
 * - `silent`: nothing has been heard for longer than a room is ever quiet: perhaps the line is gone
 * - `catching-up`: what is shown may be old; it stays readable
 * - `ended`: the server said that this person is not, or no more, in the room
 */
export type LineStatus = "joining" | "live" | "silent" | "catching-up" | "ended";

export interface LineSnapshot {
  room: RoomState;
  status: LineStatus;
  as: Audience | null;
  /** Why the line has ended. */
  refusal: Refusal | null;
}

/** What is here for a moment only; a lost pulse is not missed. */
export interface PulseSnapshot {
  here: Partial<Record<Mode, number>> | null;
  sums: Sums;
  /** Counts the pulses in which something was added up, so that the same sum twice is shown twice. */
  count: number;
}

export interface RoomLine {
  watch(listener: () => void): () => void;
  snapshot(): LineSnapshot;
  pulse(): PulseSnapshot;
  /** Adds to what all see for a moment. */
  add(sums: Pulse["sums"]): void;
  close(): void;
}

interface LineDeps {
  place: Place;
  open: () => Promise<LiveSocket>;
  /** After so long without a sound the line is taken for cut. */
  silenceMillisMax?: number;
  /** For a page that nobody watches: asks again by itself for what was taken from it. */
  asksAgain?: boolean;
}

const silenceMillis = 12_000;
/** A room says every three seconds who is here: a longer silence is worth a word. */
const silenceMillisShown = 4_400;
const lookMillis = 500;
const joinAnswerMillisMax = 8_000;
/** After so long the WebSocket is tried first again, when the line has to be opened anew. */
const forgiveMillis = { least: 60_000, polling: 600_000 };
const askAgainMillis = 15_000;
/** Everybody in the room loses the line at the same moment: they must not all ask at the same one. */
const rejoinMillis = { least: 150, spread: 850 };
const retryMillis = { least: 1_500, spread: 2_500 };

/** Whoever is not signed in gets no line at all: over polling that is a status, over a WebSocket nothing. */
function refusalOf(problem: Error & { data?: Refusal; description?: unknown }): Refusal | undefined {
  return problem.data ?? (problem.description === 401 ? { code: "sign-in-needed" } : undefined);
}

/** These end the line; any other refusal is a matter of trying again. */
const final = new Set<RefusalCode>([
  "sign-in-needed",
  "not-yours",
  "passkey-needed",
  "not-found",
  "event-over",
  "link-dead",
  "load-anew",
]);

/** Keeps one room in step with the server: joins, hears, notices silence, joins again. */
export function openRoomLine({
  place,
  open,
  silenceMillisMax = silenceMillis,
  asksAgain = false,
}: LineDeps): RoomLine {
  const listeners = new Set<() => void>();
  let snapshot: LineSnapshot = { room: emptyRoom, status: "joining", as: null, refusal: null };
  let pulse: PulseSnapshot = { here: null, sums: {}, count: 0 };
  let socket: LiveSocket | null = null;
  let heardAt = Date.now();
  let rejoinTimer: ReturnType<typeof setTimeout> | undefined;
  let joining = false;
  let closed = false;
  /** The server has said no: nothing more is asked, but by who asks again. */
  let over = false;
  let way = 0;
  let forgiving: ReturnType<typeof setTimeout> | undefined;

  const notify = () => {
    for (const listener of listeners) listener();
  };
  const set = (change: Partial<LineSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    notify();
  };
  const heard = () => {
    heardAt = Date.now();
    if (snapshot.status === "silent") set({ status: "live" });
  };
  const lost = () => {
    if (snapshot.status === "live" || snapshot.status === "silent") set({ status: "catching-up" });
  };
  const end = (refusal: Refusal) => {
    over = true;
    set({ status: "ended", refusal });
    socket?.disconnect();
    if (asksAgain) setTimeout(askAgain, askAgainMillis);
  };
  const askAgain = () => {
    if (closed) return;
    over = false;
    socket?.connect();
  };
  const take = (next: number) => {
    way = next;
    if (socket) takeWay(socket, way);
  };
  /** Silence is what an error never told: the next attempt begins another way. */
  const blameWay = () => {
    take((way + 1) % wayCount);
    clearTimeout(forgiving);
    forgiving = setTimeout(() => take(0), way + 1 < wayCount ? forgiveMillis.least : forgiveMillis.polling);
  };

  const joinSoon = ({ least, spread }: { least: number; spread: number }) => {
    if (rejoinTimer !== undefined || closed || over) return;
    rejoinTimer = setTimeout(join, least + Math.random() * spread);
  };

  function join() {
    clearTimeout(rejoinTimer);
    rejoinTimer = undefined;
    if (!socket?.connected || joining || closed) return;
    joining = true;
    const asked = socket;
    const { epoch, clock } = snapshot.room;
    const since = epoch === null ? null : clock;
    // Not awaited: a notice right behind the answer would be heard before it.
    asked
      .timeout(joinAnswerMillisMax)
      .emit(
        "places.join",
        { wire: wireNumber, place, since, epoch },
        (late: Error | null, reply: Reply<Joined>) => {
          if (asked !== socket) return;
          joining = false;
          if (closed) return;
          if (!late) return answered(reply);
          lost();
          joinSoon(retryMillis);
        },
      );
  }

  function answered(reply: Reply<Joined>) {
    if (reply.ok) joined(reply.value);
    else if (final.has(reply.refusal.code)) end(reply.refusal);
    else joinSoon({ ...retryMillis, least: (reply.refusal.detail?.retryAfterSeconds ?? 2) * 1000 });
  }

  function joined(answer: Joined) {
    heard();
    const { state, rejoin } = applyJoin(snapshot.room, answer);
    pulse = { ...pulse, here: answer.pulse.here };
    set({ room: state, status: rejoin ? "catching-up" : "live", as: answer.as, refusal: null });
    if (rejoin) joinSoon(rejoinMillis);
  }

  function changed(notice: PlaceChanged) {
    heard();
    if (notice.placeId !== place.id || snapshot.room.epoch === null) return;
    const { state, rejoin } = apply(snapshot.room, notice);
    if (state !== snapshot.room) set({ room: state });
    if (rejoin) missed();
  }

  function missed() {
    lost();
    joinSoon(rejoinMillis);
  }

  function pulsed(notice: PlacePulse) {
    heard();
    if (notice.placeId !== place.id) return;
    if (snapshot.status === "live" && notice.clock > snapshot.room.clock) missed();
    const some = Object.keys(notice.sums).length > 0;
    pulse = { here: notice.here, sums: notice.sums, count: pulse.count + (some ? 1 : 0) };
    notify();
  }

  /** A line that is silent is as good as cut, whatever the operating system believes. */
  function listenForSilence() {
    if (!socket || closed || over) return;
    const silentMillis = Date.now() - heardAt;
    if (silentMillis > silenceMillisShown && snapshot.status === "live") set({ status: "silent" });
    if (silentMillis <= silenceMillisMax) return;
    lost();
    heard();
    blameWay();
    joining = false;
    socket.disconnect();
    socket.connect();
  }
  const watchdog = setInterval(listenForSilence, lookMillis);

  const reconnect = () => {
    if (!socket || closed || over) return;
    if (socket.connected) join();
    else socket.connect();
  };
  const seenAgain = () => {
    if (document.visibilityState === "visible") listenForSilence();
  };
  addEventListener("offline", lost);
  addEventListener("online", reconnect);
  document.addEventListener("visibilitychange", seenAgain);

  async function start() {
    try {
      const opened = await open();
      if (closed) return void opened.disconnect();
      socket = opened;
    } catch {
      // The script for the line did not come through: ask for it again.
      setTimeout(() => !closed && void start(), retryMillis.least + Math.random() * retryMillis.spread);
      return;
    }
    heard();
    socket.on("connect", () => {
      heard();
      joining = false;
      join();
    });
    socket.on("disconnect", (reason) => {
      joining = false;
      lost();
      // The server closed it on purpose, and then the client does not come back by itself: a join
      // says whether the right was lost or this reader was only too slow.
      if (reason === "io server disconnect" && !closed && !over)
        setTimeout(reconnect, rejoinMillis.least + Math.random() * rejoinMillis.spread);
    });
    socket.on("connect_error", (problem) => {
      lost();
      heard(); // that there was no answer
      if (problem.message === "timeout") blameWay();
      const refusal = refusalOf(problem);
      if (refusal && final.has(refusal.code)) end(refusal);
      else if (socket && !socket.active)
        setTimeout(reconnect, retryMillis.least + Math.random() * retryMillis.spread);
    });
    socket.on("place.changed", changed);
    socket.on("place.pulse", pulsed);
    socket.io.on("ping", heard);
    if (socket.connected) join();
    else socket.connect();
  }
  void start();

  return {
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    pulse: () => pulse,
    add(sums) {
      // Ephemeral: an applause that comes late is no applause, and nobody waits for an answer to it.
      if (socket?.connected && (snapshot.status === "live" || snapshot.status === "silent"))
        socket.volatile.emit("places.pulse", { place, sums });
    },
    close() {
      closed = true;
      clearInterval(watchdog);
      clearTimeout(rejoinTimer);
      clearTimeout(forgiving);
      removeEventListener("offline", lost);
      removeEventListener("online", reconnect);
      document.removeEventListener("visibilitychange", seenAgain);
      socket?.disconnect();
    },
  };
}
