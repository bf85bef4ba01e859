import { describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { startChance } from "#tests/faults/chance.ts";
import { patience, sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { allWell, reckon } from "#tests/faults/reckoning.ts";
import { burst, setScene } from "#tests/faults/scene.ts";

const times = sized({ short: 3, long: 30 });
const seats = { onsite: 100, online: 200 };
/** So many come in one group that the disk is full in the middle of it. */
const lines = 100;
const answersBetweenMax = 150;

/** The disk fills up again and again under load, and is given room again. */
async function fillUp(people: number, guardsOut: GuardName[] = []) {
  const chance = startChance();
  const scene = await setScene({ chance, people, seats, guardsOut });
  const { server, journal, founder, eventId, event } = scene;
  const stranger = new Visitor(server.url);
  const told: unknown[] = [];
  let filled = 0;
  const all = crowd(
    burst(scene.guests, chance, () => filled >= times),
    lines,
    (guest) => guest.act(),
  );
  while (filled < times) {
    await Promise.race([journal.reached(journal.answers + chance.between(1, answersBetweenMax)), all]);
    await server.run("PRAGMA max_page_count = 1"); // no less than what is there already: full
    const answer = await vi.waitFor(async () => {
      const said = await stranger.fetch("/api/registrations.register", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(makeRegistration({ eventId: event.id, email: `nobody-${filled}@example.org` })),
      });
      expect(said.status).toBe(503);
      return said.json();
    }, 30_000);
    const page = await stranger.fetch(`/e/${event.slug}`);
    const reads = await founder.say("seats.list", { eventId });
    told.push({ answer, page: page.status, reads: reads.ok });
    await server.run("PRAGMA max_page_count = 1000000");
    filled++;
  }
  await all;
  return { journal, told, server, ...(await scene.end()) };
}

describe.runIf(engineName === "sqlite")("a disk that is full in the middle of a group", () => {
  test("is told of in words, reads go on, and nothing acknowledged is lost", patience, async () => {
    const { journal, books, told, unsound, server } = await fillUp(600);
    const full = { answer: { ok: false, refusal: { code: "busy" } }, page: 200, reads: true };
    expect(told).toEqual(told.map(() => full));
    const ours = books.rows.filter((row) => !row.email.startsWith("nobody-"));
    // Who only knocks to see whether it is full has a seat where it was not.
    const { oversold } = reckon(journal, books);
    expect({ ...reckon(journal, { ...books, rows: ours }), oversold }).toEqual(allWell);
    expect(unsound).toEqual([]);
    expect(server.said).toBe("");
  });

  test("control: answers before the commit are lost with it", patience, async () => {
    const { journal, books } = await fillUp(300, ["answers-after-commit"]);
    expect(reckon(journal, books).lost).not.toEqual([]);
  });
});
