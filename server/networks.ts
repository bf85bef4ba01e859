import type { IncomingMessage } from "node:http";
import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * A network as limits count it: an IPv4 address, or the /64 that one line is given in IPv6 (RFC 6177).
 * An IPv4 address written as IPv6 is itself; a port that a proxy adds is cut; all that is no address
 * is one network, so that nobody makes new ones by writing what they like.
 */
export function networkOf(written: string | undefined): string {
  const address = withoutPort(written ?? "");
  if (isIPv4(address)) return address;
  const groups = groupsOf(address);
  if (!groups) return "unknown";
  return mappedIPv4(groups) ?? `${prefix(groups, 4)}/64`;
}

/**
 * The address of whoever speaks, behind so many proxies of our own: each adds the one it was asked from,
 * and what stands before those is only somebody's word.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">, proxies: number) {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  const way = [...forwarded, socket.remoteAddress ?? ""].map((each) => each.trim()).filter(Boolean);
  return way.at(-1 - Math.min(proxies, way.length - 1));
}

/** As the security log may hold it: whose house it was, not which room. */
export function roughNetwork(network: string): string {
  if (isIPv4(network)) return `${network.split(".").slice(0, 3).join(".")}.0/24`;
  const groups = groupsOf(network.split("/")[0] ?? "");
  if (!groups) return "unknown";
  const fourth = (groups[3] as number) & 0xff00; // 56 bits are three groups and a half
  return `${prefix(groups.with(3, fourth), 4)}/56`;
}

/** Networks by the operator's own list: `203.0.113.0/24`, `2001:db8::/32`, or one address. */
export function listOfNetworks(written: string[]): { has(network: string): boolean } {
  const list = new BlockList();
  for (const each of written) {
    const [address = "", bits] = each.split("/");
    const family = isIPv4(address) ? "ipv4" : "ipv6";
    list.addSubnet(address, bits === undefined ? wholeBits[family] : Number(bits), family);
  }
  return {
    has: (network) => {
      const [address = ""] = network.split("/");
      return isIPv4(address) ? list.check(address) : isIPv6(address) && list.check(address, "ipv6");
    },
  };
}

export function isNetwork(written: string): boolean {
  const [address = "", bits, more] = written.split("/");
  if (more !== undefined || (!isIPv4(address) && !isIPv6(address))) return false;
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) <= wholeBits[isIPv4(address) ? "ipv4" : "ipv6"])
  );
}

const wholeBits = { ipv4: 32, ipv6: 128 };

function withoutPort(written: string): string {
  if (written.startsWith("[")) return written.slice(1, written.indexOf("]"));
  const [address = "", port, more] = written.split(":");
  return port !== undefined && more === undefined ? address : (written.split("%")[0] ?? "");
}

/** The eight numbers of an IPv6 address, however it is written. */
function groupsOf(address: string): number[] | null {
  const inBrackets = `http://[${address}]`;
  if (!isIPv6(address) || !URL.canParse(inBrackets)) return null;
  const [head = "", tail] = new URL(inBrackets).hostname.slice(1, -1).split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const missing = 8 - (before as string[]).length - (after as string[]).length;
  return [...(before as string[]), ...Array(missing).fill("0"), ...(after as string[])].map((group) =>
    Number.parseInt(group, 16),
  );
}

function mappedIPv4(groups: number[]): string | null {
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped
    ? groups
        .slice(6)
        .flatMap((group) => [group >> 8, group & 0xff])
        .join(".")
    : null;
}

const prefix = (groups: number[], count: number) =>
  `${groups
    .slice(0, count)
    .map((group) => group.toString(16))
    .join(":")}::`;
