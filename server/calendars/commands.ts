import { answerWith, calendarFile } from "#server/calendars/file.ts";
import { publicProgramme } from "#server/calendars/public-programme.ts";
import type { CalendarInput, FeedRegistration } from "#server/calendars/render.ts";
import type { Carrying, Handlers } from "#server/context.ts";
import { released } from "#server/programme/store.ts";
import { type RegistrationRow, registrationById, starredBy } from "#server/registrations/store.ts";
import type { calendarCommands } from "#shared/calendars.ts";
import type { Programme } from "#shared/programme.ts";
import { roomAt } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";

export const calendarHandlers: Handlers<keyof typeof calendarCommands> = {
  async "calendars.event"({ slug, room, kind, mode, lang, tz }, context) {
    const programme = await publicProgramme(slug, context);
    const roomId = room && roomAt(programme, room)?.id;
    if (room && !roomId) throw new Refused("not-found");
    const filter = { roomId, kind, mode };
    return answer({ programme, scope: { kind: "event", filter }, ...formOf(programme, lang, tz) }, context);
  },

  async "calendars.session"({ slug, sessionId, lang, tz }, context) {
    const programme = await publicProgramme(slug, context);
    if (!programme.sessions.some((session) => session.id === sessionId)) throw new Refused("not-found");
    return answer(
      { programme, scope: { kind: "session", sessionId }, ...formOf(programme, lang, tz) },
      context,
    );
  },

  async "calendars.feed"({ token, tz }, context) {
    const { registration, starred, programme } = await readFeed(token, context);
    const scope = {
      kind: "feed" as const,
      registration: feedOf(registration),
      only: registration.feedShows === "starred" ? starred : null,
    };
    return answer({ programme, scope, ...formOf(programme, registration.lang, tz) }, context);
  },
};

function answer(
  input: Omit<CalendarInput, "origin">,
  { services, headers, now }: Pick<Carrying, "services" | "headers" | "now">,
) {
  const file = calendarFile({ ...input, origin: services.config.publicUrl }, now);
  return answerWith(file, headers.ifNoneMatch, services.shelf);
}

/** Without `lang` the event's own first language, never the caller's: calendar programs send none that counts. */
const formOf = ({ event }: Programme, lang: Lang | undefined, tz: "utc" | undefined) => ({
  lang: lang ?? event.languages[0] ?? "en",
  utc: tz === "utc",
});

/** Only what its calendar shows: the etag is made of it. */
const feedOf = ({ mode, state, alarmMinutes, revision, revisedAt }: RegistrationRow): FeedRegistration => ({
  mode,
  state: state === "unproven" ? "cancelled" : state, // nothing is in a calendar before there is a seat, or a wait for one
  alarmMinutes,
  revision,
  revisedAt,
});

/** A rotated, forged or foreign token is a dead link, and tells nothing more. */
function readFeed(token: string, { store, services }: Carrying) {
  return store.read(async (tx) => {
    const link = services.links.read(token);
    const registration = link?.kind === "feed" ? await registrationById(tx, link.id) : null;
    if (!registration || !link?.holds(registration.feedGeneration)) throw new Refused("link-dead");
    const programme = await released(tx, registration.eventId);
    if (!programme) throw new Refused("link-dead");
    return { registration, programme, starred: await starredBy(tx, registration.id) };
  });
}
