import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { insertPicture } from "#server/pictures/store.ts";
import { limits } from "#shared/limits.ts";
import { startApp, type TestApp } from "#tests/app.ts";

/** How many pictures are worked on; the control takes away that they wait for each other. */
const { work, guard } = vi.hoisted(() => ({ work: { now: 0, most: 0 }, guard: { stands: true } }));
vi.mock(import("#db/engine.ts"), async (original) => {
  const guarded = await original();
  const fewAtOnce: typeof guarded.fewAtOnce = (max) => {
    const wait = guarded.fewAtOnce(max);
    return (act) => (guard.stands ? wait(act) : act());
  };
  return { ...guarded, fewAtOnce };
});
vi.mock("sharp", () => {
  const picture = {
    metadata: async () => ({ format: "png" }),
    rotate: () => picture,
    resize: () => picture,
    webp: () => picture,
    async toBuffer() {
      work.most = Math.max(work.most, ++work.now);
      await new Promise((next) => setTimeout(next, 50));
      work.now--;
      return { data: Buffer.from("pixels"), info: { width: 30, height: 40 } };
    },
  };
  return { default: () => picture };
});

let app: TestApp;
let ada: Visitor;
beforeAll(async () => {
  app = await startApp();
  ada = await app.founder();
});
afterAll(() => app.close());

let eventId: string;
beforeEach(async () => {
  guard.stands = true;
  work.most = 0;
  const event = makeEvent({ slug: `event-${crypto.randomUUID().slice(0, 8)}` });
  await ada.do("events.create", { event });
  eventId = event.id;
});

/** Puts so many at once; how they were answered, in some order. */
async function put(count: number) {
  const init = { method: "POST", headers: { "content-type": "image/png" }, body: "a picture" };
  const one = async () => {
    const reply = await (await ada.fetch(`/api/pictures.put?eventId=${eventId}`, init)).json();
    return (reply as { ok: boolean; refusal?: object }).refusal ?? "stored";
  };
  return Promise.all(Array.from({ length: count }, one));
}

describe("pictures keep a core busy: one is worked on at a time (V1)", () => {
  test("however many come", async () => {
    expect(await put(8)).toEqual(Array(8).fill("stored"));
    expect(work.most).toBe(limits.picturesMadeAtOnceMax);
  });

  test("control: where they do not wait, all are", async () => {
    guard.stands = false;
    await put(8);
    expect(work.most).toBeGreaterThan(limits.picturesMadeAtOnceMax);
  });
});

test("P6: an event that holds all the pictures it can takes no more, also of two that come at once", async () => {
  const max = limits.picturesPerEventMax;
  const picture = { eventId, type: "image/webp", bytes: Buffer.from("pixels"), width: 30, height: 40 };
  await app.store.write(async (tx) => {
    for (let at = 1; at < max; at++) await insertPicture(tx, { ...picture, id: crypto.randomUUID() });
  });
  const full = { code: "at-limit", detail: { max } };
  expect(new Set(await put(2))).toEqual(new Set(["stored", full]));
  expect(await put(1)).toEqual([full]);
  expect(work.most).toBe(1); // the last was refused before any work
});
