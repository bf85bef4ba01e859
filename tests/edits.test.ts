import { globSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as tables from "#db/schema.ts";
import { makeEvent, makeItem, makePerson, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { insertEdits } from "#server/journal/store.ts";
import { contract } from "#shared/contract.ts";
import { crewItemOf, emptyContact, emptySheet } from "#shared/crew.ts";
import type { EditGroup } from "#shared/edits.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Person } from "#shared/people.ts";
import type { Room, Stage } from "#shared/rooms.ts";
import type { Session } from "#shared/sessions.ts";
import { startApp, type TestApp } from "#tests/app.ts";

const without = vi.hoisted(() => ({ others: false }));
vi.mock(import("#shared/merge.ts"), async (original) => {
  const rules = await original();
  return {
    ...rules,
    merge: (base, mine, theirs) => {
      const merged = rules.merge(base, mine, theirs);
      return without.others
        ? { document: { ...mine, version: (theirs as { version: number }).version }, leaves: [] }
        : merged;
    },
  };
});

let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
let app: TestApp;
let ada: Visitor;
beforeAll(async () => {
  app = await startApp({ clock: () => now });
  ada = await app.founder();
});
beforeEach(() => {
  without.others = false;
});
afterAll(() => app.close());

interface World {
  eventId: string;
  hall: Room;
  mei: Person;
  talk: Session;
  ben: Visitor;
}

/** An event of its own with something of each kind, and a second organizer. */
async function world(): Promise<World> {
  const event = makeEvent({ slug: `event-${newId()}` });
  const eventId = event.id;
  await ada.do("events.create", { event });
  const hall = await ada.do("rooms.save", { eventId, room: makeRoom() });
  const mei = await ada.do("people.save", { eventId, person: makePerson({ protocol: 1 }) });
  const draft = makeSession({ roomId: hall.id, items: [makeItem({ personIds: [mei.id] })] });
  const talk = await ada.do("sessions.save", { eventId, session: draft });
  await ada.do("events.publish", { eventId });
  return { eventId, hall, mei, talk, ben: await app.member("organizer", eventId) };
}

const draftOf = ({ startsAt: _, ...session }: Session) => session;
const stage = (url: string): Stage => ({
  id: newId(),
  hostId: null,
  kind: "zoom",
  url,
  meetingNumber: "",
  passcode: "",
  lang: null,
});

/** Every document of an event as the tables have it, without versions, which go on. */
const documents = (eventId: string) =>
  app.store.read(async (tx) => {
    const { events, rooms, people, sessions, crewSheets, crewContacts, announcements } = tables;
    const [event] = await tx.select().from(events).where(eq(events.id, eventId));
    const kept = {
      event: [event?.details],
      rooms: (await tx.select().from(rooms).where(eq(rooms.eventId, eventId))).map((row) => [
        row.details,
        row.stageList,
      ]),
      people: (await tx.select().from(people).where(eq(people.eventId, eventId))).map((row) => row.details),
      sessions: (await tx.select().from(sessions).where(eq(sessions.eventId, eventId))).map(
        (row) => row.details,
      ),
      sheets: (await tx.select().from(crewSheets).where(eq(crewSheets.eventId, eventId))).map(
        (row) => row.details,
      ),
      contacts: (await tx.select().from(crewContacts).where(eq(crewContacts.eventId, eventId))).map(
        (row) => row.details,
      ),
      announcements: (await tx.select().from(announcements).where(eq(announcements.eventId, eventId)))
        .filter(({ state }) => state === "published")
        .map(({ id, text }) => ({ id, text })),
    };
    const sorted = Object.entries(kept).map(([name, rows]) => [
      name,
      rows.map((row) => JSON.stringify(row, byName)).sort(),
    ]);
    return Object.fromEntries(sorted) as Record<string, string[]>;
  });
/** Keys in one order, and no version. */
const byName = (key: string, value: unknown) =>
  key === "version"
    ? undefined
    : value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;

const list = (eventId: string) => ada.do("edits.list", { eventId });
const latest = async (eventId: string) => {
  const [group] = await list(eventId);
  if (!group) throw new Error("nothing was edited");
  return { eventId, groupId: group.id };
};
const refused = (code: string, detail?: object) => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
});

