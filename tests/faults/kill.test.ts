import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import { openEvent, startApp } from "#tests/app.ts";
import { startChance } from "#tests/faults/chance.ts";
import { sized } from "#tests/faults/form.ts";
import { Journal } from "#tests/faults/journal.ts";
import { crowd, PersistentVisitor } from "#tests/faults/persistent-visitor.ts";
import { portOfOurOwn, ServerUnderTest } from "#tests/faults/server-under-test.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test("whoever was told of a seat has it, however often the server is killed", async () => {
  const chance = startChance();
  const journal = new Journal();
  const app = await startApp({ environment: { PORT: await portOfOurOwn() } });
  const { eventId, founder } = await openEvent(app, { seats: { onsite: 50 } });
  await app.stop();
  const server = new ServerUnderTest({ after: app });
  closing.push(() => server.kill());
  await server.start();

  const people = Array.from({ length: 200 }, (_, at) => `guest-${at}`);
  const all = crowd(people, 20, async (who) => {
    const guest = new PersistentVisitor(server.url, who, journal);
    const id = chance.of(who).id();
    await guest.send("registrations.register", makeRegistration({ eventId, id, mode: "onsite" }));
  });
  for (let kills = sized({ short: 3, long: 20 }); kills > 0; kills--) {
    await pause(chance.between(20, 200));
    await server.kill();
    await server.start();
  }
  await all;
  expect(journal.acknowledged("registrations.register")).toHaveLength(people.length);
  const [ledger] = await founder.do("seats.list", { eventId });
  expect(ledger).toMatchObject({ taken: 50, waiting: 150 });
  expect(server.said).toBe("");
});
