import { isDeepStrictEqual } from "node:util";
import { limits } from "#shared/limits.ts";
import { hasAddress } from "#shared/mail-address.ts";
import { Refused } from "#shared/refusal.ts";
import type { KeptState, RegistrationState } from "#shared/registrations.ts";

interface Standing {
  state: KeptState;
  heldUntil: Temporal.Instant | null;
}

/** An unproven registration lapses by itself when its time is over. */
export function stateAt({ state, heldUntil }: Standing, now: Temporal.Instant): RegistrationState {
  if (state !== "unproven") return state;
  return heldUntil && Temporal.Instant.compare(now, heldUntil) < 0 ? "unproven" : "lapsed";
}

/** Until when a place is kept for a registration of this instant. */
export const heldFrom = (at: Temporal.Instant) => at.add({ hours: limits.unprovenHoursMax });

interface Made {
  id: string;
  proofHash: string | null;
}

const firstLinkGeneration = 1;

/**
 * Whether this is the call that registered, once more. Its answer may be shown as long as it would
 * be the same: within the hour, and while link and address are those of the first one. The id alone
 * shows nothing: lists, links and badges hold it.
 */
export function isRepeat(
  row: Made & { registeredAt: Temporal.Instant; linkGeneration: number },
  { id, proofHash }: Made,
  now: Temporal.Instant,
): boolean {
  const until = row.registeredAt.add({ minutes: limits.registrationRepeatMinutesMax });
  return (
    row.id === id &&
    row.proofHash !== null &&
    row.proofHash === proofHash &&
    row.linkGeneration === firstLinkGeneration &&
    Temporal.Instant.compare(now, until) <= 0
  );
}

/** Links and feed of before are dead. */
export const newLinks = (row: { linkGeneration: number; feedGeneration: number }) => ({
  linkGeneration: row.linkGeneration + 1,
  feedGeneration: row.feedGeneration + 1,
});

/** What follows of another address, however it came: it knows nothing yet, and nobody has proven it. */
export const atNewAddress = (row: Parameters<typeof newLinks>[0], email: string) => ({
  ...newLinks(row),
  email,
  informedOf: null,
  provenAt: null,
  pendingEmail: null,
  pendingUntil: null,
});

/** `n•••@e•••.org`: known again by whoever has it, and by nobody else. */
export function maskedAddress(email: string): string {
  if (!hasAddress(email)) return "—";
  const [name = "", domain = ""] = email.split("@");
  const [first = ""] = name;
  const [start = ""] = domain;
  const end = domain.slice(domain.lastIndexOf("."));
  return `${first}•••@${start}•••${end}`;
}

type Fields = Readonly<Record<string, unknown>>;

/** What is changed is as whoever changes it saw it (J9), or has been changed to the same already. */
export function requireStill(stands: Fields, was: Fields, change: Fields): void {
  const isSo = (field: string) =>
    [was[field], change[field]].some((value) => isDeepStrictEqual(stands[field], value));
  if (!Object.keys(was).every(isSo)) throw new Refused("changed-meanwhile");
}