/** What changes documents, command by command: the scene is set, then one command leaves one group in the journal. */
const edited: Record<string, (world: World) => Promise<() => Promise<unknown>>> = {
  "events.save": async ({ eventId }) => {
    const { event } = await ada.do("events.desk", { eventId });
    const hosts = event.hosts.toReversed().map((host) => ({ ...host, schools: [{ en: "Arts" }] }));
    return () => ada.do("events.save", { eventId, event: { ...event, title: { en: "Another" }, hosts } });
  },
  "sessions.moveAlong": async ({ eventId }) => {
    const { event } = await ada.do("events.desk", { eventId });
    const moved = { ...event, startsOn: "2031-12-09", endsOn: "2031-12-09" };
    return () => ada.do("sessions.moveAlong", { eventId, event: moved });
  },
  "people.save": async ({ eventId, mei }) => {
    const person = { ...mei, position: { en: "President", ja: "学長" } };
    return () => ada.do("people.save", { eventId, person });
  },
  "people.save of a new one":
    async ({ eventId }) =>
    () =>
      ada.do("people.save", { eventId, person: makePerson() }),
  "people.add":
    async ({ eventId }) =>
    () =>
      ada.do("people.add", { eventId, people: [makePerson(), makePerson({ protocol: 2 })] }),
  "people.reorder": async ({ eventId, mei }) => {
    const { id } = await ada.do("people.save", { eventId, person: makePerson({ protocol: 2 }) });
    return () => ada.do("people.reorder", { eventId, was: [mei.id, id], ids: [id, mei.id] });
  },
  "people.remove": async ({ eventId }) => {
    const { id } = await ada.do("people.save", { eventId, person: makePerson() });
    return () => ada.do("people.remove", { eventId, id });
  },
  "rooms.save":
    async ({ eventId, hall }) =>
    () =>
      ada.do("rooms.save", { eventId, room: { ...hall, name: { ja: "講堂" } } }),
  "rooms.save of a new one":
    async ({ eventId }) =>
    () =>
      ada.do("rooms.save", { eventId, room: makeRoom({ slug: "new" }) }),
  "rooms.reorder": async ({ eventId, hall }) => {
    const { id } = await ada.do("rooms.save", { eventId, room: makeRoom({ slug: "second", position: 1 }) });
    return () => ada.do("rooms.reorder", { eventId, was: [hall.id, id], ids: [id, hall.id] });
  },
  "rooms.remove": async ({ eventId }) => {
    const { id } = await ada.do("rooms.save", { eventId, room: makeRoom({ slug: "gone" }) });
    await ada.do("rooms.setStages", {
      eventId,
      roomId: id,
      stages: [stage("https://zoom.example/j/1")],
      version: 0,
    });
    return () => ada.do("rooms.remove", { eventId, id });
  },
  "rooms.setStages":
    async ({ eventId, hall }) =>
    () =>
      ada.do("rooms.setStages", {
        eventId,
        roomId: hall.id,
        stages: [stage("https://zoom.example/j/2")],
        version: 0,
      }),
  "sessions.save":
    async ({ eventId, talk }) =>
    () =>
      ada.do("sessions.save", { eventId, session: { ...draftOf(talk), items: [], minutes: 90 } }),
  "sessions.save of a new one":
    async ({ eventId }) =>
    () =>
      ada.do("sessions.save", { eventId, session: makeSession() }),
  "sessions.add":
    async ({ eventId }) =>
    () =>
      ada.do("sessions.add", {
        eventId,
        sessions: [makeSession(), makeSession({ title: { en: "A talk" } })],
      }),
  "sessions.remove":
    async ({ eventId, talk }) =>
    () =>
      ada.do("sessions.remove", { eventId, id: talk.id }),
  "crew.saveSheet": async ({ eventId, talk }) => {
    const sheet = await sheetOf(eventId, talk);
    const items = sheet.items.map((item) => ({ ...item, mcLine: { ja: "ただいまより始めます。" } }));
    return () => ada.do("crew.saveSheet", { eventId, sheet: { ...sheet, items } });
  },
  "crew.saveSheet of a new one":
    async ({ eventId, talk }) =>
    () =>
      sheetOf(eventId, talk),
  "crew.saveContact": async ({ eventId, mei }) => {
    const contact = await contactOf(eventId, mei);
    return () => ada.do("crew.saveContact", { eventId, contact: { ...contact, seat: "A 3" } });
  },
  "crew.saveContact of a new one":
    async ({ eventId, mei }) =>
    () =>
      contactOf(eventId, mei),
  "sessions.remove with its crew sheet": async ({ eventId, talk }) => {
    await sheetOf(eventId, talk);
    return () => ada.do("sessions.remove", { eventId, id: talk.id });
  },
  "sessions.moveAlong with its crew sheet": async ({ eventId, talk }) => {
    await sheetOf(eventId, talk);
    const { event } = await ada.do("events.desk", { eventId });
    const moved = { ...event, startsOn: "2031-12-09", endsOn: "2031-12-09" };
    return () => ada.do("sessions.moveAlong", { eventId, event: moved });
  },
  "people.remove with what the crew keeps": async ({ eventId }) => {
    const person = await ada.do("people.save", { eventId, person: makePerson() });
    await contactOf(eventId, person);
    return () => ada.do("people.remove", { eventId, id: person.id });
  },
  "announcements.save": async ({ eventId }) => {
    const id = await announced(eventId);
    const announcement = { id, text: { en: "The bus leaves at 9." }, version: 1 };
    return () => ada.do("announcements.save", { eventId, announcement });
  },
  "announcements.save of a new one":
    async ({ eventId }) =>
    () =>
      announced(eventId),
  "announcements.withdraw": async ({ eventId }) => {
    const id = await announced(eventId);
    return () => ada.do("announcements.withdraw", { eventId, id, withdrawn: true });
  },
};

