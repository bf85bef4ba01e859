import type { Logger } from "pino";
import { roughNetwork } from "#server/networks.ts";
import type { CommandName } from "#shared/contract.ts";
import type { RefusalCode } from "#shared/refusal.ts";

/** All that the security log can say: a closed list, so that whoever watches it can name each. */
export type SecurityEvent =
  | "sign-in" // a browser was signed in; refused, a link that did not
  | "sign-out"
  | "sign-ins-ended" // elsewhere: by themselves, or by whoever looks after them
  | "link-asked" // for somebody's way in: by themselves or for them
  | "link-changed" // a new one; the old one is dead
  | "address-changed"
  | "standing-changed" // who looks after the server, who is shut out or removed, whose passkeys are asked for
  | "passkey-changed" // made, removed, or its recovery codes made anew
  | "role-given"
  | "role-taken"
  | "erasure" // of everything about one person
  | "export" // personal data of many, in one piece
  | "rights-refused"
  | "limit-met";

export interface SecurityLine {
  event: SecurityEvent;
  outcome: "done" | RefusalCode;
  /** `staff:<id>`, `registration:<id>`, `screen:<room's id>`; null for nobody. */
  actor: string | null;
  network: string;
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
    const security = { event, outcome, actor, network: roughNetwork(network), command };
    log[outcome === "done" ? "info" : "warn"]({ security }, "security");
  };

/**
 * What each command is to the security log. Who is signed in and out is seen by the door itself, by
 * the cookies; refused rights and limits are seen for every command.
 */
export const securityEvents: Record<CommandName, SecurityEvent | "none"> = {
  "signins.self": "none",
  "signins.enter": "sign-in",
  "signins.look": "none",
  "signins.setUp": "sign-in",
  "signins.mailLink": "link-asked",
  "signins.end": "sign-out",
  "signins.list": "none",
  "signins.endOne": "sign-ins-ended",
  "signins.endOthers": "sign-ins-ended",
  "passkeys.list": "none",
  "passkeys.offer": "none",
  "passkeys.add": "passkey-changed",
  "passkeys.rename": "none",
  "passkeys.remove": "passkey-changed",
  "passkeys.newCodes": "passkey-changed",
  "passkeys.ask": "none",
  "passkeys.show": "sign-in",
  "passkeys.recover": "sign-in",
  "staff.list": "none",
  "staff.invite": "role-given",
  "staff.setFounder": "standing-changed",
  "staff.setState": "standing-changed",
  "staff.remove": "standing-changed",
  "staff.signIns": "none",
  "staff.endSignIns": "sign-ins-ended",
  "staff.audit": "none",
  "team.passkeysFor": "none",
  "team.requirePasskeys": "standing-changed",
  "team.signIns": "none",
  "team.endSignIns": "sign-ins-ended",
  "team.list": "none",
  "team.invite": "role-given",
  "team.revoke": "role-taken",
  "audit.list": "none",
  "events.create": "role-given",
  "events.mine": "none",
  "events.desk": "none",
  "events.save": "none",
  "events.publish": "none",
  "events.end": "none",
  "events.cancel": "none",
  "events.reopen": "none",
  "pictures.put": "none",
  "clocks.read": "none",
  "edits.list": "none",
  "edits.latest": "none",
  "edits.undo": "none",
  "edits.redo": "none",
  "people.list": "none",
  "people.save": "none",
  "people.reorder": "none",
  "people.remove": "none",
  "rooms.list": "none",
  "rooms.save": "none",
  "rooms.reorder": "none",
  "rooms.remove": "none",
  "rooms.stages": "none",
  "rooms.setStages": "none",
  "rooms.open": "none",
  "rooms.openStages": "none",
  "rooms.setNow": "none",
  "rooms.screenLink": "link-asked",
  "rooms.renewScreenLink": "link-changed",
  "sessions.list": "none",
  "sessions.save": "none",
  "sessions.remove": "none",
  "programme.list": "none",
  "programme.open": "none",
  "programme.preview": "none",
  "announcements.list": "none",
  "announcements.save": "none",
  "announcements.withdraw": "none",
  "seats.list": "none",
  "seats.setCapacity": "none",
  "registrations.register": "none",
  "registrations.sendLink": "link-asked",
  "registrations.mine": "none",
  "registrations.correctMine": "address-changed",
  "presses.confirm": "address-changed",
  "registrations.switchMode": "none",
  "registrations.cancelMine": "none",
  "registrations.restoreMine": "none",
  "registrations.renewLink": "link-changed",
  "registrations.rotateFeed": "link-changed",
  "registrations.setFeed": "none",
  "registrations.star": "none",
  "registrations.chooseCalendar": "none",
  "registrations.list": "none",
  "registrations.edit": "address-changed",
  "registrations.resendLink": "link-asked",
  "bursts.list": "none",
  "bursts.people": "none",
  "bursts.take": "none",
  "bursts.giveBack": "none",
  "registrations.csv": "export",
  "registrations.xlsx": "export",
  "personal.mine": "none",
  "personal.file": "none",
  "personal.askErasure": "link-asked",
  "personal.erase": "erasure",
  "personal.retention": "none",
  "questions.ask": "none",
  "questions.vote": "none",
  "questions.moderate": "none",
  "messages.send": "none",
  "messages.hide": "none",
  "mails.list": "export",
  "mails.retry": "none",
  "mails.test": "none",
  "calendars.event": "none",
  "calendars.session": "none",
  "calendars.feed": "none",
  "exchange.schedule": "none",
  "exchange.news": "none",
  "exchange.programme": "none",
  "exchange.people": "none",
  "exchange.manifest": "none",
  "exchange.icon": "none",
};

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
  const event = securityEvents[name];
  const saidByCookies = outcome === "done" && (event === "sign-in" || event === "sign-out");
  return event === "none" || saidByCookies ? byCookie : [...byCookie, { event, actor }];
}
