import { io, type Socket } from "socket.io-client";
import {
  apply,
  applyJoin,
  emptyRoom,
  ownOf,
  type RoomState,
  thingOf,
  thingsOf,
} from "#client/live/room-clock.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import {
  type Joined,
  type Place as LivePlace,
  type PlaceChanged,
  type PlacePulse,
  wireNumber,
} from "#shared/live.ts";
import type { Reply } from "#shared/refusal.ts";

export interface Place {
  eventId: string;
  roomId: string;
}

/** The same, as the wire names it. */
export const roomAt = (place: Place | LivePlace): LivePlace =>
  "kind" in place ? place : { kind: "room", eventId: place.eventId, id: place.roomId };
export const joinOf = (
  place: Place | LivePlace,
  since: number | null = null,
  epoch: string | null = null,
) => ({
  wire: wireNumber,
  place: roomAt(place),
  since,
  epoch,
});

/** Whether the line was refused for want of a cookie that stands; by polling the status says it, else the words do. */
function wasStranger(problem: Error): boolean {
  const { description } = problem as { description?: number | { message?: string } };
  return (
    description === 401 || (typeof description === "object" && /\b401\b/.test(description.message ?? ""))
  );
}

interface ListenOptions {
  transports?: ("polling" | "websocket")[];
  /** Answers true for a notice that is lost on its way. */
  loses?: (frame: PlaceChanged) => boolean;
  /** `off`: the control. Such a client takes what it hears without asking what lies between. */
  gapCheck?: "on" | "off";
}

/** A browser in a room: real socket, the client's own reducer, and all that was heard. */
export class Listener {
  readonly socket: Socket;
  state: RoomState = emptyRoom;
  joins: Reply<Joined>[] = [];
  frames: PlaceChanged[] = [];
  pulses: PlacePulse[] = [];
  closedWith: number | null = null;
  /** All that came over the line, as it came. */
  readonly wire: string[] = [];
  /** When something of the room came last; on `performance`'s clock. */
  heardAtMillis = 0;
  readonly #place: Place | LivePlace;
  readonly #options: ListenOptions;
  #joining = false;

  constructor(url: string, cookie: string, place: Place | LivePlace, options: ListenOptions) {
    this.#place = place;
    this.#options = options;
    this.socket = io(url, {
      transports: options.transports ?? ["websocket"],
      extraHeaders: cookie ? { cookie } : {},
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
    });
    this.socket.io.on("open", () =>
      this.socket.io.engine.on("data", (data: unknown) => void this.wire.push(String(data))),
    );
    this.socket.on("connect", () => this.join());
    this.socket.on("connect_error", (problem) => {
      if (!wasStranger(problem)) return;
      this.socket.disconnect();
      this.joins.push({ ok: false, refusal: { code: "sign-in-needed" } });
    });
    this.socket.on("disconnect", (_reason, details) => {
      this.#joining = false;
      this.closedWith = (details as { context?: { code?: number } } | undefined)?.context?.code ?? null;
    });
    this.socket.on("place.changed", (frame: PlaceChanged) => this.#hear(frame));
    this.socket.on("place.pulse", (pulse: PlacePulse) => {
      this.heardAtMillis = performance.now();
      this.pulses.push(pulse);
    });
  }

  get seen() {
    return contentOf(this.state);
  }

  get reactions(): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { reactions = {} } of this.pulses.map(({ sums }) => sums))
      for (const [kind, sum] of Object.entries(reactions)) sums[kind] = (sums[kind] ?? 0) + sum;
    return sums;
  }

  /** Asks once, however often something seems to be missing meanwhile. */
  join() {
    if (this.#joining) return;
    this.#joining = true;
    const { epoch, clock } = this.state;
    const call = joinOf(this.#place, epoch === null ? null : clock, epoch);
    // Not awaited: a notice right behind the answer would be heard before it.
    this.socket.emit("places.join", call, (reply: Reply<Joined>) => {
      this.#joining = false;
      if (!reply.ok && reply.refusal.code === "too-many" && this.state.epoch !== null)
        setTimeout(() => this.join(), (reply.refusal.detail?.retryAfterSeconds ?? 1) * 1000); // as the page does
      this.joins.push(reply);
      if (reply.ok) this.state = applyJoin(this.state, reply.value).state;
    });
  }

  /** As when the network goes away: no goodbye, then the client comes back by itself. */
  cut() {
    this.socket.io.engine.close();
  }

  close() {
    this.socket.disconnect();
  }

  comeBack() {
    this.socket.connect();
  }

  #hear(frame: PlaceChanged) {
    this.heardAtMillis = performance.now();
    if (this.#options.loses?.(frame)) return;
    this.frames.push(frame);
    if (this.state.epoch === null) return;
    const nothingMissing = this.#options.gapCheck === "off" && frame.from > this.state.clock;
    const { state, rejoin } = apply(
      nothingMissing ? { ...this.state, clock: frame.from } : this.state,
      frame,
    );
    this.state = state;
    if (rejoin) this.join();
  }
}

/** No measure of anything, as with all that must come. */
const joinMillisMax = 60_000;

/** Resolves once the first join has been answered. */
export async function listen(
  url: string,
  visitor: Pick<Visitor, "cookie">,
  place: Place | LivePlace,
  options: ListenOptions = {},
): Promise<Listener> {
  const listener = new Listener(url, visitor.cookie, place, options);
  await new Promise<void>((resolve, reject) => {
    const look = setInterval(() => listener.joins.length > 0 && done(resolve), 5);
    const late = setTimeout(() => done(() => reject(new Error("The join was not answered."))), joinMillisMax);
    const done = (settle: () => void) => {
      clearInterval(look);
      clearTimeout(late);
      settle();
    };
  });
  return listener;
}

/** What somebody who joins now, for the first time, is answered with. */
export async function freshState(url: string, visitor: Pick<Visitor, "cookie">, place: Place) {
  const fresh = await listen(url, visitor, place);
  fresh.close();
  return fresh.seen;
}

/** A room's things in an order that does not depend on when they came. */
export function contentOf(room: RoomState) {
  const byId = <T extends { id: string }>(things: Iterable<T>) =>
    [...things].toSorted((a, b) => a.id.localeCompare(b.id));
  const given = [...ownOf(room, "vote")].filter(([, vote]) => vote.given);
  const { question, message, now, stages, programme, ...others } = Object.fromEntries(room.things);
  const { question: asked, vote, ...othersOwn } = Object.fromEntries(room.own);
  return {
    questions: byId(thingsOf(room, "question").values()),
    messages: byId(thingsOf(room, "message").values()),
    now: thingOf(room, "now"),
    stagesVersion: thingOf(room, "stages")?.version ?? 0,
    programmeVersion: thingOf(room, "programme")?.version ?? 0,
    own: {
      questions: byId(ownOf(room, "question").values()),
      votes: given.map(([id]) => id).toSorted(),
    },
    others: [others, othersOwn].map((kinds) =>
      Object.entries(kinds).map(([kind, things]) => [kind, Object.fromEntries(things)]),
    ),
  };
}