const sheetOf = (eventId: string, { id, items: [item] }: Session) =>
  ada.do("crew.saveSheet", {
    eventId,
    sheet: {
      ...emptySheet(id),
      items: [{ ...crewItemOf({ items: [] }, item?.id ?? ""), fixedAt: "2031-12-02T09:30", note: "Water" }],
    },
  });
const contactOf = (eventId: string, { id }: Person) =>
  ada.do("crew.saveContact", { eventId, contact: { ...emptyContact(id), phone: "+81 90-0000-0000" } });

async function announced(eventId: string) {
  const id = newId();
  // As long as it may be: its line in the list names it by its text.
  const text = { en: "The bus leaves at 8. ".padEnd(limits.announcementCharsMax, "Take it. ").trim() };
  const announcement = { id, text, version: 0 };
  await ada.do("announcements.save", { eventId, announcement });
  return id;
}

describe("every edit of a document is in the journal, and taken back by one press", () => {
  test.each(Object.entries(edited))(
    "%s: undone it is as before, made again as after (J4, J5)",
    async (_, scene) => {
      const here = await world();
      const { eventId, ben } = here;
      const act = await scene(here);
      const [before, groups] = [await documents(eventId), await list(eventId)];
      await act();
      const after = await documents(eventId);
      expect(after).not.toEqual(before);
      const [made, ...others] = await list(eventId);
      expect(made).toMatchObject({ who: "Ada", undone: null, more: 0 });
      expect(others).toEqual(groups);

      const group = await latest(eventId);
      for (const _twice of [1, 2]) {
        expect(await ben.do("edits.undo", group)).toEqual({});
        expect(await documents(eventId)).toEqual(before);
      }
      expect((await list(eventId))[0]?.undone).toEqual({ who: "organizer", at: now.toString() });
      for (const _twice of [1, 2]) {
        expect(await ada.do("edits.redo", group)).toEqual({});
        expect(await documents(eventId)).toEqual(after);
      }
      await ada.do("edits.undo", group);
      expect(await documents(eventId)).toEqual(before);
      expect(await list(eventId)).toHaveLength(groups.length + 1);
    },
  );

  test("each command that writes a thing of these kinds is among them, or changes no document of it", () => {
    const kinds = /^(events\.save$|(people|rooms|sessions|crew|announcements)\.)/;
    const writes = Object.entries(contract).filter(
      ([name, { kind }]) => kind === "write" && kinds.test(name),
    );
    const missing = writes.map(([name]) => name).filter((name) => !(name in edited));
    expect(missing).toEqual(["rooms.setNow", "rooms.renewScreenLink"]);
  });

  test("what was removed comes back under its id, a room with its stages", async () => {
    const { eventId } = await world();
    const { id } = await ada.do("rooms.save", { eventId, room: makeRoom({ slug: "studio" }) });
    const stages = [stage("https://zoom.example/j/3")];
    await ada.do("rooms.setStages", { eventId, roomId: id, stages, version: 0 });
    await ada.do("rooms.remove", { eventId, id });
    await ada.do("edits.undo", await latest(eventId));
    expect(await ada.do("rooms.stages", { eventId, roomId: id })).toEqual({ stages, version: 1 });
  });

  test("whoever may save may take back, and nobody else (A1, J7)", () => {
    const saves = Object.keys(edited).map((name) => name.split(" ")[0] as "events.save");
    for (const name of saves) expect(contract[name].access).toEqual(contract["edits.undo"].access);
    expect(contract["edits.redo"].access).toEqual(contract["edits.undo"].access);
  });
});

