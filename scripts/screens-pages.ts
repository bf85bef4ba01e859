import { plantedCeremonyId, plantedGuestId } from "#db/seed/dut-hirosaki.ts";
import { plantedLetterId } from "#db/seed/plant.ts";
import { unusual } from "#db/seed/unusual.ts";

/** Who looks: each on a name of its own, signed in by the demo's links. */
export type Role = "public" | "organizer" | "moderator" | "onsite" | "online" | "screen";
export interface Size {
  width: number;
  height: number;
}
export interface ShownPage {
  name: string;
  role: Role;
  path: (slug: string) => string;
  /** Of an event that is not as the reference event is, and has to be planted first. */
  unusual?: true;
  /** Where it is not a page for phones and desks. */
  only?: Size;
}

export const hallScreen: Size = { width: 1920, height: 1080 };

const deskParts = [
  "",
  "event",
  "hosts",
  "programme",
  "programme/paste",
  "programme/releases",
  "people",
  "people/paste",
  "announcements",
  "announcements/new",
  "rooms",
  "registrations",
  "arrivals",
  "letters",
  "letters/new",
  "mails",
  "team",
  "audit",
  "history",
];

export const pages: ShownPage[] = [
  { name: "events", role: "public", path: () => "/" },
  { name: "event", role: "public", path: (slug) => `/e/${slug}` },
  { name: "register", role: "public", path: (slug) => `/e/${slug}/register` },
  { name: "send-link", role: "public", path: (slug) => `/e/${slug}/me` },
  { name: "dead-link", role: "public", path: () => "/j#a-token-that-was-never-given" },
  { name: "come-in", role: "public", path: (slug) => `/e/${slug}/rooms/main-hall` },
  { name: "sign-in", role: "public", path: () => "/sign-in" },
  { name: "set-up", role: "public", path: () => "/set-up" },
  { name: "not-found", role: "public", path: () => "/e/nothing-here" },
  { name: "me", role: "online", path: (slug) => `/e/${slug}/me` },
  { name: "me-hall", role: "onsite", path: (slug) => `/e/${slug}/me` },
  { name: "room", role: "online", path: (slug) => `/e/${slug}/rooms/main-hall` },
  { name: "room-moderator", role: "moderator", path: (slug) => `/e/${slug}/rooms/main-hall` },
  { name: "console", role: "moderator", path: (slug) => `/e/${slug}/rooms/main-hall/console` },
  { name: "timer", role: "moderator", path: (slug) => `/e/${slug}/rooms/main-hall/timer` },
  {
    name: "console-rehearsal",
    role: "moderator",
    path: (slug) => `/e/${slug}/rooms/main-hall/rehearsal`,
  },
  {
    name: "hall-screen",
    role: "screen",
    path: (slug) => `/e/${slug}/rooms/main-hall/screen`,
    only: hallScreen,
  },
  { name: "organize", role: "organizer", path: () => "/organize" },
  { name: "new-event", role: "organizer", path: () => "/organize/new" },
  { name: "my-sign-in", role: "organizer", path: () => "/organize/sign-in" },
  { name: "server", role: "organizer", path: () => "/organize/server" },
  ...deskParts.map(
    (part): ShownPage => ({
      name: `organize-${part.replace("/", "-") || "overview"}`,
      role: "organizer",
      path: (slug) => `/organize/e/${slug}/${part}`,
    }),
  ),
  {
    name: "organize-crew",
    role: "organizer",
    path: (slug) => `/organize/e/${slug}/programme/${plantedCeremonyId}/crew`,
  },
  {
    name: "organize-contact",
    role: "organizer",
    path: (slug) => `/organize/e/${slug}/people/${plantedGuestId}/crew`,
  },
  {
    name: "organize-letter",
    role: "organizer",
    path: (slug) => `/organize/e/${slug}/letters/${plantedLetterId}`,
  },
  ...Object.values(unusual).flatMap((slug): ShownPage[] => [
    { name: `${slug}-event`, role: "organizer", path: () => `/e/${slug}`, unusual: true },
    ...["overview", "programme", "people", "rooms"].map(
      (part): ShownPage => ({
        name: `${slug}-${part}`,
        role: "organizer",
        path: () => `/organize/e/${slug}/${part === "overview" ? "" : part}`,
        unusual: true,
      }),
    ),
  ]),
];
