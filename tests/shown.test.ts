import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { originsOf } from "#server/registrations/origins.ts";
import type { Event } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/** The control names whoever comes, be it one. */
const guard = vi.hoisted(() => ({ people: 5 }));
vi.mock(import("#shared/limits.ts"), async (original) => {
  const { limits } = await original();
  return {
    limits: new Proxy(limits, {
      get: (all, name) => (name === "originPeopleMin" ? guard.people : Reflect.get(all, name)),
    }),
  };
});

let app: TestApp;
let founder: Visitor;
let event: Event;
beforeAll(async () => {
  app = await startApp();
  ({ founder, event } = await openEvent(app, { seats: { onsite: 80, online: 300 } }));
});
afterEach(() => {
  guard.people = 5;
});
afterAll(() => app.close());

const shown = (slug = event.slug) => app.nobody().say("events.shown", { slug });
async function save(change: Partial<Event>) {
  const desk = await founder.do("events.desk", { eventId: event.id });
  await founder.do("events.save", { eventId: event.id, event: { ...desk.event, ...change } });
}

describe("what organizers show beside the programme is shown as it is saved (U15)", () => {
  const keepsakes = [
    { id: newId(), title: { en: "The ceremony, recorded" }, url: "https://video.example/ceremony" },
  ];
  const thanks = { en: "It was good to have you." };

  test("from where how many come, where organizers want it, and never fewer than five", async () => {
    const [dalian, hirosaki] = event.hosts.map(({ id }) => id);
    for (let at = 0; at < 6; at++)
      await app.attendee({ eventId: event.id, hostId: dalian ?? null, mode: "online" });
    for (let at = 0; at < 5; at++) await app.attendee({ eventId: event.id, hostId: null, mode: "onsite" });
    await app.attendee({ eventId: event.id, hostId: hirosaki ?? null, mode: "onsite" });
    expect(await shown()).toEqual({ ok: true, value: { origins: [], after: null } });
    await save({ origins: "shown" });
    const six = { hostId: dalian, mode: "online", people: 6 };
    expect(await shown()).toEqual({ ok: true, value: { origins: [six], after: null } });
    guard.people = 1; // control
    expect(await shown()).toMatchObject({
      value: { origins: [{ people: 1 }, { people: 5 }, { people: 6 }] },
    });
  });

  test("thanks, recordings and pictures once it is over, and in no release before", async () => {
    await save({ thanks, keepsakes });
    expect(await shown()).toMatchObject({ value: { after: null } });
    const desk = await founder.do("events.publish", { eventId: event.id });
    expect(desk.changesSinceRelease).toBe(0);
    const open = await app.nobody().say("programme.open", { slug: event.slug });
    expect(JSON.stringify(open)).not.toContain("video.example");
    await founder.do("events.end", { eventId: event.id });
    expect(await shown()).toMatchObject({ value: { after: { thanks, keepsakes } } });
    await save({ keepsakes: [] });
    expect(await shown()).toMatchObject({ value: { after: { thanks, keepsakes: [] } } });
    expect(await founder.do("events.desk", { eventId: event.id })).toMatchObject({ changesSinceRelease: 0 });
  });

  test("nothing of an event that does not take place, nor of a draft", async () => {
    await founder.do("events.reopen", { eventId: event.id });
    await founder.do("events.cancel", { eventId: event.id });
    expect(await shown()).toEqual({ ok: true, value: { origins: [], after: null } });
    const draft = makeEvent({ slug: "draft" });
    await founder.do("events.create", { event: draft });
    expect(await shown("draft")).toEqual({ ok: false, refusal: { code: "not-found" } });
  });
});

test("where the seats left would tell how many are missing, the smallest sum is left out as well (U15)", () => {
  const counts = (...people: [hostId: string | null, count: number][]) =>
    people.map(([hostId, count]) => ({ hostId, count, mode: "onsite", state: "confirmed" }) as const);
  const hosts = [{ id: "dut" }, { id: "hu" }];
  const of = (...people: [string | null, number][]) =>
    originsOf(counts(...people), hosts).map(({ hostId, people: many }) => `${hostId} ${many}`);
  expect(of(["hu", 9], ["dut", 5])).toEqual(["dut 5", "hu 9"]);
  expect(of(["dut", 20], ["hu", 9], [null, 3])).toEqual(["dut 20"]);
  expect(of(["dut", 20], ["hu", 4], ["gone", 3])).toEqual(["dut 20"]);
  expect(of(["dut", 4], ["hu", 3])).toEqual([]);
  expect(originsOf([{ hostId: "dut", count: 9, mode: "online", state: "waitlisted" }], hosts)).toEqual([]);
});
