import { and, eq, sql } from "drizzle-orm";
import { chunksOf } from "#db/chunks.ts";
import type { Store, Tx } from "#db/engine.ts";
import { audit, mails, people, registrations, rooms, seats, sessions, staff } from "#db/schema.ts";
import { makeItem, makePerson, makeRoom } from "#db/seed/make.ts";
import { newId } from "#shared/new-id.ts";
import { searchTextOf } from "#shared/search.ts";
import type { Session } from "#shared/sessions.ts";

export interface Size {
  rooms: number;
  people: number;
  sessions: number;
  /** One in twenty has a seat; the others wait. As many mails and lines of the audit. */
  registrations: number;
  /** When the first of them registered; each other half a minute after the one before. */
  registeredFrom?: Temporal.Instant;
}

/**
 * Fills an event that is there, with one session at least, to what a large one holds. It writes rows,
 * since twenty thousand people through the door would take a minute: of a copy of what the door
 * wrote, each differs in what makes it somebody's own. Nothing is released.
 */
export async function fillEvent(store: Store, eventId: string, size: Size): Promise<void> {
  const personIds = ids(size.people);
  const roomIds = ids(size.rooms);
  await store.write(async (tx) => {
    for (const chunk of chunksOf(roomIds.map((id, at) => roomOf(id, at))))
      await tx.insert(rooms).values(chunk.map((details) => rowOf(eventId, details)));
    for (const chunk of chunksOf(personIds.map((id, at) => personOf(id, at))))
      await tx.insert(people).values(chunk.map((details) => ({ id: details.id, eventId, details })));
    await insertSessions(tx, eventId, { ...size, roomIds, personIds });
  });
  await store.write((tx) => insertRegistrations(tx, eventId, size));
}

const ids = (count: number) => Array.from({ length: count }, newId);

const roomOf = (id: string, at: number) =>
  makeRoom({ id, slug: `room-${at}`, name: { en: `Room ${at}`, ja: `第${at}会場` }, position: at });
const rowOf = (eventId: string, details: ReturnType<typeof makeRoom>) => ({
  id: details.id,
  eventId,
  slug: details.slug,
  details,
  stageList: { stages: [], version: 0 },
});

const families = ["Sato", "Suzuki", "Takahashi", "Wang", "Li", "Zhang", "Müller", "O’Brien"];
const personOf = (id: string, at: number) =>
  makePerson({
    id,
    name: { native: `佐藤${at}`, latin: `${families[at % families.length]} ${at}`, order: "family-first" },
    honorific: { en: "Professor", ja: "教授", "zh-Hans": "教授" },
    position: { en: "Dean of the faculty", ja: "学部長", "zh-Hans": "院长" },
  });

const sessionMinutes = 30;
async function insertSessions(
  tx: Tx,
  eventId: string,
  given: { sessions: number; roomIds: string[]; personIds: string[] },
) {
  const [pattern] = await tx.select().from(sessions).where(eq(sessions.eventId, eventId)).limit(1);
  const first = (pattern as { details: Session }).details;
  const { roomIds, personIds } = given;
  const pick = (from: string[], at: number) => from.slice(at % from.length, (at % from.length) + 1);
  const copies = ids(given.sessions).map((id, at): Session => {
    // Sixteen to a day, side by side in every room.
    const slot = Math.floor(at / Math.max(1, roomIds.length));
    const minutes = (slot % 16) * sessionMinutes + Math.floor(slot / 16) * 24 * 60;
    const startsAt = Temporal.Instant.from(first.startsAt).add({ minutes });
    const wall = startsAt.toZonedDateTimeISO(first.zone).toPlainDateTime();
    const speakers = pick(personIds, at);
    return {
      ...first,
      id,
      title: { en: `Talk ${at}`, ja: `講演${at}`, "zh-Hans": `报告${at}` },
      description: {
        en: "What was begun twenty years ago, and what comes of it.",
        ja: "二十年の歩みと展望。",
      },
      roomId: pick(roomIds, at)[0] ?? first.roomId,
      wall: wall.toString({ smallestUnit: "minute" }),
      startsAt: startsAt.toString(),
      minutes: sessionMinutes,
      roles: speakers.map((personId) => ({ personId, role: "speaker" })),
      items: [makeItem({ title: { en: "Address", ja: "挨拶" }, personIds: speakers })],
    };
  });
  for (const chunk of chunksOf(copies))
    await tx.insert(sessions).values(chunk.map((details) => ({ id: details.id, eventId, details })));
}

const registeredUsually = Temporal.Instant.from("2031-11-01T00:00:00Z");
async function insertRegistrations(
  tx: Tx,
  eventId: string,
  { registrations: count, registeredFrom: from = registeredUsually }: Size,
) {
  const [member] = await tx.select().from(staff).limit(1);
  const made = ids(count).map((id, at) => {
    const name = {
      native: `参加者${at}`,
      latin: `${families[at % 8]} Guest ${at}`,
      order: "family-first" as const,
    };
    const email = `guest-${at}-${id}@example.org`;
    const affiliation = at % 2 ? "弘前大学" : "Dalian University of Technology";
    const waits = at % 20 > 0;
    return {
      id,
      eventId,
      email,
      nameNative: name.native,
      nameLatin: name.latin,
      nameOrder: name.order,
      affiliation,
      lang: "en" as const,
      mode: "online" as const,
      group: "general" as const,
      state: waits ? ("waitlisted" as const) : ("confirmed" as const),
      waitingFor: waits ? ("online" as const) : null,
      waitingNumber: waits ? at : null,
      registeredAt: from.add({ seconds: at * 30 }),
      revisedAt: from,
      searchText: searchTextOf({ name, affiliation, email }),
    };
  });
  for (const chunk of chunksOf(made)) {
    await tx.insert(registrations).values(chunk);
    await tx.insert(mails).values(
      chunk.map(({ id, email, state, registeredAt }) => ({
        id: newId(),
        eventId,
        kind: state === "confirmed" ? ("confirmation" as const) : ("waitlisted" as const),
        to: email,
        lang: "en" as const,
        subjectId: id,
        values: {},
        state: "sent" as const,
        queuedAt: registeredAt,
        nextTryAt: registeredAt,
        sentAt: registeredAt,
      })),
    );
    await tx.insert(audit).values(
      chunk.map(({ id, registeredAt }) => ({
        id: newId(),
        eventId,
        at: registeredAt,
        who: member?.name ?? "Ada",
        whoId: member?.id ?? null,
        whoEmail: member?.email ?? null,
        command: "registrations.edit",
        subject: { name: "Guest", idEnd: id.slice(-8) },
      })),
    );
  }
  const waiting = made.filter(({ state }) => state === "waitlisted").length;
  const taken = sql`${seats.taken} + ${count - waiting}`; // and no more than that, or nobody would wait
  await tx
    .update(seats)
    .set({ waiting, queueNext: count + 1, capacity: taken, wanted: taken, taken })
    .where(and(eq(seats.eventId, eventId), eq(seats.mode, "online"), eq(seats.group, "general")));
}
