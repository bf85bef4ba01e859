import type { TeamRole } from "#shared/grants.ts";
import type { PasskeysFor } from "#shared/signins.ts";

const organizes: ReadonlySet<TeamRole> = new Set(["owner", "organizer", "host"]);

/** Whether a role in an event counts for somebody who came by a mailed link alone. */
export const countsWithoutPasskey = (role: TeamRole, passkeysFor: PasskeysFor): boolean =>
  passkeysFor === "nobody" || (passkeysFor === "organizers" && !organizes.has(role));

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
