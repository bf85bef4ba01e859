import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { makeItem, makePerson, makeSession } from "#db/seed/make.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { queriesOf, untilAlike } from "#tests/asked-queries.ts";

const read = vi.hoisted(() => ({ documents: 0, whole: false }));
vi.mock(import("#db/documents.ts"), async (original) => {
  const kept = await original();
  return {
    ...kept,
    readDocument: (...given) => {
      read.documents += 1;
      return kept.readDocument(...given);
    },
  };
});
vi.mock(import("#server/sessions/store.ts"), async (original) => {
  const store = await original();
  return {
    ...store,
    putSession: async (context, eventId, session, before) => {
      await store.putSession(context, eventId, session, before);
      if (read.whole) await store.sessionsOfEvent(context.tx, eventId);
    },
  };
});

let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
beforeAll(async () => {
  app = await startApp();
  opened = await openEvent(app);
});
beforeEach(() => {
  read.whole = false;
});
afterAll(() => app.close());

let minutes = 60;

/** What it takes to save a session of three people once more: queries, and documents that are read. */
async function costOfSaving() {
  const { founder, eventId } = opened;
  const people = [makePerson(), makePerson(), makePerson()];
  for (const person of people) await founder.do("people.save", { eventId, person });
  const [speaker, ...others] = people.map(({ id }) => id);
  const draft = makeSession({
    roles: [{ personId: speaker as string, role: "speaker" }],
    items: [makeItem({ personIds: others })],
  });
  await founder.do("sessions.save", { eventId, session: draft });
  minutes += 1;
  read.documents = 0;
  const session = { ...draft, minutes, version: 1 };
  const queries = await queriesOf(() => founder.do("sessions.save", { eventId, session }));
  return { queries: queries.length, documents: read.documents };
}

async function fill(count: number) {
  const { founder, eventId } = opened;
  for (let at = 0; at < count; at++) {
    await founder.do("sessions.save", { eventId, session: makeSession() });
    await founder.do("people.save", { eventId, person: makePerson() });
  }
}

test("a session is saved without a look at the others: it costs the same, however long the programme is (J8)", async () => {
  await costOfSaving(); // drizzle writes its statements once
  const [before, after] = await untilAlike(async () => {
    const before = await costOfSaving();
    await fill(30);
    return [before, await costOfSaving()];
  });
  expect(after).toEqual(before);
});

test("control: where clashes are looked for with each, it grows", async () => {
  read.whole = true;
  const before = await costOfSaving();
  await fill(5);
  expect((await costOfSaving()).documents).toBeGreaterThan(before.documents);
});
