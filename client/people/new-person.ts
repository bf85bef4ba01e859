import type { Event } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";

export const blankPerson = (id: string, { languages }: Pick<Event, "languages">): Person => ({
  id,
  name: { native: "", latin: "", order: "family-first" },
  nameLang: languages.find((lang) => lang !== "en") ?? "en",
  honorific: {},
  position: {},
  hostId: null,
  protocol: null,
  version: 0,
});
