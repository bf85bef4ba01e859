import { nextPlace } from "#client/people/protocol.ts";
import type { Event } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";

/** `before`: whom somebody has just added. Delegations come one after another, each in protocol order. */
export const blankPerson = (
  id: string,
  { languages }: Pick<Event, "languages">,
  people: readonly Person[],
  before: Person | null = null,
): Person => ({
  id,
  name: { native: "", latin: "", order: before?.name.order ?? "family-first" },
  nameLang: before?.nameLang ?? languages.find((lang) => lang !== "en") ?? "en",
  honorific: {},
  position: {},
  hostId: before?.hostId ?? null,
  protocol: before?.protocol ? nextPlace(people) : null,
  version: 0,
});
