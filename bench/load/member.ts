import type { Latencies } from "../instruments/latencies.ts";
import { type Line, openLine } from "./line.ts";
import { momentsIn, type Said } from "./said.ts";
import type { Tongue } from "./tongues.ts";

/** The room as its members know it. */
export interface Room {
  url: string;
  eventId: string;
  roomId: string;
  post(path: string, body: string, cookie: string): void;
}

/** What all members have heard together. */
export interface Hearing {
  latencies: Latencies;
  delivered: number;
  /** Frames that left something out: there must be none. */
  gaps: number;
  /** Lines that were closed on somebody who wanted to stay. */
  closed: number;
}

const againMillis = 500;

/** Somebody in a room, with as little of a browser as it takes to hear everything. */
export class Member {
  readonly cookie: string;
  epoch: string | null = null;
  clock = 0;
  readonly #tongue: Tongue;
  readonly #room: Room;
  readonly #hearing: Hearing;
  #line: Line | null = null;
  #arrived: () => void = () => {};

  constructor(tongue: Tongue, room: Room, cookie: string, hearing: Hearing) {
    this.#tongue = tongue;
    this.#room = room;
    this.cookie = cookie;
    this.#hearing = hearing;
  }

  /** Resolves when the room has answered. A line that breaks is opened again after a while. */
  come(): Promise<void> {
    const arrived = new Promise<void>((resolve) => {
      this.#arrived = resolve;
    });
    this.#open();
    return arrived;
  }

  #open() {
    const url = new URL(this.#tongue.path, this.#room.url);
    const line = openLine(url, this.cookie ? { cookie: this.cookie } : {}, {
      opened: () => this.#tongue.opened(this, this.#room),
      heard: (bytes) => this.#hear(momentsIn(bytes)),
      closed: () => {
        if (this.#line !== line) return;
        this.#hearing.closed += 1;
        setTimeout(() => this.#line === line && this.#open(), againMillis);
      },
    });
    this.#line = line;
  }

  came = () => this.#arrived();
  say = (text: string) => this.#line?.send(text);
  change = (text: string) => this.#tongue.change(this, this.#room, text);
  react = () => this.#tongue.react(this, this.#room);

  cut() {
    this.#line?.cut();
    this.#line = null;
  }

  #hear(said: Said) {
    if (said.moments.length === 0 && said.from === null) {
      if (!said.pulse) this.#tongue.heard(this, this.#room, said.text);
      return;
    }
    const { from, to, moments } = said;
    if (from !== null && to !== null) {
      if (this.epoch === null || to <= this.clock) return;
      if (from > this.clock) this.#hearing.gaps += 1;
      this.clock = to;
    }
    const now = performance.now();
    for (const moment of moments) this.#hearing.latencies.add(now - moment);
    this.#hearing.delivered += moments.length;
  }
}
