import { z } from "zod";
import { type Clock, wallAt } from "#shared/clock-faces.ts";
import type { FieldProblem } from "#shared/refusal.ts";
import { type Item, type Session, SessionDraft, type SessionRole } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";
import { instantOf, readWall } from "#shared/wall-time.ts";

/** A session while it is typed: a number can be empty, a line of people can still want its person. */
export interface SessionForm extends Omit<SessionDraft, "minutes" | "roles" | "items"> {
  minutes: number | null;
  roles: RoleLine[];
  items: ItemLine[];
}
/** `key` tells lines apart while they are moved; one person may stand in two. */
export interface RoleLine {
  key: string;
  personId: string;
  role: SessionRole["role"];
}
export interface ItemLine extends Omit<Item, "minutes"> {
  minutes: number | null;
}

export const usualMinutes: Record<Session["kind"], number> = {
  ceremony: 120,
  talk: 45,
  exchange: 90,
  break: 15,
  other: 30,
};
const usualItemMinutes = 10;

export const blankForm = (
  id: string,
  place: { roomId: string | null; wall: string; zone: string },
): SessionForm => ({
  id,
  ...place,
  kind: "talk",
  title: {},
  description: {},
  offset: null,
  minutes: usualMinutes.talk,
  roles: [],
  items: [],
  state: "planned",
  version: 0,
});

/** In the event's zone, whatever zone the session was once typed in: the instant stays. */
export function formOf({ startsAt, ...session }: Session, { zone, clock }: EventClock): SessionForm {
  const moved =
    session.zone === zone
      ? {}
      : { zone, wall: wallAt(startsAt, clock), offset: offsetIfNeeded(startsAt, clock) };
  const roles = session.roles.map((line, at, all) => ({
    key: keyOf(line.personId, all.slice(0, at)),
    ...line,
  }));
  return { ...session, ...moved, roles };
}

/** The same however the lines around it move. */
const keyOf = (personId: string, before: readonly SessionRole[]) =>
  `${personId}-${before.filter((line) => line.personId === personId).length}`;

/** The event's own, on which its sessions are typed. */
interface EventClock {
  zone: string;
  clock: Clock;
}

function offsetIfNeeded(startsAt: string, clock: Clock): string | null {
  const reading = readWall(wallAt(startsAt, clock), clock);
  if (reading.kind !== "twice") return null;
  const isMeant = (choice: { startsAt: string }) => Date.parse(choice.startsAt) === Date.parse(startsAt);
  return reading.choices.find(isMeant)?.offset ?? null;
}

export const blankItem = (id: string): ItemLine => ({
  id,
  kind: "address",
  title: {},
  personIds: [],
  minutes: usualItemMinutes,
  lang: null,
  interpretation: "none",
});

/** Length follows kind until somebody has set a length of their own. */
export const withKind = (form: SessionForm, kind: Session["kind"]): SessionForm => ({
  ...form,
  kind,
  minutes: form.minutes === usualMinutes[form.kind] ? usualMinutes[kind] : form.minutes,
});

/** What was typed, as the wire's own schema reads it: its problems name the fields of the form. */
export const SessionFormSchema = z.preprocess((form) => draftOf(form as SessionForm), SessionDraft);

/** The clock's own objections, which no schema knows. */
export function startProblems({ wall, offset }: SessionForm, clock: Clock | null): FieldProblem[] {
  const reading = readWall(wall, clock);
  if (reading.kind === "gap") return [{ path: "wall", reason: "time-gap" }];
  return reading.kind === "twice" && !instantOf(reading, offset)
    ? [{ path: "offset", reason: "time-twice" }]
    : [];
}

/** The form as a session of the programme, to see what it would clash with; null while its start or length is open. */
export function sessionIn(form: SessionForm, clock: Clock | null): Session | null {
  const startsAt = instantOf(readWall(form.wall, clock), form.offset);
  const draft = SessionDraft.safeParse({ ...draftOf(form), title: { en: "-" } });
  return startsAt && draft.success ? { ...draft.data, startsAt } : null;
}

const draftOf = (form: SessionForm) => ({
  ...form,
  title: written(form.title),
  description: written(form.description),
  roles: form.roles.map(({ personId, role }) => ({ personId, role })),
  // What was typed before an upgrade says nothing of the first two.
  items: form.items.map((item) => ({
    ...{ lang: null, interpretation: "none" },
    ...item,
    title: written(item.title),
  })),
});

const written = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));

export const sumOf = (items: readonly ItemLine[]) =>
  items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
