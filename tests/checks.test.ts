import { afterAll, beforeAll, expect, test } from "vitest";
import { makeHost } from "#db/seed/make.ts";
import type { Decidable } from "#shared/checks.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/* What the check-list of an event's desk finds, and what its organizers decide (P12). */

let app: TestApp;
let opened: Awaited<ReturnType<typeof openEvent>>;
const now = Temporal.Instant.from("2031-11-01T00:00:00Z");
beforeAll(async () => {
  app = await startApp({ clock: () => now });
  opened = await openEvent(app);
});
afterAll(() => app.close());

async function point(name: string) {
  const { checks } = await opened.founder.do("checks.list", { eventId: opened.eventId });
  return checks.find((check) => check.point === name);
}

test("a point is open until it is done, with how many of how many (P12)", async () => {
  const { founder, eventId, event, roomId } = opened;
  const hostId = event.hosts[0]?.id ?? "";
  expect(await founder.do("checks.list", { eventId })).toMatchObject({ phase: "before-day" });
  expect(await point("signed-in")).toMatchObject({ state: "open", open: 2, of: 2 });
  await app.member("host", eventId, { hostId });
  expect(await point("signed-in")).toMatchObject({ state: "open", open: 1, of: 2 });

  expect(await point("stages")).toMatchObject({ state: "open", open: 1, of: 1 });
  const stage = { id: crypto.randomUUID(), hostId: null, kind: "link" as const, url: "https://example.org" };
  await founder.do("rooms.setStages", { eventId, roomId, stages: [stage], version: 0 });
  expect(await point("stages")).toMatchObject({ state: "done", open: 0, of: 1 });

  expect(await point("screen")).toMatchObject({ state: "open" });
  const { token } = await founder.do("rooms.screenLink", { eventId, roomId });
  await app.nobody().do("signins.enter", { token });
  expect(await point("screen")).toMatchObject({ state: "done" });

  expect(await point("released")).toMatchObject({ state: "done" });
  const { event: draft } = await founder.do("events.desk", { eventId });
  const hosts = [...draft.hosts, makeHost({ contact: { name: "Office", email: "", phone: "" } })];
  await founder.do("events.save", { eventId, event: { ...draft, hosts } });
  expect(await point("released")).toMatchObject({ state: "open", open: 1 });
  expect(await point("contact")).toMatchObject({ state: "open", open: 1, of: 3 });
});

test("what its organizers decide stands with their name, and can be taken back (P12)", async () => {
  const { founder, eventId } = opened;
  const eve = await app.member("organizer", eventId);
  const decide = (decided: boolean) => eve.do("checks.decide", { eventId, point: "people", decided });
  await decide(true);
  await founder.do("checks.decide", { eventId, point: "people", decided: true }); // the first one's it stays
  expect(await point("people")).toMatchObject({
    state: "decided",
    decided: { who: "organizer", at: now.toString() },
  });
  await decide(false);
  expect(await point("people")).toMatchObject({ state: "open", decided: null });
});

test("what the server insists on cannot be decided away (P12)", async () => {
  const { founder, eventId } = opened;
  expect(
    await founder.say("checks.decide", { eventId, point: "hosts" as Decidable, decided: true }),
  ).toMatchObject({ ok: false, refusal: { code: "bad-input" } });
});
