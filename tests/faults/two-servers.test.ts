import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { freshState, listen } from "#tests/listener.ts";
import { within } from "#tests/within.ts";

const crowd = 200;
const seats = 20;

describe.runIf(engineName === "postgres")("two servers of one database", () => {
  let north: TestApp;
  let south: TestApp;
  const closing: (() => unknown)[] = [];

  beforeEach(async () => {
    north = await startApp();
    south = await startApp({ databaseUrl: north.databaseUrl as string });
    closing.push(north.close, south.close);
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  const query = async (statement: string) => {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: north.databaseUrl });
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows;
  };

  test("200 who register at once, split over both, get exactly the 20 seats and one waiting list", async () => {
    const { eventId, founder } = await openEvent(north, { seats: { onsite: seats, online: 0 } });
    const replies = await Promise.all(
      Array.from({ length: crowd }, (_, at) =>
        (at % 2 ? north : south)
          .nobody()
          .do("registrations.register", makeRegistration({ eventId, mode: "onsite" })),
      ),
    );
    const all = replies.flatMap((reply) => (reply.outcome === "registered" ? [reply.mine.registration] : []));
    expect(all.filter((each) => each.state === "confirmed")).toHaveLength(seats);
    const { rows } = await founder.do("registrations.list", { eventId, limit: crowd });
    const places = rows.flatMap((row) => row.waitingPlace ?? []).toSorted((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: crowd - seats }, (_, at) => at + 1));
    const [ledger] = await founder.do("seats.list", { eventId });
    expect(ledger).toMatchObject({ capacity: seats, taken: seats, waiting: crowd - seats });
    expect((await founder.do("mails.list", { eventId })).total).toBe(crowd);
  });

  test("one registration that is sent to both at once is one person, one seat and one mail", async () => {
    const { eventId, founder } = await openEvent(north, { seats: { onsite: seats } });
    const draft = makeRegistration({ eventId, mode: "onsite" });
    const replies = await Promise.all(
      [north, south, north, south].map((app) => app.nobody().do("registrations.register", draft)),
    );
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect((await founder.do("seats.list", { eventId }))[0]).toMatchObject({ taken: 1 });
    expect((await founder.do("mails.list", { eventId })).total).toBe(1);
  });

  test("a one-time link that is used on both at once lets one in", async () => {
    const { eventId } = await openEvent(north);
    const token = await north.signInToken("organizer", eventId);
    const replies = await Promise.all(
      [north, south].map((app) => app.nobody().say("signins.enter", { token })),
    );
    expect(replies.map((reply) => reply.ok).toSorted()).toEqual([false, true]);
  });

  async function inTheRoom() {
    const { eventId, roomId, founder } = await openEvent(north);
    const place = { eventId, roomId };
    const ada = await north.attendee({ eventId });
    const moderator = await listen(south.url, founder, place);
    closing.push(() => moderator.close());
    const ask = (text: string) => ada.do("questions.ask", { ...place, id: newId(), text, lang: "en" });
    return { place, founder, ada, moderator, ask };
  }

  test("a question asked on one reaches the moderator on the other, and once shown there, the asker here", async () => {
    const { place, founder, ada, moderator, ask } = await inTheRoom();
    const atNorth = await listen(north.url, ada, place);
    closing.push(() => atNorth.close());
    const asked = await ask("Why twenty years?");
    await within(1.5, () => expect(moderator.seen.questions).toEqual([asked]));
    await founder.do("questions.moderate", { ...place, questionId: asked.id, state: "shown" });
    await within(1.5, () => expect(atNorth.seen.questions).toEqual([{ ...asked, state: "shown" }]));
  });

  test("with both hint lines cut, what is said still arrives, and the lines come back", async () => {
    const { place, founder, moderator, ask } = await inTheRoom();
    const hintLines =
      "FROM pg_stat_activity WHERE query ~ '^(LISTEN|SELECT pg_notify)' AND datname = current_database()";
    expect(await query(`SELECT pg_terminate_backend(pid) ${hintLines}`)).toHaveLength(2);
    const asked = await ask("Does anybody hear me?");
    await within(3.5, () => expect(moderator.seen.questions).toEqual([asked]));
    await within(4, async () => expect(await query(`SELECT pid ${hintLines}`)).toHaveLength(2));
    const next = await ask("And now?");
    await within(1.5, () => expect(moderator.seen.questions).toHaveLength(2));
    expect(await freshState(north.url, founder, place)).toMatchObject({
      questions: expect.arrayContaining([asked, next]),
    });
  });
});