/** The functions of stores that write a table in which documents are kept. */
function writersIn(path: string, text: string) {
  const functions = text.split(/\n(?=(?:export )?(?:async )?(?:function|const) )/);
  return functions
    .filter((each) =>
      /\.\s*(insert|update|delete)\((events|people|rooms|sessions|crewSheets|crewContacts|announcements)\)/.test(
        each,
      ),
    )
    .map((each) => {
      const name = /(?:function|const) (\w+)/.exec(each)?.[1];
      return {
        name: `${path.replace(/^server\//, "")} ${name}`,
        journals: each.includes("journal.edits.push("),
      };
    });
}
/** They write other columns; and an event that is opened cannot be taken back. */
const noDocument = [
  "events/store.ts insertEvent",
  "crew/store.ts forgetContacts",
  "events/store.ts setEventState",
  "identity/sight-store.ts setAddressesFor",
  "rooms/store.ts setScreenLink",
  "team/store.ts setPasskeysFor",
];

describe("no store writes a document past the journal (J4)", () => {
  const stores = globSync("server/**/*store.ts").map((path) => [path, readFileSync(path, "utf8")] as const);
  const writers = stores.flatMap(([path, text]) => writersIn(path, text));

  test("each function that writes such a table pushes what it changed, or changes no document", () => {
    expect(writers.filter(({ journals }) => journals)).toHaveLength(16);
    const silent = writers.filter(({ journals }) => !journals).map(({ name }) => name);
    expect(
      silent.filter((name) => !noDocument.includes(name) && !/ (advance|tell|set(Now|Programme))/.test(name)),
    ).toEqual([]);
  });

  test("control: one that forgets it is named", () => {
    const [path, text] = stores.find(([name]) => name === "server/people/store.ts") ?? ["", ""];
    const forgetful = text.replace(
      / {2}journal\.edits\.push\(\{ noun: "person", id, before, after: null \}\);\n/,
      "",
    );
    expect(writersIn(path, forgetful).filter(({ journals }) => !journals)).toEqual([
      { name: "people/store.ts dropPerson", journals: false },
    ]);
  });
});

