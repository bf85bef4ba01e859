import { AsyncLocalStorage } from "node:async_hooks";
import { parentPort, workerData } from "node:worker_threads";
import { openReads } from "#db/dialect.ts";
import type { Store } from "#db/engine.ts";
import type { Asked, Made, Settings } from "#server/aside/messages.ts";
import { standingOf } from "#server/aside/standing.ts";
import { loadRenderer } from "#server/client-build.ts";
import type { Services } from "#server/context.ts";
import { crewBeside } from "#server/crew/beside.ts";
import { createDispatch } from "#server/dispatch.ts";
import { turnedBy } from "#server/lifecycle/turn.ts";
import { deriveLinks } from "#server/links.ts";
import { createPages, type Pages } from "#server/pages.ts";
import { problemForLog } from "#server/problem.ts";
import type { SecurityLine } from "#server/security-log.ts";
import { createShelf } from "#server/shelf.ts";
import { usage } from "#server/usage.ts";
import { Refused } from "#shared/refusal.ts";

/*
 * The second thread: the same door and the same pages over a connection that can only read. Who asks
 * is found and allowed again here, in the view that is read. What is to be counted, logged or written
 * of it is the first thread's.
 */

const { config, serverKey, uidHost, epoch } = workerData as Settings;
const reads = await openReads(config);
const store: Store = {
  ...reads,
  write: () => Promise.reject(new Error("The second thread writes nothing.")),
  ready: async () => {},
  hints: { send: () => {}, listen: () => {} },
  backup: async () => {},
};
const services: Services = {
  config,
  links: deriveLinks(serverKey),
  uidHost,
  epoch,
  shelf: createShelf(),
  firstMails: async () => {},
  usage,
  beside: crewBeside,
};

/** Of each that is asked: when it was, by the first thread's clock, and what its security log is owed. */
const work = new AsyncLocalStorage<{ now: Temporal.Instant; noted: SecurityLine[] }>();
const dispatch = createDispatch({
  store,
  services,
  clock: () => work.getStore()?.now ?? Temporal.Now.instant(),
  announce: () => {},
  securityLog: (line) => void work.getStore()?.noted.push(line),
  aside: null,
  bug: () => {}, // handed to the first thread, which logs it
});
let pages: Promise<Pages> | null = null;
const openPages = async () => createPages({ dispatch, renderer: await loadRenderer(), config });

async function make(asked: Asked, noted: SecurityLine[]): Promise<Made> {
  if (asked.kind === "page") {
    pages ??= openPages();
    const { url, caller, nonce, userAgent } = asked;
    const page = await (await pages).serve(url, caller, { nonce, userAgent });
    return { kind: "page", page: { ...page, html: bytesOf(page.html) }, noted };
  }
  if (asked.kind === "turn") {
    const { turn, now } = asked;
    const at = { now: Temporal.Instant.from(now), uidHost };
    return store.read(async (tx) => ({
      kind: "turn",
      turned: await turnedBy(tx, turn, at),
      standing: await standingOf(tx, turn.eventId),
    }));
  }
  const { reply, file } = await dispatch(asked.name, asked.input, asked.caller);
  if (file) return { kind: "command", file: { ...file, body: bytesOf(file.body) } };
  if (!reply.ok) return { kind: "refused", refusal: reply.refusal };
  return { kind: "command", reply: bytesOf(JSON.stringify(reply)) };
}

parentPort?.on("message", async (message: "close" | { id: number; asked: Asked }) => {
  if (message === "close") {
    await reads.close();
    return void parentPort?.close();
  }
  const { id, asked } = message;
  const noted: SecurityLine[] = [];
  const now = Temporal.Instant.from(asked.now);
  const made = await work.run({ now, noted }, () => make(asked, noted).catch(asAnswer));
  parentPort?.postMessage({ id, made }, bytesIn(made));
});

/** Of their own: a small Buffer is a part of memory that others share, and would go over whole. */
const bytesOf = (written: string | Uint8Array) =>
  typeof written === "string" ? new TextEncoder().encode(written) : new Uint8Array(written);

/** What goes over to the first thread without being copied. */
function bytesIn(made: Made): ArrayBuffer[] {
  const bytes =
    "page" in made ? made.page.html : "file" in made ? made.file.body : "reply" in made ? made.reply : "";
  return typeof bytes === "string" ? [] : [bytes.buffer];
}

const asAnswer = (problem: unknown): Made =>
  problem instanceof Refused
    ? { kind: "refused", refusal: problem.refusal }
    : { kind: "bug", problem: problemForLog(problem) };
