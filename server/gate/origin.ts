import type { IncomingHttpHeaders } from "node:http";

type From = Pick<IncomingHttpHeaders, "origin" | "host">;

/**
 * Whether a page of ours sent this. Our address alone is ours: a host's name that only the request says
 * can be anybody's (DNS rebinding). Names under localhost lead to this machine and are nobody else's
 * (RFC 6761 §6.3): on one, the demo has a name for each of its people.
 */
export function isOwnOrigin({ origin, host }: From, publicUrl: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const [own, given] = [new URL(publicUrl), new URL(origin)];
  if (given.origin === own.origin && origin === given.origin) return true;
  return isLocal(own) && isLocal(given) && given.host === host;
}

const isLocal = ({ hostname }: URL) => hostname === "localhost" || hostname.endsWith(".localhost");
