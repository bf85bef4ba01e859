import { onTestFailed, onTestFinished } from "vitest";
import { openEvent, startApp } from "#tests/app.ts";
import { type Books, readBooks, unsound } from "#tests/faults/books.ts";
import type { Chance } from "#tests/faults/chance.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { Guest } from "#tests/faults/guest.ts";
import { Journal } from "#tests/faults/journal.ts";
import { portOfOurOwn, ServerUnderTest } from "#tests/faults/server-under-test.ts";

interface SceneOptions {
  chance: Chance;
  people: number;
  seats: { onsite: number; online: number };
  guardsOut?: GuardName[];
  databaseUrl?: string;
  dataDir?: string;
  under?: string[];
}

/** An event that is open, a server of it in a process of its own, and guests who do not give up. */
export async function setScene({
  chance,
  people,
  seats,
  guardsOut = [],
  databaseUrl,
  dataDir,
  under = [],
}: SceneOptions) {
  const app = await startApp({
    environment: { PORT: await portOfOurOwn() },
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(dataDir ? { dataDir } : {}),
  });
  const { eventId, event, founder } = await openEvent(app, { seats });
  await app.stop();
  const server = new ServerUnderTest({ after: app, guardsOut, under });
  onTestFinished(() => server.close());
  onTestFailed(() => console.log(server.said));
  await server.start();

  const journal = new Journal();
  const common = { url: server.url, eventId, chance, journal };
  const guests = Array.from({ length: people }, (_, at) => new Guest(`guest-${at}`, common));

  /** The last server is killed, and what it left is read by another one. */
  async function end(): Promise<{ books: Books; unsound: unknown[] }> {
    await server.kill();
    const after = await startApp({
      dataDir: app.dataDir,
      ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
    });
    onTestFinished(() => after.close());
    return { books: await readBooks(after.store, eventId), unsound: await unsound(after.store) };
  }
  return { server, journal, guests, founder, eventId, event, end };
}

/** Who acts next: everybody once, others again and again in between, and on until `enough`. */
export function* burst(guests: Guest[], chance: Chance, enough: () => boolean): Generator<Guest> {
  const changesOfMind = 0.4;
  const registered: Guest[] = [];
  for (const guest of chance.shuffled(guests)) {
    registered.push(guest);
    yield guest;
    if (chance.happens(changesOfMind)) yield chance.pick(registered);
  }
  while (!enough()) yield chance.pick(registered);
}
