import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { staff } from "#db/schema.ts";
import { makePerson, makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

const without = vi.hoisted(() => ({ names: false, editors: false }));
vi.mock(import("#server/journal/rules.ts"), async (original) => {
  const rules = await original();
  return {
    ...rules,
    standsIn: (kept, somebody) => rules.standsIn(kept, without.names ? { ...somebody, names: [] } : somebody),
  };
});
vi.mock(import("#server/journal/store.ts"), async (original) => {
  const store = await original();
  return {
    ...store,
    editorsWhoLeft: (tx, eventId) =>
      without.editors ? Promise.resolve([]) : store.editorsWhoLeft(tx, eventId),
  };
});

let app: TestApp;
let ada: Visitor;
let eventId: string;
beforeAll(async () => {
  app = await startApp();
  ({ founder: ada, eventId } = await openEvent(app, { seats: { online: 50 } }));
});
beforeEach(() => {
  without.names = false;
  without.editors = false;
});
afterAll(() => app.close());

const list = () => ada.do("edits.list", { eventId });
const withoutOrder = { native: "", order: "given-first" } as const;

/** Somebody registers; the organizers name them as a speaker and in an announcement, take both back in words, and erase them. */
async function namedAndErased() {
  const family = `Łukasiewicz${newId().slice(-4)}`;
  const name = { native: "弘前 花子", latin: `Hanako ${family}`, order: "given-first" as const };
  const draft = makeRegistration({ eventId, name });
  await app.nobody().do("registrations.register", draft);
  const before = (await list()).map(({ id }) => id);
  const speaker = makePerson({ name: { ...withoutOrder, latin: `${family}, Hanako` } });
  const stored = await ada.do("people.save", { eventId, person: speaker });
  await ada.do("people.save", { eventId, person: { ...stored, name: { ...withoutOrder, latin: "N. N." } } });
  const text = { en: `${name.latin}’s talk is at 9.`, ja: "弘前花子さんの講演は9時です。" };
  const announcement = { id: newId(), text, version: 0 };
  await ada.do("announcements.save", { eventId, announcement });
  const plain = { ...announcement, text: { en: "The talk is at 9." }, version: 1 };
  await ada.do("announcements.save", { eventId, announcement: plain });
  const other = await ada.do("people.save", {
    eventId,
    person: makePerson({ name: { ...withoutOrder, latin: `Hanako ${family}son` } }),
  });
  await ada.do("personal.erase", { eventId, id: draft.id });
  const left = (await list()).filter(({ id }) => !before.includes(id));
  return { left: left.flatMap(({ edits }) => edits.map(({ id }) => id)), other: other.id };
}

describe("whoever is erased stands in no edit by their name alone either (D4, J6)", () => {
  test("not as a speaker, nor in what was announced; whoever is called otherwise stays", async () => {
    const { left, other } = await namedAndErased();
    expect(left).toEqual([other]);
  });

  test("control: where only their address is looked for, their name stands there", async () => {
    without.names = true;
    const { left } = await namedAndErased();
    expect(left).toHaveLength(5);
  });

  /** Ben of the team takes part as well; he leaves the team, and then asks for his data to be erased. */
  async function editorErased({ stays }: { stays: boolean }) {
    const ben = await app.member("organizer", eventId);
    const self = (await ben.do("signins.self", {})).staff;
    const [row] = await app.store.read((tx) =>
      tx
        .select()
        .from(staff)
        .where(eq(staff.id, self?.id ?? "")),
    );
    const draft = makeRegistration({ eventId, email: row?.email ?? "" });
    await app.nobody().do("registrations.register", draft);
    const { id } = await ben.do("people.save", { eventId, person: makePerson() });
    if (!stays) await ada.do("staff.remove", { staffId: self?.id ?? "" });
    await ada.do("personal.erase", { eventId, id: draft.id });
    return (await list()).find(({ edits }) => edits.some((edit) => edit.id === id))?.who;
  }

  test("what they did on the team stays, without their name, unless they still do it", async () => {
    expect([await editorErased({ stays: false }), await editorErased({ stays: true })]).toEqual([
      "",
      "organizer",
    ]);
  });

  test("control: where nobody looks for who has left, the name stands there", async () => {
    without.editors = true;
    expect(await editorErased({ stays: false })).toBe("organizer");
  });
});
