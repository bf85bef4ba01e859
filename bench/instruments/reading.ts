import { type Bench, scaled } from "../claim.ts";
import type { Readers } from "../load/readers.ts";
import { type Crowd, sendForCrowd } from "./crowd.ts";
import {
  dataFolder,
  dropFolder,
  foundedBy,
  type OpenEvent,
  openEvent,
  prolong,
  startProduct,
} from "./product.ts";
import type { Server } from "./server.ts";

const load = new URL("../load/readers.ts", import.meta.url);

interface Reading {
  server: Server;
  readers: Crowd<Readers>;
  /** Where the server keeps its data: also room for what a baseline is to serve. */
  folder: string;
  /** Its programme is still empty. */
  opened: OpenEvent;
}

/** An event on a server of its own, and readers in a process of their own. */
export async function whileReading<T>(bench: Bench, work: (reading: Reading) => Promise<T>): Promise<T> {
  const folder = dataFolder();
  const readers = sendForCrowd<Readers>(load);
  const server = await startProduct(bench, folder);
  try {
    const opened = await openEvent(await foundedBy(server), 0);
    return await work({ server, readers, folder, opened });
  } finally {
    await server.stop();
    await readers.goHome();
    dropFolder(folder);
  }
}

/** An empty programme grows to so many sessions; from a sixteenth on, at each doubling, somebody looks. */
export async function whileGrowing<Figures>(
  bench: Bench,
  opened: OpenEvent,
  sessions: number,
  look: () => Promise<Figures>,
) {
  const seen: { work: number; figures: Figures }[] = [];
  let has = 0;
  for (const share of [16, 8, 4, 2, 1]) {
    const until = scaled(bench, sessions / share);
    await prolong(opened, has, until);
    has = until;
    seen.push({ work: has, figures: await look() });
  }
  return { seen, whole: (seen.at(-1) as (typeof seen)[number]).figures };
}
