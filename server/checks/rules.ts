import { clockOf } from "#server/clocks/book.ts";
import { missingToPublish, phaseOf } from "#server/events/rules.ts";
import { type Check, type CheckPhase, type CheckPoint, checkPoints, isDecidable } from "#shared/checks.ts";
import { dateAt } from "#shared/clock-faces.ts";
import type { Event, EventState } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import { endsAt } from "#shared/reading.ts";
import type { Room } from "#shared/rooms.ts";
import { clashes, type Session } from "#shared/sessions.ts";
import type { Member } from "#shared/team.ts";
import type { Texts } from "#shared/texts.ts";

export interface Prepared {
  event: Event;
  state: EventState;
  rooms: readonly Room[];
  sessions: readonly Session[];
  people: readonly Person[];
  team: readonly Pick<Member, "state" | "grants">[];
  roomsWithoutStage: ReadonlySet<string>;
  mailTested: boolean;
  screenTried: boolean;
  /** What differs from what people see. */
  changes: number;
  failedMails: number;
}

export function checkPhaseOf(event: Event, state: EventState, now: Temporal.Instant): CheckPhase {
  if (state === "draft") return "before-publish";
  return ({ coming: "before-day", on: "on-day", over: "afterwards" } as const)[phaseOf(event, state, now)];
}

type Decisions = ReadonlyMap<string, NonNullable<Check["decided"]>>;
/** Whether it is done; or how many of how many are not. */
type Found = boolean | { open: number; of: number };

/** Each point as it is found, and as the organizers have decided. What is done needs no decision. */
export function checksOf(prepared: Prepared, decisions: Decisions): Check[] {
  const found = findings(prepared);
  return (Object.keys(checkPoints) as CheckPoint[]).map((point) => {
    const how = found[point];
    const counted = typeof how === "object" ? how : null;
    const decided = (isDecidable(point) && decisions.get(point)) || null;
    const isDone = counted ? counted.open === 0 : how === true;
    return {
      point,
      phase: checkPoints[point],
      state: isDone ? "done" : decided ? "decided" : "open",
      open: counted?.open ?? null,
      of: counted?.of ?? null,
      decided: isDone ? null : decided,
    };
  });
}

function findings(prepared: Prepared): Record<CheckPoint, Found> {
  const { event, state, rooms, sessions, people, team, roomsWithoutStage } = prepared;
  const missing = new Set(missingToPublish(event));
  const planned = sessions.filter((session) => session.state === "planned");
  const online = rooms.filter(({ kind }) => kind !== "hall");
  const isOutside = outsideDays(event);
  return {
    hosts: !missing.has("hosts"),
    title: !missing.has("title"),
    dates: !missing.has("dates"),
    rooms: rooms.length > 0,
    sessions: planned.length > 0,
    clashes: { open: clashes(planned).length, of: planned.length },
    outside: { open: planned.filter(isOutside).length, of: planned.length },
    seats: false, // there are numbers from the first: that they are right somebody has to say
    languages: missingTexts(prepared),
    contact: {
      open: event.hosts.filter(({ contact }) => !contact.email && !contact.phone).length,
      of: event.hosts.length,
    },
    people: people.some(({ protocol }) => protocol !== null),
    "test-mail": prepared.mailTested,
    "signed-in": {
      open: event.hosts.filter(({ id }) => !team.some((member) => comesFor(member, id))).length,
      of: event.hosts.length,
    },
    stages: { open: online.filter(({ id }) => roomsWithoutStage.has(id)).length, of: online.length },
    screen: prepared.screenTried,
    closing: event.registrationClosesAt !== null,
    released: { open: prepared.changes, of: prepared.changes },
    mails: { open: prepared.failedMails, of: prepared.failedMails },
    ended: state === "ended" || state === "cancelled",
    thanks: Object.keys(event.thanks).length > 0,
    keepsakes: event.keepsakes.length > 0,
    keeping: event.personalData.keepDays !== null,
  };
}

const comesFor = ({ state, grants }: Pick<Member, "state" | "grants">, hostId: string) =>
  state !== "invited" && grants.some((grant) => grant.hostId === hostId);

/** Of sessions whose day, on the event's own clock, is none of its days. */
function outsideDays({ startsOn, endsOn, zone }: Event): (session: Session) => boolean {
  const clock = clockOf(zone);
  return (session) =>
    dateAt(session.startsAt, clock) < startsOn || dateAt(lastMinute(session), clock) > endsOn;
}
const lastMinute = (session: Session) => Date.parse(endsAt(session)) - 60_000;

/** Of each text that people read, in how many of the event's languages it is not there yet. */
function missingTexts({ event, rooms, sessions, people }: Prepared): { open: number; of: number } {
  const { languages, hosts, venue } = event;
  const texts: Texts[] = [
    ...[event.title, event.series, event.description, venue.name, venue.address],
    ...hosts.flatMap(({ name, city }) => [name, city]),
    ...rooms.map(({ name }) => name),
    ...sessions.flatMap(({ title, description, items }) => [
      title,
      description,
      ...items.map((item) => item.title),
    ]),
    ...people.map(({ position }) => position),
  ].filter((text) => Object.values(text).some(Boolean));
  const open = texts.reduce((sum, text) => sum + languages.filter((lang) => !text[lang]).length, 0);
  return { open, of: texts.length * languages.length };
}
