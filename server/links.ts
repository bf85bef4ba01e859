import { createHmac, createSecretKey, hash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Links that are shown again are derived: HMAC-SHA-256 of kind, id and generation under the server
 * key. Nothing secret is stored; raising the generation makes every older link dead.
 */
const kinds = { personal: "p", feed: "f", badge: "b", screen: "s" } as const;
export type LinkKind = keyof typeof kinds;

const idChars = 22;
const macBytes: Record<LinkKind, number> = { personal: 32, feed: 32, badge: 16, screen: 32 };

export interface ReadLink {
  kind: LinkKind;
  id: string;
  /** Whether the link was made for this generation by this server. */
  holds(generation: number): boolean;
}

export interface Links {
  make(kind: LinkKind, id: string, generation: number): string;
  /** The link's parts, or null where it cannot be one. `holds` decides whether it is good. */
  read(token: string): ReadLink | null;
}

export function deriveLinks(serverKey: string): Links {
  const key = createSecretKey(serverKey, "utf8");
  const mac = (kind: LinkKind, id: string, generation: number) =>
    createHmac("sha256", key).update(`${kind}\n${id}\n${generation}`).digest().subarray(0, macBytes[kind]);
  return {
    make: (kind, id, generation) =>
      kinds[kind] + packId(id) + mac(kind, id, generation).toString("base64url"),
    read: (token) => {
      const kind = (Object.keys(kinds) as LinkKind[]).find((each) => kinds[each] === token[0]);
      const id = unpackId(token.slice(1, 1 + idChars));
      const given = Buffer.from(token.slice(1 + idChars), "base64url");
      if (!kind || !id || given.length !== macBytes[kind]) return null;
      return { kind, id, holds: (generation) => timingSafeEqual(given, mac(kind, id, generation)) };
    },
  };
}

/** One-time links and cookies are random, 256 bit, and only their hash is kept. */
export const randomToken = () => `1${randomBytes(32).toString("base64url")}`;
export const hashToken = (token: string) => hash("sha256", token, "base64url");

const packId = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");

function unpackId(packed: string): string | null {
  const hex = Buffer.from(packed, "base64url").toString("hex");
  if (hex.length !== 32) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The server's key: from the environment, else from the data folder, where the first start puts it. */
export function serverKey(dataDir: string, given: string | null): string {
  if (given) return given;
  const file = join(dataDir, "server.key");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
  }
  return readFileSync(file, "utf8").trim();
}
