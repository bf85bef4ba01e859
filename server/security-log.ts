import type { Logger } from "pino";
import { roughNetwork } from "#server/networks.ts";
import type { Command, SecurityEvent } from "#shared/commands.ts";
import { type CommandName, contract, type Deed } from "#shared/contract.ts";
import type { RefusalCode } from "#shared/refusal.ts";

export interface SecurityLine {
  event: SecurityEvent;
  outcome: "done" | RefusalCode;
  /** `staff:<id>`, `registration:<id>`, `screen:<room's id>`; null for nobody. */
  actor: string | null;
  /** Null where nobody asked for it over one. */
  network: string | null;
  command?: string;
}
export type SecurityLog = (line: SecurityLine) => void;

/**
 * Who came in, who was refused, what was given, taken and carried out: one line each, for the
 * operator's collector. No name, address, text or token stands in it, and of a network its front part.
 */
export const createSecurityLog =
  (log: Logger): SecurityLog =>
  ({ event, outcome, actor, network, command }) => {
    const security = { event, outcome, actor, network: network && roughNetwork(network), command };
    log[outcome === "done" ? "info" : "warn"]({ security }, "security");
  };

/**
 * What each command is to the security log. Who is signed in and out is seen by the door itself, by
 * the cookies; refused rights and limits are seen for every command. A deed says so even of nothing.
 */
const said: { [D in Deed]: { security: SecurityEvent | "none" } } & Record<
  string,
  Pick<Command, "security">
> = contract;
export const securityOf = (name: CommandName): SecurityEvent | "none" => said[name]?.security ?? "none";

interface Answered {
  name: CommandName;
  kind: "read" | "write" | "file";
  outcome: SecurityLine["outcome"];
  actor: string | null;
  /** Whom the answer's cookies sign in and out. */
  signedIn: string[];
  signedOut: string[];
}

/** What is to be said of an answer: mostly nothing. */
export function eventsOf(answered: Answered): Pick<SecurityLine, "event" | "actor">[] {
  const { name, kind, outcome, actor, signedIn, signedOut } = answered;
  if (outcome === "too-many") return [{ event: "limit-met", actor }];
  // Whoever is nobody and looks is no news: every visit begins so.
  if (
    outcome === "not-yours" ||
    outcome === "passkey-needed" ||
    (outcome === "sign-in-needed" && kind !== "read")
  )
    return [{ event: "rights-refused", actor }];
  const byCookie = [
    ...signedOut.map((actor) => ({ event: "sign-out" as const, actor })),
    ...signedIn.map((actor) => ({ event: "sign-in" as const, actor })),
  ];
  const event = securityOf(name);
  const saidByCookies = outcome === "done" && (event === "sign-in" || event === "sign-out");
  return event === "none" || saidByCookies ? byCookie : [...byCookie, { event, actor }];
}
