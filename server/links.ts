import { createHmac, createSecretKey, hash, randomBytes, timingSafeEqual } from "node:crypto";
import { linkLetters } from "#shared/link-letters.ts";

/**
 * Links that are shown again are derived: HMAC-SHA-256 of kind, id and generation under the server
 * key. Nothing secret is stored; raising the generation makes every older link dead.
 */
const { once, ...kinds } = linkLetters;
export type LinkKind = keyof typeof kinds;

const idChars = 22;
const macBytes: Record<LinkKind, number> = { personal: 32, mailed: 32, feed: 32, badge: 16, screen: 32 };

export interface ReadLink {
  kind: LinkKind;
  id: string;
  /** Whether the link was made for this generation, and this address, by this server. */
  holds(generation: number, ...address: string[]): boolean;
}

export interface Links {
  make(kind: Exclude<LinkKind, "mailed">, id: string, generation: number): string;
  /** As the personal link, but only mails to this address hold it: whoever enters by it reads them. */
  makeMailed(id: string, generation: number, address: string): string;
  /** The link's parts, or null where it cannot be one. `holds` decides whether it is good. */
  read(token: string): ReadLink | null;
}

export function deriveLinks(serverKey: string): Links {
  const key = createSecretKey(serverKey, "utf8");
  const mac = (kind: LinkKind, ...bound: (string | number)[]) =>
    createHmac("sha256", key)
      .update([kind, ...bound].join("\n"))
      .digest()
      .subarray(0, macBytes[kind]);
  const make = (kind: LinkKind, id: string, ...bound: (string | number)[]) =>
    kinds[kind] + packId(id) + mac(kind, id, ...bound).toString("base64url");
  return {
    make,
    makeMailed: (id, generation, address) => make("mailed", id, generation, address),
    read: (token) => {
      const kind = (Object.keys(kinds) as LinkKind[]).find((each) => kinds[each] === token[0]);
      const id = unpackId(token.slice(1, 1 + idChars));
      const given = Buffer.from(token.slice(1 + idChars), "base64url");
      if (!kind || !id || given.length !== macBytes[kind]) return null;
      return { kind, id, holds: (...bound) => timingSafeEqual(given, mac(kind, id, ...bound)) };
    },
  };
}

/** One-time links and cookies are random, 256 bit, and only their hash is kept. */
export const randomToken = () => once + randomBytes(32).toString("base64url");
export const hashToken = (token: string) => hash("sha256", token, "base64url");

const packId = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");

function unpackId(packed: string): string | null {
  const hex = Buffer.from(packed, "base64url").toString("hex");
  if (hex.length !== 32) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
