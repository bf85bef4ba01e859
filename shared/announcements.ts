import { z } from "zod";
import { byId, type Command, Done, Id, InstantText, organizers, Slug, Version } from "./commands.ts";
import { limits } from "./limits.ts";
import { inEachLang, type Lang, paragraph, type Texts } from "./texts.ts";

/** What an organizer tells everybody, as they write it. */
export const Announcement = z.strictObject({
  id: Id,
  text: inEachLang(paragraph(limits.announcementCharsMax)),
  version: Version,
});
export type Announcement = z.infer<typeof Announcement>;

/** The same as people see it. */
export const PublishedAnnouncement = Announcement.extend({
  publishedAt: InstantText,
  /** The instant of its latest correction, later than any before it; until then `publishedAt`. */
  updatedAt: InstantText,
});
export type PublishedAnnouncement = z.infer<typeof PublishedAnnouncement>;

/** The text that stands in for every other must be there. */
export const isInFirstLanguage = (text: Texts, languages: readonly Lang[]) =>
  languages.slice(0, 1).every((first) => text[first]);

export const announcementCommands = {
  "announcements.list": {
    kind: "read",
    access: ["anyone"],
    input: z.strictObject({ slug: Slug }),
    output: z.array(PublishedAnnouncement),
    refusals: ["not-found"],
    summary: "What the organizers have announced, the latest first.",
  },
  "announcements.save": {
    kind: "write",
    announces: "room",
    access: organizers,
    input: z.strictObject({ eventId: Id, announcement: Announcement }),
    about: ({ announcement }: { announcement: Announcement }) => ({ id: announcement.id }),
    output: PublishedAnnouncement,
    refusals: ["not-found", "not-now", "event-over", "changed-meanwhile", "at-limit"],
    security: "none",
    summary: "Announce something at once on the page, in the rooms and in the Atom feed, or correct it.",
  },
  "announcements.withdraw": {
    kind: "write",
    announces: "room",
    access: organizers,
    input: z.strictObject({ eventId: Id, id: Id, withdrawn: z.boolean() }),
    about: byId,
    output: Done,
    refusals: ["not-found", "at-limit"],
    security: "none",
    summary: "Withdraw an announcement, or take that back: it stands again where it stood.",
  },
} as const satisfies Record<string, Command>;