describe("an edit on which others have built is not taken back over them (J5)", () => {
  /** Ada corrects both texts of a position; then Ben one leaf. */
  async function builtUpon(leaf: Partial<Person>) {
    const here = await world();
    const { eventId, mei, ben } = here;
    const position = { en: "President", ja: "学長" };
    const mine = await ada.do("people.save", { eventId, person: { ...mei, position } });
    const group = await latest(eventId);
    await ben.do("people.save", { eventId, person: { ...mine, ...leaf } });
    const present = async () => (await ada.do("people.list", { eventId })).find(({ id }) => id === mei.id);
    return { ...here, group, present };
  }

  test("another leaf stays as they have it", async () => {
    const { group, present, mei } = await builtUpon({ honorific: { en: "Professor" } });
    await ada.do("edits.undo", group);
    expect(await present()).toEqual({ ...mei, honorific: { en: "Professor" }, version: 4 });
  });

  const byBen = { position: { en: "Vice President", ja: "学長" } };
  test("the same leaf is refused, with who changed what; nothing moves", async () => {
    const { group, present, mei } = await builtUpon(byBen);
    const before = await present();
    expect(await ada.say("edits.undo", group)).toEqual(
      refused("changed-since", {
        by: [mei.id],
        fields: [{ path: "position.en", reason: "changed-since" }],
        who: "organizer",
      }),
    );
    expect(await present()).toEqual(before);
  });

  test("control: without a look at what others did, it is gone", async () => {
    const { group, present, mei } = await builtUpon(byBen);
    without.others = true;
    await ada.do("edits.undo", group);
    expect((await present())?.position).toEqual(mei.position);
  });

  test("two that go together alone and not with each other are refused by what is wrong", async () => {
    const { eventId, ben } = await world();
    const both = await ada.do("people.save", {
      eventId,
      person: makePerson({ name: { native: "", latin: "Mori", order: "family-first" } }),
    });
    const native = { ...both, name: { ...both.name, native: "森" } };
    const named = await ada.do("people.save", { eventId, person: native });
    const group = await latest(eventId);
    await ben.do("people.save", { eventId, person: { ...named, name: { ...named.name, latin: "" } } });
    expect(await ada.say("edits.undo", group)).toEqual(
      refused("changed-since", {
        by: [both.id],
        fields: [{ path: "name.native", reason: "changed-since" }],
        who: "organizer",
      }),
    );
  });

  test("something new is not taken away from what uses it, or from who changed it", async () => {
    const { eventId, ben } = await world();
    const room = await ada.do("rooms.save", { eventId, room: makeRoom({ slug: "studio" }) });
    const group = await latest(eventId);
    const session = await ben.do("sessions.save", { eventId, session: makeSession({ roomId: room.id }) });
    expect(await ada.say("edits.undo", group)).toEqual(refused("still-used", { by: [session.id] }));
    await ben.do("sessions.remove", { eventId, id: session.id });
    await ben.do("rooms.save", { eventId, room: { ...room, name: { en: "Lounge" } } });
    expect(await ada.say("edits.undo", group)).toEqual(
      refused("changed-since", { by: [room.id], fields: [], who: "organizer" }),
    );
  });

  test("what somebody has removed since stays removed", async () => {
    const { eventId, ben, talk } = await world();
    await ada.do("sessions.save", { eventId, session: { ...draftOf(talk), minutes: 90 } });
    const group = await latest(eventId);
    await ben.do("sessions.remove", { eventId, id: talk.id });
    expect(await ada.say("edits.undo", group)).toEqual(
      refused("changed-since", { by: [talk.id], fields: [], who: "organizer" }),
    );
    expect(await ada.do("sessions.list", { eventId })).toEqual({ sessions: [], clashes: [] });
  });

  test("another event's edits are not found from here", async () => {
    const [here, there] = [await world(), await world()];
    const { groupId } = await latest(there.eventId);
    const group = { eventId: here.eventId, groupId };
    expect(await ada.say("edits.undo", group)).toEqual(refused("not-found"));
    expect(await ada.say("edits.redo", group)).toEqual(refused("not-found"));
  });
});

