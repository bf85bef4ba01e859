import { answerWith, calendarFile } from "#server/calendars/file.ts";
import type { FeedRegistration } from "#server/calendars/render.ts";
import type { Carrying, Handlers } from "#server/context.ts";
import { released, releasedBySlug } from "#server/programme/store.ts";
import { type RegistrationRow, registrationById } from "#server/registrations/store.ts";
import type { calendarCommands } from "#shared/calendars.ts";
import type { Programme } from "#shared/programme.ts";
import { Refused } from "#shared/refusal.ts";
import type { Lang } from "#shared/texts.ts";

export const calendarHandlers: Handlers<keyof typeof calendarCommands> = {
  async "calendars.event"({ slug, lang }, { store, services, headers }) {
    const programme = shown(await store.read((tx) => releasedBySlug(tx, slug)));
    const file = calendarFile({
      programme,
      scope: { kind: "event" },
      lang: lang ?? languageOf(programme),
      origin: services.config.publicUrl,
    });
    return answerWith(file, headers.ifNoneMatch);
  },

  async "calendars.session"({ slug, sessionId, lang }, { store, services, headers }) {
    const programme = shown(await store.read((tx) => releasedBySlug(tx, slug)));
    if (!programme.sessions.some((session) => session.id === sessionId)) throw new Refused("not-found");
    const file = calendarFile({
      programme,
      scope: { kind: "session", sessionId },
      lang: lang ?? languageOf(programme),
      origin: services.config.publicUrl,
    });
    return answerWith(file, headers.ifNoneMatch);
  },

  async "calendars.feed"({ token }, { store, services, headers }) {
    const { registration, programme } = await readFeed(token, { store, services });
    const file = calendarFile({
      programme,
      scope: { kind: "feed", registration: feedOf(registration) },
      lang: registration.lang,
      origin: services.config.publicUrl,
    });
    return answerWith(file, headers.ifNoneMatch);
  },
};

/** Only what its calendar shows: the etag is made of it. */
const feedOf = ({ mode, state, revision, revisedAt }: RegistrationRow): FeedRegistration => ({
  mode,
  state,
  revision,
  revisedAt,
});

function shown(programme: Programme | null): Programme {
  if (!programme || programme.state === "draft") throw new Refused("not-found");
  return programme;
}

/** Without `lang` the event's own first language, never the caller's: calendar programs send none that counts. */
const languageOf = ({ event }: Programme): Lang => event.languages[0] ?? "en";

/** A rotated, forged or foreign token is a dead link, and tells nothing more. */
function readFeed(token: string, { store, services }: Pick<Carrying, "store" | "services">) {
  return store.read(async (tx) => {
    const link = services.links.read(token);
    const registration = link?.kind === "feed" ? await registrationById(tx, link.id) : null;
    if (!registration || !link?.holds(registration.feedGeneration)) throw new Refused("link-dead");
    const programme = await released(tx, registration.eventId);
    if (!programme) throw new Refused("link-dead");
    return { registration, programme };
  });
}
