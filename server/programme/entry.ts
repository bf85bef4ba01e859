import type { Host } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Programme, Revision } from "#shared/programme.ts";
import type { Room } from "#shared/rooms.ts";
import type { Item, Session, SessionRole } from "#shared/sessions.ts";

/**
 * All that a calendar shows of a session, and nothing else: calendars are written from it alone, and
 * a release raises the session's sequence exactly when it differs. A field added here is both.
 */
export interface Entry {
  kind: Session["kind"];
  startsAt: string;
  minutes: number;
  zone: string;
  title: Session["title"];
  description: Session["description"];
  status: Revision["status"];
  room: Pick<Room, "name" | "slug" | "kind"> | null;
  roles: { person: Shown; role: SessionRole["role"] }[];
  items: (Pick<Item, "title" | "minutes"> & { people: Shown[] })[];
  event: Pick<Programme["event"], "slug" | "title" | "venue" | "languages"> & {
    hosts: Pick<Host, "city" | "zone">[];
  };
}

/** As much of a person as a calendar shows. */
export type Shown = Pick<Person, "name" | "position">;

type Surroundings = Pick<Programme, "rooms" | "people"> & {
  event: Pick<Programme["event"], "slug" | "title" | "venue" | "languages" | "hosts">;
};

export function entryOf(session: Session, status: Revision["status"], around: Surroundings): Entry {
  const room = around.rooms.find((each) => each.id === session.roomId);
  const { slug, title, venue, languages, hosts } = around.event;
  return {
    kind: session.kind,
    startsAt: session.startsAt,
    minutes: session.minutes,
    zone: session.zone,
    title: session.title,
    description: session.description,
    status,
    room: room ? { name: room.name, slug: room.slug, kind: room.kind } : null,
    roles: session.roles.flatMap(({ personId, role }) =>
      shown([personId], around).map((person) => ({ person, role })),
    ),
    items: session.items.map((item) => ({
      title: item.title,
      minutes: item.minutes,
      people: shown(item.personIds, around),
    })),
    event: { slug, title, venue, languages, hosts: hosts.map(({ city, zone }) => ({ city, zone })) },
  };
}

const shown = (personIds: readonly string[], { people }: Surroundings): Shown[] =>
  personIds
    .map((id) => people.find((person) => person.id === id))
    .filter((person) => person !== undefined)
    .map(({ name, position }) => ({ name, position }));
