import type { Caller } from "#server/context.ts";
import type { PlaceChanged, PlacePulse } from "#shared/live.ts";

/** Why a line is closed; the WebSocket's close code says it (RFC 6455 §7.4.2). */
export const closeCodes = { rights: 4003, slow: 4008, idle: 4009 } as const;
export type CloseReason = keyof typeof closeCodes;

/** One browser's line to this server, as the rooms see it. */
export interface Connection {
  readonly cookies: Caller["cookies"];
  enter(channels: string[]): void;
  leave(channels: string[]): void;
  deliver(changed: PlaceChanged): void;
  /** At once: what is on its way to it is thrown away. */
  close(reason: CloseReason): void;
}

/** What goes out at one tick. */
export interface Delivery {
  changed: PlaceChanged | null;
  /** Droppable: whoever reads slowly does without. */
  pulse: PlacePulse | null;
}

/** The way out to many connections: made ready once, and one write for each of them. */
export interface Outlet {
  deliver(channel: string, delivery: Delivery, except: string[]): void;
}
