import { newId } from "#shared/new-id.ts";
import type { Scene } from "./large-event.ts";

export interface Write {
  name: string;
  /** What comes before it and is not measured. */
  prepare?: () => Promise<unknown>;
  send: () => Promise<unknown>;
}

/** Each write of the contract that may grow with what is stored, in an order in which one event bears them. */
export async function growingWrites({ asking }: Scene): Promise<Write[]> {
  const { founder, guest, eventId } = asking;
  const everything = async () => ({
    sessions: (await founder.do("sessions.list", { eventId })).sessions,
    people: await founder.do("people.list", { eventId }),
    rooms: await founder.do("rooms.list", { eventId }),
  });
  const { sessions, people, rooms } = await everything();
  const [first, second] = sessions;
  if (!first || !second) throw new Error("There is no session to save.");
  const { startsAt: _startsAt, ...draft } = first;
  let { version } = first;
  const later = async () => {
    const moved = { ...draft, wall: first.wall.replace(/..$/, "25"), minutes: 31 + version, version };
    version = (await founder.do("sessions.save", { eventId, session: moved })).version;
  };
  const unused = {
    person: { ...(people[0] as (typeof people)[number]), id: newId(), version: 0 },
    room: { ...(rooms[0] as (typeof rooms)[number]), id: newId(), slug: "unused", version: 0 },
  };
  const waiting = () =>
    founder
      .do("registrations.list", { eventId, state: "waitlisted", limit: 1 })
      .then(({ rows }) => rows[0]?.id ?? "");
  const { event } = await founder.do("events.desk", { eventId });
  const burst = { from: "2025-01-01T00:00:00Z", until: "2026-01-01T00:00:00Z" };
  const taking = newId();
  let taken: string[] = [];
  const seatsFor = async (more: number) => {
    const counters = await founder.do("seats.list", { eventId });
    return (counters.find(({ mode, group }) => mode === "online" && group === "general")?.taken ?? 0) + more;
  };
  let wanted = 0;
  const capacity = () =>
    founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted });

  return [
    { name: "sessions.save", send: later },
    {
      name: "sessions.remove",
      send: () => founder.do("sessions.remove", { eventId, id: second.id, version: second.version }),
    },
    {
      name: "people.remove",
      prepare: () => founder.do("people.save", { eventId, person: unused.person }),
      send: () => founder.do("people.remove", { eventId, id: unused.person.id }),
    },
    {
      name: "rooms.remove",
      prepare: () => founder.do("rooms.save", { eventId, room: unused.room }),
      send: () => founder.do("rooms.remove", { eventId, id: unused.room.id }),
    },
    {
      name: "events.save",
      send: () => founder.do("events.save", { eventId, event: { ...event, years: 21 } }),
    },
    {
      name: "registrations.edit",
      send: async () =>
        founder.do("registrations.edit", { eventId, id: await waiting(), affiliation: "Elsewhere" }),
    },
    {
      name: "registrations.chooseCalendar",
      send: () => guest.do("registrations.chooseCalendar", { eventId, by: "feed" }),
    },
    {
      name: "bursts.take, 300",
      prepare: async () => {
        taken = (await founder.do("bursts.people", { eventId, ...burst })).map(({ id }) => id);
      },
      send: () => founder.do("bursts.take", { eventId, id: taking, registrationIds: taken, ...burst }),
    },
    {
      name: "bursts.giveBack, 300",
      send: () => founder.do("bursts.giveBack", { eventId, id: taking }),
    },
    {
      name: "seats.setCapacity, for all who wait",
      prepare: async () => {
        wanted = await seatsFor(20_000);
      },
      send: capacity,
    },
    {
      name: "events.publish, one session moved",
      prepare: later,
      send: () => founder.do("events.publish", { eventId }),
    },
    { name: "events.cancel", send: () => founder.do("events.cancel", { eventId }) },
    { name: "events.reopen", send: () => founder.do("events.reopen", { eventId }) },
    {
      name: "personal.erase",
      send: async () => founder.do("personal.erase", { eventId, id: await oneOf() }),
    },
    { name: "events.end", send: () => founder.do("events.end", { eventId }) },
  ];

  async function oneOf() {
    return (await founder.do("registrations.list", { eventId, limit: 1 })).rows[0]?.id ?? "";
  }
}
