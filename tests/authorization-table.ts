import type { Role } from "#shared/commands.ts";
import type { CommandName } from "#shared/contract.ts";
import type { socketCalls } from "#shared/live.ts";

const everyone = [
  "anyone",
  "attendee",
  "screen",
  "door",
  "moderator",
  "host",
  "organizer",
  "owner",
  "staff",
  "founder",
] as const satisfies Role[];
const organizers = ["host", "organizer", "owner"] as const;
const leaders = ["organizer", "owner"] as const;
const runs = ["moderator", ...organizers] as const;
const inRoom = ["attendee", ...runs] as const;
const team = ["door", ...runs, "staff", "founder"] as const;

/**
 * Who may do what to the own event, written down a second time and by hand: the contract must
 * agree. To another event, nobody may do more than `anyone` (and staff what is about themselves).
 */
export const authorizationTable: Record<CommandName | keyof typeof socketCalls, readonly Role[]> = {
  "signins.self": everyone,
  "signins.enter": everyone,
  "signins.setUp": everyone,
  "signins.mailLink": everyone,
  "signins.end": everyone,
  "team.list": organizers,
  "team.invite": leaders,
  "team.revoke": leaders,
  "audit.list": leaders,
  "events.create": ["founder"],
  "events.mine": team,
  "events.desk": ["door", ...runs],
  "events.save": organizers,
  "events.publish": organizers,
  "events.end": leaders,
  "events.cancel": leaders,
  "events.reopen": leaders,
  "pictures.put": organizers,
  "people.list": organizers,
  "people.save": organizers,
  "people.remove": organizers,
  "rooms.list": organizers,
  "rooms.save": organizers,
  "rooms.remove": organizers,
  "rooms.stages": organizers,
  "rooms.setStages": organizers,
  "sessions.list": organizers,
  "sessions.save": organizers,
  "sessions.remove": organizers,
  "programme.list": everyone,
  "programme.open": everyone,
  "programme.preview": organizers,
  "seats.list": organizers,
  "seats.setCapacity": organizers,
  "registrations.register": everyone,
  "registrations.sendLink": everyone,
  "registrations.mine": ["attendee"],
  "registrations.correctMine": ["attendee"],
  "registrations.switchMode": ["attendee"],
  "registrations.cancelMine": ["attendee"],
  "registrations.restoreMine": ["attendee"],
  "registrations.rotateFeed": ["attendee"],
  "registrations.setFeed": ["attendee"],
  "registrations.star": ["attendee"],
  "registrations.chooseCalendar": ["attendee"],
  "registrations.list": ["door", ...organizers],
  "registrations.edit": organizers,
  "registrations.resendLink": organizers,
  "registrations.csv": organizers,
  "rooms.open": [...inRoom, "screen"],
  "rooms.openStages": inRoom,
  "rooms.setNow": runs,
  "rooms.screenLink": runs,
  "questions.ask": inRoom,
  "questions.vote": inRoom,
  "questions.moderate": runs,
  "messages.send": inRoom,
  "messages.hide": runs,
  "mails.list": organizers,
  "mails.retry": organizers,
  "mails.test": organizers,
  "calendars.event": everyone,
  "calendars.session": everyone,
  "calendars.feed": everyone,
  "rooms.join": [...inRoom, "screen"],
  "rooms.leave": everyone,
  "rooms.pulse": inRoom,
};

/** About the caller or about nothing in particular: the event makes no difference. */
export const withoutEvent: ReadonlySet<string> = new Set([
  "signins.self",
  "signins.enter",
  "signins.setUp",
  "signins.mailLink",
  "signins.end",
  "events.create",
  "events.mine",
  "programme.list",
  "programme.open",
  "registrations.register",
  "registrations.sendLink",
  "calendars.event",
  "calendars.session",
  "calendars.feed",
  "rooms.leave",
]);
