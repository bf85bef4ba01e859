import type { RegistrationRow } from "#server/registrations/store.ts";
import type { Seat } from "#server/seats/store.ts";
import type { Mode } from "#shared/rooms.ts";

/**
 * A seat and a wait are two facts of a registration. So they go together, and no other way (the table's
 * CHECK): `has` a seat of `mode`, `waits` for one of `waitingFor`.
 *
 * | state        | has       | waits                                                            |
 * | ------------ | --------- | ---------------------------------------------------------------- |
 * | `confirmed`  | a seat    | for nothing; or, online, for the hall                             |
 * | `waitlisted` | none      | for a seat of its mode                                            |
 * | `unproven`   | none yet  | its place is kept: in its mode's line, or, online, in the hall's |
 * | `cancelled`  | none      | for nothing                                                       |
 */
export type Standing = Pick<
  RegistrationRow,
  "mode" | "group" | "state" | "waitingFor" | "waitingNumber" | "heldUntil"
>;

/** Where somebody wants a seat, and in whose line they wait for it: online meanwhile, for the hall. */
export interface Wish extends Seat {
  waitingFor?: Mode | null;
}

const waitsForNothing = { waitingFor: null, waitingNumber: null, heldUntil: null };

export const seated = ({ mode, group }: Seat): Standing => ({
  mode,
  group,
  state: "confirmed",
  ...waitsForNothing,
});

export const seatedMeanwhile = (waitingNumber: number): Standing => ({
  ...seated({ mode: "online", group: "general" }),
  waitingFor: "onsite",
  waitingNumber,
});

export const inLine = (mode: Mode, waitingNumber: number): Standing => ({
  mode,
  group: "general",
  state: "waitlisted",
  waitingFor: mode,
  waitingNumber,
  heldUntil: null,
});

export const gone = { state: "cancelled", ...waitsForNothing } as const satisfies Partial<Standing>;

/** In whose line somebody stands; a place that is only kept is in none. */
export const lineOf = ({ state, waitingFor }: Pick<Standing, "state" | "waitingFor">): Mode | null =>
  state === "unproven" ? null : waitingFor;

/** Whether a seat is held, or is to be, in one mode and another waited for. */
export const isMeanwhile = ({ mode, waitingFor }: Pick<Standing, "mode" | "waitingFor">): boolean =>
  waitingFor !== null && waitingFor !== mode;
