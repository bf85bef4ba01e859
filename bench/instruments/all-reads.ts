import type { Visitor } from "#db/seed/visitor.ts";
import type { CommandName, Contract } from "#shared/contract.ts";

/** Who asks, and what about. */
export interface Asking {
  founder: Visitor;
  guest: Visitor;
  nobody: Visitor;
  eventId: string;
  roomId: string;
  sessionId: string;
  personId: string;
  staffId: string;
  slug: string;
  feedToken: string;
}

type Kind = { [C in CommandName]: Contract[C]["kind"] };
/** Every command that only reads. */
export type ReadName = Exclude<
  { [C in CommandName]: Kind[C] extends "write" ? never : C }[CommandName],
  "pictures.put"
>;
type Whose = "founder" | "guest" | "nobody";
type Given = Record<string, string | undefined>;

/** Each read of the contract, as it costs most: a read that is added has no line here, and does not compile. */
const reads: Record<ReadName, [whose: Whose, given?: (of: Asking) => Given | Given[]] | null> = {
  "announcements.list": ["nobody", ({ slug }) => ({ slug })],
  "arrivals.list": ["founder", ofEvent],
  "audit.list": ["founder", ofEvent],
  "bursts.list": ["founder", ofEvent],
  "bursts.people": [
    "founder",
    ({ eventId }) => ({ eventId, from: "2025-01-01T00:00:00Z", until: "2026-01-01T00:00:00Z" }),
  ],
  "calendars.event": ["nobody", ({ slug }) => [{ slug }, { slug, lang: "ja", tz: "utc" }]],
  "calendars.feed": ["nobody", ({ feedToken }) => ({ token: feedToken })],
  "calendars.session": ["nobody", ({ slug, sessionId }) => ({ slug, sessionId })],
  "checks.list": ["founder", ofEvent],
  "clocks.read": null, // takes a list, which a GET cannot say, and reads nothing that is stored
  "crew.contacts": ["founder", ofEvent],
  "crew.readiness": ["founder", ofEvent],
  "crew.sheet": ["founder", ({ eventId, sessionId }) => ({ eventId, sessionId })],
  "edits.latest": ["founder", ({ eventId, sessionId }) => ({ eventId, thingId: sessionId })],
  "edits.list": ["founder", ofEvent],
  "events.desk": ["founder", ofEvent],
  "events.shown": ["nobody", ({ slug }) => ({ slug })],
  "events.mine": ["founder"],
  "exchange.card": ["nobody", ({ slug }) => ({ slug })],
  "exchange.icon": ["nobody", ({ slug }) => ({ slug, pixels: "512" })],
  "exchange.manifest": ["nobody", ({ slug }) => ({ slug })],
  "exchange.news": ["nobody", ({ slug }) => ({ slug })],
  "exchange.people": ["nobody", ({ slug }) => ({ slug })],
  "exchange.programme": ["nobody", ({ slug }) => ({ slug })],
  "exchange.schedule": [
    "nobody",
    ({ slug }) => [
      { slug, format: "xml" },
      { slug, format: "json" },
    ],
  ],
  "letters.list": ["founder", ofEvent],
  "letters.review": null, // takes a letter, which a GET cannot say; its sums are those of the list
  "mails.list": [
    "founder",
    ({ eventId }) => [
      { eventId, limit: "200" },
      { eventId, limit: "200", offset: "1000" },
    ],
  ],
  "passkeys.list": ["founder"],
  "people.list": ["founder", ofEvent],
  "personal.file": ["guest", ofEvent],
  "personal.mine": ["guest", ofEvent],
  "personal.retention": ["founder", ofEvent],
  "programme.list": ["nobody"],
  "programme.open": ["nobody", ({ slug }) => ({ slug })],
  "programme.preview": ["founder", ofEvent],
  "releases.list": ["founder", ofEvent],
  "releases.next": ["founder", ofEvent],
  "registrations.csv": ["founder", ofEvent],
  "registrations.list": [
    "founder",
    ({ eventId }) => [
      { eventId, limit: "200" },
      { eventId, limit: "200", state: "waitlisted", offset: "1000" },
      { eventId, search: "sato guest" },
      { eventId, search: "nobody at all" },
    ],
  ],
  "registrations.mine": ["guest", ofEvent],
  "registrations.xlsx": ["founder", ofEvent],
  "rooms.list": ["founder", ofEvent],
  "rooms.open": ["guest", ofRoom],
  "shows.open": ["founder", (of) => ({ ...ofRoom(of), form: "show" })],
  "rooms.openStages": ["guest", ofRoom],
  "rooms.screenLink": ["founder", ofRoom],
  "rooms.stages": ["founder", ofRoom],
  "seats.list": ["founder", ofEvent],
  "sessions.along": ["founder", ({ eventId }) => ({ eventId, startsOn: "2031-12-09" })],
  "sessions.list": ["founder", ofEvent],
  "signins.list": ["founder"],
  "signins.look": ["nobody", ({ feedToken }) => ({ token: feedToken })],
  "signins.self": ["founder"],
  "staff.audit": ["founder"],
  "staff.list": ["founder"],
  "staff.signIns": ["founder", ({ staffId }) => ({ staffId })],
  "team.addressesFor": ["founder", ofEvent],
  "team.list": ["founder", ofEvent],
  "team.passkeysFor": ["founder", ofEvent],
  "team.signIns": ["founder", ({ eventId, staffId }) => ({ eventId, staffId })],
};

const pages: [name: string, path: (of: Asking) => string, whose: Whose][] = [
  ["front page", () => "/", "nobody"],
  ["event's page", ({ slug }) => `/e/${slug}`, "nobody"],
  ["event's page in Japanese", ({ slug }) => `/e/${slug}?lang=ja`, "nobody"],
  ["form", ({ slug }) => `/e/${slug}/register`, "nobody"],
  ["own page", ({ slug }) => `/e/${slug}/me`, "guest"],
  ["preview", ({ slug, eventId }) => `/e/${slug}?preview=${eventId}`, "founder"],
];

function ofEvent({ eventId }: Asking) {
  return { eventId };
}
function ofRoom({ eventId, roomId }: Asking) {
  return { eventId, roomId };
}

export interface Read {
  name: string;
  path: string;
  by: Visitor;
}

export function allReads(of: Asking): Read[] {
  const commands = Object.entries(reads).flatMap(([name, asked]) => {
    if (!asked) return [];
    const [whose, given = () => ({})] = asked;
    return [given(of)].flat().map((each): Read => {
      const { eventId: _e, slug: _s, token: _t, ...said } = each as Given;
      const words = Object.entries(said).filter(([key]) => !key.endsWith("Id"));
      const shown = words.map(([key, value]) => `${key} ${value}`).join(", ");
      return {
        name: shown ? `${name}: ${shown}` : name,
        path: `/api/${name}?${new URLSearchParams(each as Record<string, string>)}`,
        by: of[whose],
      };
    });
  });
  return [...commands, ...pages.map(([name, path, whose]) => ({ name, path: path(of), by: of[whose] }))];
}
