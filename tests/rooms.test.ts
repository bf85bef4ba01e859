import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeRoom } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { newId } from "#shared/new-id.ts";
import { roomAt } from "#shared/reading.ts";
import type { Room, Stage } from "#shared/rooms.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

const without = vi.hoisted(() => ({ versions: false }));
vi.mock(import("#server/events/versions.ts"), async (original) => {
  const rules = await original();
  return {
    ...rules,
    nextVersion: (stored, given) =>
      without.versions ? { ...given, version: given.version + 1 } : rules.nextVersion(stored, given),
  };
});

let app: TestApp;
let ada: Visitor;
let eventId: string;
let slug: string;
let hall: Room;

beforeAll(async () => {
  app = await startApp();
  const opened = await openEvent(app, { room: { slug: "main-hall" } });
  [ada, eventId, hall] = [opened.founder, opened.eventId, opened.room];
  slug = opened.event.slug;
});
afterAll(() => app.close());

const save = async (address: string) => {
  const [stored] = (await ada.do("rooms.list", { eventId })).filter(({ id }) => id === hall.id);
  return ada.say("rooms.save", { eventId, room: { ...(stored ?? hall), slug: address } });
};
const publish = () => ada.do("events.publish", { eventId });
const leadsTo = async (address: string) => {
  const { programme } = await app.nobody().do("programme.open", { slug });
  return roomAt(programme, address)?.slug;
};
const calendarAt = async (address: string) =>
  (await fetch(`${app.url}/e/${slug}/event.ics?room=${address}`)).status;
const screenAddress = async () => {
  const { token } = await ada.do("rooms.screenLink", { eventId, roomId: hall.id });
  const entered = await app.nobody().do("signins.enter", { token });
  return entered.kind === "screen" && entered.roomSlug;
};
const taken = { ok: false, refusal: { code: "already-taken", detail: { field: "slug" } } };

test("a room's old address leads on, and is never given to another room of the event (E2)", async () => {
  await save("grand-hall");
  expect([await leadsTo("main-hall"), await leadsTo("grand-hall"), await screenAddress()]).toEqual([
    "main-hall",
    undefined,
    "main-hall",
  ]);
  await publish();
  expect([await leadsTo("main-hall"), await leadsTo("grand-hall"), await screenAddress()]).toEqual([
    "grand-hall",
    "grand-hall",
    "grand-hall",
  ]);
  expect([await calendarAt("main-hall"), await calendarAt("nowhere")]).toEqual([200, 404]);

  await save("great-hall");
  await publish();
  expect([await leadsTo("main-hall"), await leadsTo("grand-hall")]).toEqual(["great-hall", "great-hall"]);
  for (const address of ["main-hall", "grand-hall", "great-hall"])
    expect(await ada.say("rooms.save", { eventId, room: makeRoom({ slug: address }) })).toEqual(taken);

  expect(await save("main-hall")).toMatchObject({ ok: true });
  await publish();
  expect([await leadsTo("main-hall"), await leadsTo("great-hall")]).toEqual(["main-hall", "main-hall"]);
});

test("nor is that of a room that is gone; the room itself may come back to it (E2)", async () => {
  const studio = makeRoom({ slug: "studio" });
  await ada.do("rooms.save", { eventId, room: studio });
  await publish();
  await ada.do("rooms.remove", { eventId, id: studio.id });
  await publish();
  const another = makeRoom({ slug: "studio" });
  expect(await ada.say("rooms.save", { eventId, room: another })).toEqual(taken);
  expect(await leadsTo("studio")).toBeUndefined();
  await ada.do("rooms.save", { eventId, room: studio });
  await publish();
  expect(await leadsTo("studio")).toBe("studio");
});

test("an address that was never released is nobody's (E2)", async () => {
  const draft = makeRoom({ slug: "annex" });
  await ada.do("rooms.save", { eventId, room: draft });
  await ada.do("rooms.remove", { eventId, id: draft.id });
  const room = makeRoom({ id: newId(), slug: "annex" });
  expect(await ada.say("rooms.save", { eventId, room })).toMatchObject({ ok: true });
});

/** Ada saves both stages of a new room; then Ben, who had opened the list before that, only his own. */
async function stagesOfTwo() {
  const ben = await app.member("organizer", eventId);
  const { id: roomId } = await ada.do("rooms.save", { eventId, room: makeRoom({ slug: `room-${newId()}` }) });
  const room = { eventId, roomId };
  const stage = (url: string): Stage => ({
    id: newId(),
    hostId: null,
    kind: "link",
    url,
    meetingNumber: "",
    passcode: "",
    lang: null,
  });
  const opened = await ben.do("rooms.stages", room);
  const adas = { ...room, ...opened, stages: [stage("https://example.org/ada")] };
  const bens = { ...room, ...opened, stages: [stage("https://example.org/ben")] };
  const stored = await ada.do("rooms.setStages", adas);
  const answer = await ben.say("rooms.setStages", bens);
  return { room, adas, stored, answer };
}

test("what somebody saved meanwhile of a room's stages is not overwritten (J1)", async () => {
  const { room, adas, stored, answer } = await stagesOfTwo();
  expect(answer).toEqual({ ok: false, refusal: { code: "changed-meanwhile", detail: { version: 1 } } });
  expect(stored).toEqual({ stages: adas.stages, version: 1 });
  expect(await ada.do("rooms.setStages", adas)).toEqual(stored); // sent once more, it is done once
  expect(await ada.do("rooms.stages", room)).toEqual(stored);
});

test("control: where nobody looks at the version, it is", async () => {
  without.versions = true;
  const { room, stored } = await stagesOfTwo();
  without.versions = false;
  expect((await ada.do("rooms.stages", room)).stages).not.toEqual(stored.stages);
});
