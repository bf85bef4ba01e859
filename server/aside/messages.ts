import type { Standing } from "#server/aside/standing.ts";
import type { Config } from "#server/config.ts";
import type { Caller, Turn, Turned } from "#server/context.ts";
import type { ForLog } from "#server/problem.ts";
import type { SecurityLine } from "#server/security-log.ts";
import type { CommandName } from "#shared/contract.ts";
import type { Refusal } from "#shared/refusal.ts";

/* What the two threads tell each other: plain values, which are copied. */

/** What the second thread needs to be the same server. */
export interface Settings {
  config: Config;
  serverKey: string;
  uidHost: string;
  epoch: string;
}

export type CopiedCaller = Omit<Caller, "bytes" | "isOfSmall">;

export type Asked =
  | { kind: "command"; name: CommandName; input: object; caller: CopiedCaller; now: string }
  | { kind: "page"; url: string; caller: CopiedCaller; nonce: string; userAgent: string; now: string }
  /** For a write, whose door has asked who it is, and asks again. */
  | { kind: "turn"; turn: Turn; now: string };

type Bytes = Uint8Array<ArrayBuffer>;

export type Made =
  /** The reply as it goes out. */
  | { kind: "command"; reply: Bytes }
  | { kind: "command"; file: { status: number; headers: Record<string, string>; body: Bytes } }
  | { kind: "page"; page: { html: Bytes; personal: boolean; refusal: Refusal | null }; noted: SecurityLine[] }
  | { kind: "turn"; turned: Turned; standing: Standing }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "bug"; problem: ForLog };

/** Without what cannot be copied, and without whoever is counted: that has been done. */
export const copied = ({ cookies, network, ...headers }: Caller): CopiedCaller => ({
  cookies,
  network,
  knownAs: null,
  ifNoneMatch: headers.ifNoneMatch ?? null,
  ifModifiedSince: headers.ifModifiedSince ?? null,
  acceptLanguage: headers.acceptLanguage ?? null,
  userAgent: headers.userAgent ?? null,
});