describe("the history", () => {
  test("tells who did what, leaf by leaf; the same saved again is no edit", async () => {
    const { eventId, hall, talk, ben } = await world();
    const [item] = talk.items;
    const session = { ...draftOf(talk), minutes: 90, items: [{ ...item, title: { ja: "挨拶" } }] } as Session;
    await ben.do("sessions.save", { eventId, session });
    const saved = await ben.do("rooms.save", {
      eventId,
      room: { ...hall, name: { en: "Hall", ja: "講堂" } },
    });
    await ben.do("rooms.save", { eventId, room: saved });
    await ben
      .do("rooms.save", { eventId, room: { ...hall, name: { en: "Hall", ja: "講堂" } } })
      .catch(() => null);
    const [room, programme, ...begun] = await list(eventId);
    expect(room).toMatchObject({
      who: "organizer",
      at: now.toString(),
      edits: [
        {
          noun: "room",
          id: hall.id,
          did: "changed",
          title: { en: "Hall", ja: "講堂" },
          changes: [
            { path: ["name", "en"], kind: "value", before: "Main hall", after: "Hall" },
            { path: ["name", "ja"], kind: "value", before: null, after: "講堂" },
          ],
        },
      ],
    });
    expect(programme?.edits[0]?.changes).toEqual([
      { path: ["minutes"], kind: "value", before: talk.minutes, after: 90 },
      {
        path: ["items", item?.id, "title", "ja"],
        kind: "value",
        before: null,
        after: "挨拶",
        within: { title: {}, kind: "address" },
      },
    ]);
    expect(begun.map(({ edits }) => edits.map(({ noun, did }) => `${noun} ${did}`))).toEqual([
      ["session added"],
      ["person added"],
      ["room added"],
    ]);
  });

  test("is reached from the line that says who did it, for as long as it is kept (U26)", async () => {
    const { eventId, hall } = await world();
    const room = await ada.do("rooms.save", { eventId, room: { ...hall, name: { en: "Hall" } } });
    await ada.do("rooms.save", { eventId, room });
    await ada.do("edits.undo", { eventId, groupId: (await list(eventId))[0]?.id as string });
    const changesOf = async (line: { id: string; edited: boolean } | undefined) => {
      const [group] = await ada.do("edits.list", { eventId, only: line?.id ?? null });
      return [line?.edited, group?.edits.map(({ changes }) => changes.map(({ after }) => after))];
    };
    const [undone, same, saved] = await ada.do("audit.list", { eventId });
    expect(await changesOf(undone)).toEqual([true, [["Main hall"]]]);
    expect(await changesOf(saved)).toEqual([true, [["Hall"]]]);
    expect(await changesOf(same)).toEqual([false, undefined]); // as it was: nothing to tell

    // Nothing of another event is told, whatever id one brings.
    const there = await world();
    const theirs = await ada.do("audit.list", { eventId: there.eventId });
    const only = theirs.find(({ edited }) => edited)?.id as string;
    expect(await ada.do("edits.list", { eventId: there.eventId, only })).toHaveLength(1);
    expect(await ada.do("edits.list", { eventId, only })).toEqual([]);

    await app.store.write(async (tx) => {
      const id = saved?.id ?? "";
      await tx.delete(tables.edits).where(eq(tables.edits.groupId, id));
      await tx.delete(tables.editGroups).where(eq(tables.editGroups.id, id));
    });
    const lines = await ada.do("audit.list", { eventId });
    expect(lines.map(({ edited }) => edited).slice(0, 3)).toEqual([true, false, false]);
    expect(lines[2]).toEqual({ ...saved, edited: false });
  });

  test("holds no registration and nothing that was said in a room (J6)", async () => {
    const { eventId, hall } = await world();
    const guest = await app.attendee({ eventId, mode: "online" });
    const place = { eventId, roomId: hall.id, id: newId(), lang: "en" } as const;
    await guest.do("questions.ask", { ...place, text: "When is lunch?" });
    await guest.do("messages.send", { ...place, text: "Good morning" });
    await ada.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 5 });
    expect(await list(eventId)).toHaveLength(3);
  });

  test("opens what was written before documents grew (0.1.0 kept zones as they were typed)", async () => {
    const { eventId, talk } = await world();
    await ada.do("sessions.save", { eventId, session: { ...draftOf(talk), minutes: 90 } });
    const { startsAt, ...rest } = talk;
    const old = JSON.stringify({ ...rest, startsAt, zone: "asia/shanghai", minutes: 60 });
    const group = await latest(eventId);
    await app.store.write((tx) =>
      tx.update(tables.edits).set({ before: old }).where(eq(tables.edits.groupId, group.groupId)),
    );
    await ada.do("edits.undo", group);
    const { sessions } = await ada.do("sessions.list", { eventId });
    expect(sessions).toEqual([{ ...talk, minutes: 60, version: 3 }]);
  });

  test("whoever is erased stands in no edit any more, and such a one is taken back no more (D4, J6)", async () => {
    const { eventId } = await world();
    const draft = makeRegistration({ eventId });
    await app.nobody().do("registrations.register", draft);
    const { event } = await ada.do("events.desk", { eventId });
    const contact = { name: "Office", email: draft.email.toUpperCase(), phone: "" };
    const hosts = event.hosts.map((host, at) => (at === 0 ? { ...host, contact } : host));
    const named = await ada.do("events.save", { eventId, event: { ...event, hosts } });
    await ada.do("events.save", { eventId, event: { ...named, hosts: event.hosts } });
    expect(await list(eventId)).toHaveLength(5);
    await ada.do("personal.erase", { eventId, id: draft.id });
    expect(await list(eventId)).toHaveLength(3);
    const text = JSON.stringify(await app.store.read((tx) => tx.select().from(tables.edits)));
    expect(text.toLowerCase()).not.toContain(draft.email.toLowerCase());
  });

  test(`keeps ${limits.editGroupsPerEventMax} edits of an event, for ${limits.editsKeptDaysMax} days (J6)`, async () => {
    const [{ eventId, mei }, other] = [await world(), await world()];
    await app.store.write(async (tx) => {
      for (let at = 0; at < limits.editGroupsPerEventMax + 5; at++)
        await insertEdits(
          tx,
          {
            id: newId(),
            eventId,
            at: now,
            who: "Ada",
            staffId: "ada",
            command: "people.save",
            undoes: null,
          },
          [{ noun: "person", id: mei.id, before: mei, after: mei }],
        );
    });
    await ada.do("people.save", { eventId, person: { ...mei, honorific: { en: "Professor" } } });
    const kept = (id: string) =>
      app.store.read((tx) => tx.$count(tables.editGroups, eq(tables.editGroups.eventId, id)));
    expect(await kept(eventId)).toBe(limits.editGroupsPerEventMax);
    const seen: string[] = [];
    for (let before: { at: string; id: string } | null = null; ; ) {
      const page: EditGroup[] = await ada.do("edits.list", { eventId, before });
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      before = { at: last.at, id: last.id };
    }
    expect(new Set(seen).size).toBe(limits.editGroupsPerEventMax);
    now = now.add({ hours: 24 * (limits.editsKeptDaysMax - 1) });
    await app.app.housekeeping.run();
    expect(await kept(other.eventId)).toBe(3);
    now = now.add({ hours: 25 });
    await app.app.housekeeping.run();
    expect([await kept(eventId), await kept(other.eventId)]).toEqual([0, 0]);
  });
});
