import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let desk: Visitor;
let eventId: string;
beforeAll(async () => {
  app = await startApp();
  ({ founder: desk, eventId } = await openEvent(app, { seats: { online: 100 } }));
});
afterAll(() => app.close());

const refused = { ok: false, refusal: { code: "changed-meanwhile" } };
const byDesk = "Hirosaki University, Faculty of Agriculture";
const typed = { native: "", latin: "Ada King", order: "given-first" } as const;

/** What its owner saw of a registration; then the desk corrects the affiliation. */
async function corrected() {
  const ada = await app.attendee({ eventId });
  const seen = (await ada.do("registrations.mine", { eventId })).registration;
  await desk.do("registrations.edit", { eventId, id: seen.id, affiliation: byDesk });
  const present = async () => {
    const { name, affiliation } = (await ada.do("registrations.mine", { eventId })).registration;
    return { name, affiliation };
  };
  return { ada, seen, present };
}

describe("what somebody else has corrected meanwhile of a registration is overwritten by nobody unseen (J9)", () => {
  test("where its owner corrects something else, both stand", async () => {
    const { ada, seen, present } = await corrected();
    await ada.do("registrations.correctMine", { eventId, name: typed, was: { name: seen.name } });
    expect(await present()).toEqual({ name: typed, affiliation: byDesk });
  });

  test("where it is the same, its owner is told, and nothing moves", async () => {
    const { ada, seen, present } = await corrected();
    const was = { name: seen.name, affiliation: seen.affiliation };
    const change = { eventId, name: typed, affiliation: "Faculty of Science", was };
    expect(await ada.say("registrations.correctMine", change)).toEqual(refused);
    expect(await present()).toEqual({ name: seen.name, affiliation: byDesk });
  });

  test("sent once more, it is done once, whether it was the owner's or the desk's", async () => {
    const { ada, seen, present } = await corrected();
    const change = { name: typed, was: { name: seen.name } };
    for (const _twice of [1, 2]) await ada.do("registrations.correctMine", { eventId, ...change });
    const back = { eventId, id: seen.id, affiliation: seen.affiliation, was: { affiliation: byDesk } };
    for (const _twice of [1, 2]) await desk.do("registrations.edit", back);
    expect(await present()).toEqual({ name: typed, affiliation: seen.affiliation });
  });

  test("and no organizer overwrites what its owner wrote", async () => {
    const { ada, seen, present } = await corrected();
    await ada.do("registrations.correctMine", {
      eventId,
      affiliation: "Science",
      was: { affiliation: byDesk },
    });
    const change = { eventId, id: seen.id, affiliation: "Arts", was: { affiliation: byDesk } };
    expect(await desk.say("registrations.edit", change)).toEqual(refused);
    expect((await present()).affiliation).toBe("Science");
  });

  test("control: whole, without what was seen, the desk's word is gone", async () => {
    const { ada, seen, present } = await corrected();
    const { name, affiliation, lang } = seen;
    await ada.do("registrations.correctMine", { eventId, name, affiliation, lang });
    expect((await present()).affiliation).toBe(affiliation);
  });
});
