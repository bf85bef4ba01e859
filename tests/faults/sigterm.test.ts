import { request } from "node:http";
import { expect, test } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import { startChance } from "#tests/faults/chance.ts";
import { patience, sized } from "#tests/faults/form.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { allWell, reckon } from "#tests/faults/reckoning.ts";
import { burst, setScene } from "#tests/faults/scene.ts";

const times = sized({ short: 5, long: 20 });
const seats = { onsite: 100, online: 200 };
const answersBetweenMax = 60;

/** A request of which the server has said that it goes on with it: `finish` sends the rest of it. */
async function begin(url: string, eventId: string) {
  const body = JSON.stringify(makeRegistration({ eventId }));
  const sent = request(`${url}/api/registrations.register`, {
    method: "POST",
    agent: false,
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      expect: "100-continue",
    },
  });
  const answer = new Promise<number | string>((resolve) => {
    sent.on("response", (response) => resolve(response.resume().statusCode ?? 0));
    sent.on("error", (problem: NodeJS.ErrnoException) => resolve(problem.code ?? problem.message));
  });
  await new Promise<void>((accepted) => {
    sent.once("continue", accepted);
    sent.flushHeaders();
  });
  return () => {
    sent.end(body);
    return answer;
  };
}

test(`stopped ${times} times under load, it finishes what it began and ends with 0`, patience, async () => {
  const chance = startChance();
  const scene = await setScene({ chance, people: 400, seats });
  const { server, journal, eventId } = scene;
  let stopped = 0;
  const all = crowd(
    burst(scene.guests, chance, () => stopped >= times),
    30,
    (guest) => guest.act(),
  );
  const strangers: (number | string)[] = [];
  while (stopped < times) {
    server.standBy();
    await Promise.race([
      journal.reached(journal.answers + chance.of(stopped).between(1, answersBetweenMax)),
      all,
    ]);
    const begun = await Promise.all(Array.from({ length: 10 }, () => begin(server.url, eventId)));
    const ended = server.terminate();
    strangers.push(...(await Promise.all(begun.map((finish) => finish()))));
    expect(await ended).toBe(0);
    stopped++;
    await server.start();
  }
  await all;
  expect(strangers).toEqual(strangers.map(() => 200));
  const { books } = await scene.end();
  const known = new Set(scene.guests.map((guest) => guest.draft.id));
  expect(reckon(journal, books)).toEqual(allWell);
  expect(books.rows.filter((row) => !known.has(row.id))).toHaveLength(strangers.length);
  expect(server.said).toBe("");
});

test(
  "control: a server that ends at the signal leaves what it began without an answer",
  patience,
  async () => {
    const scene = await setScene({
      chance: startChance(),
      people: 0,
      seats,
      guardsOut: ["finishes-what-it-began"],
    });
    const begun = await Promise.all(Array.from({ length: 10 }, () => begin(scene.server.url, scene.eventId)));
    expect(await scene.server.terminate()).toBeNull();
    const answers = await Promise.all(begun.map((finish) => finish()));
    expect(answers.filter((answer) => answer === 200)).toEqual([]);
  },
);
