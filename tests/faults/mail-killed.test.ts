import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { createLog } from "#server/log.ts";
import { queueMail } from "#server/mails/queue.ts";
import { createOutbox } from "#server/outbox.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { startChance } from "#tests/faults/chance.ts";
import { sized } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/source-guards.ts";
import { type MailServer, type Phase, phases, startMailServer } from "#tests/mail-server.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const mailsPerKill = 12;
/** Longer than a claim lasts. */
const minutesBetween = 3;
const millisMax = 60_000;
const patience = sized({ short: 180_000, long: 1_800_000 });

/** Kills the sender once in each of these phases, in this order; answers what arrived. */
async function killInEach(order: readonly Phase[], without?: GuardName) {
  const app = await startApp();
  const mailbox = await startMailServer();
  closing.push(app.close, mailbox.close);
  const { eventId } = await openEvent(app);
  const guests = Array.from({ length: order.length * mailsPerKill }, (_, at) => `guest-${at}@example.org`);
  const now = Temporal.Now.instant();
  const common = { kind: "test", eventId, lang: "en", subjectId: null, now } as const;
  await app.store.write(async (tx) => {
    for (const to of guests) await queueMail(tx, { ...common, to });
  });
  await app.stop();

  for (const [at, phase] of order.entries())
    await killIn(phase, { app, mailbox, minutes: at * minutesBetween, without });
  mailbox.behave(() => "accept");
  const next = await startApp({
    dataDir: app.dataDir,
    ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
  });
  closing.splice(0, 1, next.close);
  const outbox = createOutbox({
    store: next.store,
    services: { ...next.app.services, config: { ...next.config, smtpUrl: mailbox.url } },
    clock: () => Temporal.Now.instant().add({ minutes: order.length * minutesBetween }),
    log: createLog("silent"),
  });
  outbox.wake();
  await outbox.idle();
  await outbox.stop();
  return { guests, received: mailbox.received };
}

interface Scene {
  app: TestApp;
  mailbox: MailServer;
  minutes: number;
  without: GuardName | undefined;
}

/** All mails go by one line, which is opened before the first of them. */
const onceALine: readonly Phase[] = ["line", "connection"];

/** Some mails go through before, where they can; the one that reaches the phase then is where the sender dies. */
async function killIn(phase: Phase, { app, mailbox, minutes, without }: Scene) {
  let before = onceALine.includes(phase) ? 0 : mailsPerKill / 2;
  let reached = false;
  mailbox.behave((at) => {
    if (at !== phase || before-- > 0) return "accept";
    reached = true;
    sender.kill("SIGKILL");
    return "stall";
  });
  const sender = startSender(app, mailbox, minutes, without);
  const gone = new Promise((exited) => sender.once("exit", exited));
  closing.push(() => sender.kill("SIGKILL"));
  await vi.waitFor(() => expect(reached).toBe(true), millisMax);
  await gone;
}

function startSender(app: TestApp, mailbox: MailServer, minutes: number, without?: GuardName): ChildProcess {
  const condition = engineName === "sqlite" ? [] : ["--conditions=postgres"];
  const entry = fileURLToPath(new URL("./outbox-process.ts", import.meta.url));
  return spawn(process.execPath, [...condition, entry, ...(without ? [without] : [])], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: app.dataDir,
      PUBLIC_URL: app.config.publicUrl,
      SMTP_URL: mailbox.url,
      DATABASE_URL: app.databaseUrl ?? "",
      CLOCK_AHEAD_MINUTES: String(minutes),
      NODE_OPTIONS: "",
    },
  });
}

test(
  "M1: a sender killed in each phase loses no mail, and what it doubles has the same Message-ID",
  async () => {
    const chance = startChance();
    const times = sized({ short: 1, long: 8 });
    const order = chance.shuffled(Array.from({ length: times }, () => phases).flat());
    const { guests, received } = await killInEach(order);
    const copies = new Map(guests.map((guest) => [guest, received.filter(({ to }) => to === guest)]));
    const missing = guests.filter((guest) => copies.get(guest)?.length === 0);
    const doubles = received.length - guests.length;
    console.log(
      `${guests.length} mails, ${order.length} kills: ${missing.length} missing, ${doubles} doubled`,
    );
    expect(missing).toEqual([]);
    expect(doubles).toBeLessThanOrEqual(order.length); // M1: the one under way;
    const names = [...copies.values()].map((each) => new Set(each.map(({ mail }) => mail.messageId)).size);
    expect(new Set(names)).toEqual(new Set([1]));
  },
  patience,
);

test(
  "control: a mail that counts as sent before the mail server has answered is lost",
  async () => {
    const { guests, received } = await killInEach(
      ["recipient"],
      "a mail is sent once the mail server has said so",
    );
    const arrived = new Set(received.map(({ to }) => to));
    expect(guests.filter((guest) => !arrived.has(guest)).length).toBeGreaterThan(0);
  },
  patience,
);
