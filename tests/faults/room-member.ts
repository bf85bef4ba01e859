import { io } from "socket.io-client";
import { vi } from "vitest";
import { thingsOf } from "#client/live/room-clock.ts";
import { openRoomLine, type RoomLine } from "#client/live/room-line.ts";
import type { LiveSocket } from "#client/wire.ts";
import type { PlaceChanged } from "#shared/live.ts";
import { contentOf, type Place, roomAt } from "#tests/listener.ts";

export type Transports = ("polling" | "websocket")[];

interface MemberOptions {
  silenceMillisMax: number;
  transports?: Transports;
  /** Comes back as fast as a browser's page does, and no faster. */
  patient?: boolean;
  /** Answers true for a notice that is lost on its way. */
  loses?: (frame: PlaceChanged) => boolean;
  /** `off`: the control. Each notice claims to follow upon all that came before. */
  gapCheck?: "on" | "off";
}

/** What the client's line asks of a browser's window. */
export function pretendWindow() {
  for (const name of ["addEventListener", "removeEventListener"]) vi.stubGlobal(name, () => {});
  vi.stubGlobal("document", { addEventListener: () => {}, removeEventListener: () => {} });
}

/** A page in a room: the client's own line and reducer, on a socket that can be made to fail. */
export class RoomMember {
  readonly line: RoomLine;
  readonly cookie: string;
  /** How often the room was seen at an earlier clock than before. */
  backwards = 0;
  #socket: LiveSocket;
  #clock = 0;

  constructor(url: string, cookie: string, place: Place, options: MemberOptions) {
    const { silenceMillisMax, transports = ["websocket"], patient = false } = options;
    this.cookie = cookie;
    this.#socket = io(url, {
      autoConnect: false,
      forceNew: true,
      transports,
      extraHeaders: { cookie },
      reconnectionDelay: patient ? 500 : 50,
      reconnectionDelayMax: patient ? 5_000 : 500,
      randomizationFactor: 0.8,
    });
    falter(this.#socket, options);
    this.line = openRoomLine({ place: roomAt(place), silenceMillisMax, open: async () => this.#socket });
    this.line.watch(() => {
      const { clock } = this.line.snapshot().room;
      if (clock < this.#clock) this.backwards++;
      this.#clock = clock;
    });
  }

  get clock() {
    return this.line.snapshot().room.clock;
  }

  get isLive() {
    return this.line.snapshot().status === "live";
  }

  get seen() {
    return contentOf(this.line.snapshot().room);
  }

  /** In the order in which they came. */
  get messages() {
    return [...thingsOf(this.line.snapshot().room, "message").values()];
  }

  /** Goes on by another way, as a browser does behind a proxy that lets no WebSocket through. */
  changeTransports(transports: Transports) {
    this.#socket.io.opts.transports = transports;
    this.#socket.io.engine?.close();
  }

  close() {
    this.line.close();
  }
}

function falter(socket: LiveSocket, { loses, gapCheck = "on" }: MemberOptions) {
  if (!loses) return;
  const on = socket.on.bind(socket) as (name: string, hear: (frame: PlaceChanged) => void) => LiveSocket;
  const faltering = (name: string, hear: (frame: PlaceChanged) => void) =>
    on(
      name,
      name !== "place.changed"
        ? hear
        : (frame) => !loses(frame) && hear(gapCheck === "on" ? frame : { ...frame, from: 0 }),
    );
  Object.assign(socket, { on: faltering });
}
