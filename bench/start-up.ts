import { openStore } from "#db/dialect.ts";
import type { Tx } from "#db/engine.ts";
import { mails, registrations } from "#db/schema.ts";
import { newId } from "#shared/new-id.ts";
import { type Claim, scaled } from "./claim.ts";
import { growth, millis, ratio } from "./instruments/figures.ts";
import { dataFolder, dropFolder, foundedBy, openEvent, startProduct } from "./instruments/product.ts";
import { startServer } from "./instruments/server.ts";

const baseline = new URL("./baselines/start-up.ts", import.meta.url);
const people = 100_000;
const rowsPerInsert = 500;
const starts = 5;

/** From the start of the process to ready, with everybody's registration and mail there. */
export const startUp: Claim = {
  name: "start-up",
  title: "Start-up with 100,000 registrations",
  async measure(bench) {
    const folder = dataFolder();
    try {
      const eventId = await emptyEvent(folder);
      const growing = [];
      let there = 0;
      for (const share of [16, 8, 4, 2, 1]) {
        const count = scaled(bench, people / share);
        await fill(folder, eventId, count - there);
        there = count;
        growing.push({ work: count, cost: await readyMillis(() => startProduct(bench, folder)) });
      }
      const own = growing.at(-1)?.cost ?? 0;
      const bare = await readyMillis(() => startServer(baseline, { environment: { DATA_DIR: folder } }));
      return [
        `**${ratio(own / bare)} × bare Express on the same file: ready after ${millis(own)}, against ${millis(bare)}** (goal: 2 s; the median of ${starts} starts with ${there.toLocaleString("en")} registrations and as many mails).`,
        "",
        ...growth("registrations", "time until ready", growing, millis),
      ];
    } finally {
      dropFolder(folder);
    }
  },
};

async function readyMillis(start: () => ReturnType<typeof startServer>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < starts; time++) {
    const server = await start();
    took.push(server.readyMillis);
    await server.stop();
  }
  return took.toSorted((a, b) => a - b)[Math.floor(starts / 2)] as number;
}

async function emptyEvent(folder: string): Promise<string> {
  const server = await startProduct({ seed: 0, scale: 1, profileTo: undefined }, folder);
  try {
    return (await openEvent(await foundedBy(server))).eventId;
  } finally {
    await server.stop();
  }
}

/** Straight into the tables: through the door it would take minutes, and start-up would be no other. */
async function fill(folder: string, eventId: string, count: number) {
  const store = await openStore({ dataDir: folder, databaseUrl: null });
  for (let left = count; left > 0; left -= rowsPerInsert)
    await store.write((tx) => insertSome(tx, eventId, Math.min(left, rowsPerInsert)));
  await store.close();
}

async function insertSome(tx: Tx, eventId: string, count: number) {
  const now = Temporal.Now.instant();
  const some = Array.from({ length: count }, () => {
    const id = newId();
    const email = `${id}@example.org`;
    return { id, eventId, email, lang: "en" as const };
  });
  await tx.insert(registrations).values(
    some.map((one) => ({
      ...one,
      nameNative: "",
      nameLatin: "Student One",
      nameOrder: "family-first" as const,
      affiliation: "School of Foreign Languages",
      mode: "online" as const,
      group: "general" as const,
      state: "confirmed" as const,
      registeredAt: now,
      revisedAt: now,
      searchText: `\nstudentone\n@\n${one.email}\n`,
    })),
  );
  await tx.insert(mails).values(
    some.map(({ id, email: to, lang }) => ({
      id: newId(),
      eventId,
      kind: "confirmation" as const,
      to,
      lang,
      subjectId: id,
      values: {},
      state: "sent" as const,
      queuedAt: now,
      nextTryAt: now,
      sentAt: now,
    })),
  );
}
