import type { z } from "zod";
import { announcementCommands } from "./announcements.ts";
import { arrivalCommands } from "./arrivals.ts";
import { auditCommands } from "./audit.ts";
import { burstCommands } from "./bursts.ts";
import { calendarCommands } from "./calendars.ts";
import { checkCommands } from "./checks.ts";
import { clockCommands } from "./clocks.ts";
import type { Command } from "./commands.ts";
import { crewCommands } from "./crew.ts";
import { editCommands } from "./edits.ts";
import { eventCommands } from "./events.ts";
import { exchangeCommands } from "./exchange.ts";
import { letterCommands } from "./letters.ts";
import { liveCommands } from "./live.ts";
import { mailCommands } from "./mails.ts";
import { messageCommands } from "./messages.ts";
import { passkeyCommands } from "./passkeys.ts";
import { peopleCommands } from "./people.ts";
import { personalCommands } from "./personal.ts";
import { pictureCommands } from "./pictures.ts";
import { pressCommands } from "./presses.ts";
import { programmeCommands } from "./programme.ts";
import { questionCommands } from "./questions.ts";
import { registrationDeskCommands } from "./registration-desk.ts";
import { registrationCommands } from "./registrations.ts";
import { releaseCommands } from "./releases.ts";
import { roomCommands } from "./rooms.ts";
import { seatCommands } from "./seats.ts";
import { sessionCommands } from "./sessions.ts";
import { showCommands } from "./shows.ts";
import { signInCommands } from "./signins.ts";
import { staffCommands } from "./staff.ts";
import { teamCommands } from "./team.ts";

/** The whole wire: every command. Its notices and socket calls stand in `live.ts`. */
export const contract = {
  ...signInCommands,
  ...passkeyCommands,
  ...staffCommands,
  ...teamCommands,
  ...auditCommands,
  ...eventCommands,
  ...pictureCommands,
  ...clockCommands,
  ...peopleCommands,
  ...roomCommands,
  ...sessionCommands,
  ...crewCommands,
  ...programmeCommands,
  ...announcementCommands,
  ...editCommands,
  ...releaseCommands,
  ...checkCommands,
  ...seatCommands,
  ...registrationCommands,
  ...registrationDeskCommands,
  ...arrivalCommands,
  ...pressCommands,
  ...liveCommands,
  ...showCommands,
  ...questionCommands,
  ...messageCommands,
  ...mailCommands,
  ...letterCommands,
  ...calendarCommands,
  ...exchangeCommands,
  ...personalCommands,
  ...burstCommands,
} as const satisfies Record<string, Command>;

export type Contract = typeof contract;
export type CommandName = keyof Contract;
/** What a caller gives. */
export type Given<C extends CommandName> = z.input<Contract[C]["input"]>;
/** What a handler gets, once parsed. */
export type Input<C extends CommandName> = z.output<Contract[C]["input"]>;
export type Output<C extends CommandName> = z.output<Contract[C]["output"]>;

/**
 * What runs an event or the server: whatever is written, or carried out, by none but the team. Each
 * leaves a line in the audit, and says what it was about.
 */
export type Deed = {
  [C in CommandName]: Contract[C]["kind"] extends "read"
    ? Contract[C] extends { about: unknown }
      ? C
      : never
    : Extract<Contract[C]["access"][number], "anyone" | "attendee"> extends never
      ? C
      : never;
}[CommandName];

/** All that a line of the audit can say was done: also who came in by a link, and what the operator did. */
export type Audited =
  | Deed
  | "signins.enter"
  | "signins.setUp"
  | "operator.signIn"
  | "operator.removePasskeys";

type FirstWord<C extends string> = C extends `${infer Noun}.${string}` ? Noun : never;
export type NounOfDeeds = FirstWord<Audited>;
/** A word for each of a noun's. */
export type DeedsOf<Noun extends string> = Record<Extract<Audited, `${Noun}.${string}`>, string>;
