import type { AddressesFor, Grant, TeamRole } from "#shared/grants.ts";
import { Refused } from "#shared/refusal.ts";
import type { PasskeysFor } from "#shared/signins.ts";

const organizes: ReadonlySet<TeamRole> = new Set(["owner", "organizer", "host"]);

/** Whether a role in an event counts for somebody who came by a mailed link alone. */
export const countsWithoutPasskey = (role: TeamRole, passkeysFor: PasskeysFor): boolean =>
  passkeysFor === "nobody" || (passkeysFor === "organizers" && !organizes.has(role));

/**
 * Whose address somebody reads among the guests of an event: everybody's, those of the guests of
 * their own hosts and of no host, or nobody's. What one may read of people is also what one may find
 * them by, and change: neither a search nor a refusal tells what an answer does not.
 */
export type Sight = "all" | "all but mail" | { mailOf: readonly string[] };

export function sightOf(own: readonly Pick<Grant, "role" | "hostId">[], addressesFor: AddressesFor): Sight {
  const roles = new Set(own.map(({ role }) => role));
  if (roles.has("owner") || roles.has("organizer")) return "all";
  if (!roles.has("host")) return "all but mail";
  if (addressesFor === "every-host") return "all";
  return { mailOf: own.flatMap(({ role, hostId }) => (role === "host" && hostId ? [hostId] : [])) };
}

interface Guest {
  hostId: string | null;
}

export function readsMailOf(sight: Sight, { hostId }: Guest): boolean {
  if (typeof sight === "string") return sight === "all";
  return hostId === null || sight.mailOf.includes(hostId);
}

/** Refuses (not-yours) to act for the guest of another host. */
export function requireOwnGuest(sight: Sight, guest: Guest): void {
  if (!readsMailOf(sight, guest)) throw new Refused("not-yours");
}

/**
 * The host name that a passkey is bound to; null where browsers make none: on plain http, but for
 * this machine's own names (W3C Secure Contexts §3.1), and at an address that is a number.
 */
export function passkeyHost(publicUrl: string): string | null {
  const { protocol, hostname } = new URL(publicUrl);
  const isLocal = hostname === "localhost" || hostname.endsWith(".localhost");
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  return (protocol === "https:" || isLocal) && !isNumber ? hostname : null;
}

interface Pending {
  pendingEmail: string | null;
  pendingUntil: Temporal.Instant | null;
}

/** Whether another address waits for its confirmation still. */
export const isPending = ({ pendingEmail, pendingUntil }: Pending, now: Temporal.Instant) =>
  pendingEmail !== null && pendingUntil !== null && Temporal.Instant.compare(now, pendingUntil) <= 0;
