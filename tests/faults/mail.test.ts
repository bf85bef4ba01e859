import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { engineName } from "#db/dialect.ts";
import { createLog } from "#server/log.ts";
import { queueMail } from "#server/mails/queue.ts";
import { triesMax } from "#server/mails/rules.ts";
import { createOutbox } from "#server/outbox.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { type Conduct, type MailServer, phases, startMailServer } from "#tests/mail-server.ts";

/** Of whoever writes to a mail server that stalls; a machine that is busy is none. */
const hasty = { connectMillis: 1000, silenceMillis: 1000, wholeMillis: 3000 };

let app: TestApp;
let mailbox: MailServer;
let opened: Awaited<ReturnType<typeof openEvent>>;
let passed: Temporal.Duration;

beforeEach(async () => {
  passed = Temporal.Duration.from({ seconds: 0 });
  app = await startApp();
  mailbox = await startMailServer();
  opened = await openEvent(app);
});
afterEach(async () => {
  await mailbox.close();
  await app.close();
});

const clock = () => Temporal.Now.instant().add(passed);
function outboxOf({
  ahead = { seconds: 0 },
  ...more
}: {
  ahead?: Temporal.DurationLike;
  patience?: typeof hasty;
} = {}) {
  const services = { ...app.app.services, config: { ...app.config, smtpUrl: mailbox.url } };
  return createOutbox({
    store: app.store,
    services,
    clock: () => clock().add(ahead),
    log: createLog("silent"),
    ...more,
  });
}

async function queue(...to: string[]) {
  const common = {
    kind: "test",
    eventId: opened.eventId,
    lang: "en",
    subjectId: null,
    now: clock(),
  } as const;
  await app.store.write(async (tx) => {
    for (const address of to) await queueMail(tx, { ...common, to: address });
  });
}

async function run(outbox: ReturnType<typeof createOutbox>) {
  outbox.wake();
  await outbox.idle();
}

const mails = async () => (await opened.founder.do("mails.list", { eventId: opened.eventId })).rows;
const receivedBy = (to: string) => mailbox.received.filter((each) => each.to === to);
const messageIds = (to: string) => new Set(receivedBy(to).map((each) => each.mail.messageId));

describe.each(phases)("a mail server that, at the %s,", (phase) => {
  const misbehave = (conduct: Conduct) => mailbox.behave((at) => (at === phase ? conduct : "accept"));

  test.each<[string, Conduct]>([
    ["stalls", "stall"],
    ["drops the line", "drop"],
    ["says not now", { code: 451, words: "greylisted, come back later" }],
  ])("%s gets the mail later, under the same Message-ID", async (_name, conduct) => {
    const outbox = outboxOf({ patience: hasty });
    await queue("ada@example.org");
    misbehave(conduct);
    await run(outbox);
    expect(await mails()).toMatchObject([{ state: "queued", tries: 1, problem: expect.any(String) }]);

    await run(outbox); // before the pause is over, nothing is tried
    expect(await mails()).toMatchObject([{ tries: 1 }]);

    mailbox.behave(() => "accept");
    passed = Temporal.Duration.from({ minutes: 2 });
    await run(outbox);
    expect(await mails()).toMatchObject([{ state: "sent", tries: 2, problem: null }]);
    expect(messageIds("ada@example.org").size).toBe(1);
    await outbox.stop();
  });

  test.skipIf(phase === "line")("says never is believed about the mail, not about itself", async () => {
    const outbox = outboxOf({ patience: hasty });
    await queue("ada@example.org");
    misbehave({ code: 554, words: "no such thing here" });
    await run(outbox);
    const state = ["recipient", "body", "text"].includes(phase) ? "failed" : "queued";
    expect(await mails()).toMatchObject([
      { state, tries: 1, problem: expect.stringContaining("no such thing here") },
    ]);
    await outbox.stop();
  });
});

test("one address that nobody has holds up no other mail", async () => {
  const others = Array.from({ length: 20 }, (_, at) => `guest-${at}@example.org`);
  await queue("nobody@example.org", ...others);
  mailbox.behave((phase, to) =>
    phase === "recipient" && to === "nobody@example.org" ? { code: 550, words: "no such mailbox" } : "accept",
  );
  const outbox = outboxOf();
  await run(outbox);
  expect(mailbox.received.map((each) => each.to).toSorted()).toEqual(others.toSorted());
  expect(await opened.founder.do("mails.list", { eventId: opened.eventId })).toMatchObject({
    failed: 1,
    total: 21,
  });
  await outbox.stop();
});

test("a link that somebody asked for overtakes the mails that were queued before", async () => {
  const guests = Array.from({ length: 40 }, (_, at) => `guest-${at}@example.org`);
  await queue(...guests);
  const ada = await app.attendee({ eventId: opened.eventId, email: "ada@example.org" });
  await ada.do("registrations.sendLink", { eventId: opened.eventId, email: "ada@example.org" });
  const outbox = outboxOf();
  await run(outbox);
  const [first] = mailbox.received;
  expect(first).toMatchObject({ to: "ada@example.org", mail: { text: expect.stringContaining("/j#") } });
  expect(mailbox.received).toHaveLength(guests.length + 2); // and the confirmation
  await outbox.stop();
});

test("all mails that wait go out by one line to the mail server, and one that it closed is opened anew", async () => {
  const guests = Array.from({ length: 5 }, (_, at) => `guest-${at}@example.org`);
  let lines = 0;
  mailbox.behave((phase) => {
    if (phase === "line") lines += 1;
    return "accept";
  });
  const outbox = outboxOf();
  await queue(...guests);
  await run(outbox);
  expect(lines).toBe(1);
  mailbox.cut();
  await queue("late@example.org");
  await run(outbox);
  expect(lines).toBe(2);
  const sentTo = mailbox.received.map((each) => each.to);
  expect([sentTo.slice(0, -1).toSorted(), sentTo.at(-1)]).toEqual([guests, "late@example.org"]);
  await outbox.stop();
});

test("a mail that nobody takes is given up after its last try, with the mail server's words", async () => {
  const outbox = outboxOf();
  await queue("ada@example.org");
  mailbox.behave((phase) => (phase === "recipient" ? { code: 452, words: "the mailbox is full" } : "accept"));
  for (let tries = 1; tries <= triesMax; tries++) {
    await run(outbox);
    passed = passed.add({ hours: 7 });
  }
  const gone = { state: "failed", tries: triesMax, problem: expect.stringContaining("the mailbox is full") };
  expect(await mails()).toMatchObject([gone]);
  await outbox.stop();
});

test("what the mail server repeats of a link is not written down", async () => {
  const outbox = outboxOf();
  const ada = await app.attendee({ eventId: opened.eventId, email: "ada@example.org" });
  const { personalToken } = await ada.do("registrations.mine", { eventId: opened.eventId });
  mailbox.behave((phase) =>
    phase === "text" ? { code: 554, words: `blocked: http://jubilee.example/j#${personalToken}` } : "accept",
  );
  await run(outbox);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("blocked: http://jubilee.example/j#•••"),
  });
  await outbox.stop();
});

test("two servers share the work, and each mail goes out once", async () => {
  const guests = Array.from({ length: 30 }, (_, at) => `guest-${at}@example.org`);
  await queue(...guests);
  const [one, two] = [outboxOf(), outboxOf()];
  await Promise.all([run(one), run(two)]);
  expect(mailbox.received.map((each) => each.to).toSorted()).toEqual(guests.toSorted());
  await Promise.all([one.stop(), two.stop()]);
});

test("control: past the end of a claim, another server does send it a second time", async () => {
  await queue("ada@example.org");
  mailbox.behave((phase) => (phase === "text" ? "stall" : "accept"));
  const slow = outboxOf({ patience: hasty });
  slow.wake();
  await vi.waitFor(() => expect(receivedBy("ada@example.org")).toHaveLength(1));
  mailbox.behave(() => "accept");
  const ahead = outboxOf({ ahead: { minutes: 3 } });
  await run(ahead);
  expect(receivedBy("ada@example.org")).toHaveLength(2);
  expect(messageIds("ada@example.org").size).toBe(1);
  await slow.idle();
  expect(await mails()).toMatchObject([{ state: "sent" }]); // the late failure of the first changes nothing
  await Promise.all([slow.stop(), ahead.stop()]);
});

test("a stop lets the mail in flight finish", async () => {
  await queue("ada@example.org");
  const outbox = outboxOf();
  let answer = () => {};
  mailbox.behave((phase) => {
    if (phase === "text") answer();
    return "accept";
  });
  const arrived = new Promise<void>((resolve) => {
    answer = resolve;
  });
  outbox.wake();
  await arrived;
  await outbox.stop();
  expect(await mails()).toMatchObject([{ state: "sent", tries: 1 }]);
});

test("a stop gives a stalled mail back, as if it had not been tried", async () => {
  await queue("ada@example.org");
  mailbox.behave((phase) => (phase === "text" ? "stall" : "accept"));
  const services = { ...app.app.services, config: { ...app.config, smtpUrl: mailbox.url } };
  const outbox = createOutbox({ store: app.store, services, clock, log: createLog("silent") });
  outbox.wake();
  await vi.waitFor(() => expect(receivedBy("ada@example.org")).toHaveLength(1));
  await outbox.stop();
  expect(await mails()).toMatchObject([{ state: "queued", tries: 0 }]);
});

test("a server killed in the middle loses no mail and names none anew", async () => {
  const guests = Array.from({ length: 12 }, (_, at) => `guest-${at}@example.org`);
  await queue(...guests);
  await app.stop();
  mailbox.behave((phase, to) => (phase === "text" && to === "guest-5@example.org" ? "stall" : "accept"));
  const sender = startSender();
  try {
    await vi.waitFor(() => expect(receivedBy("guest-5@example.org")).toHaveLength(1));
  } finally {
    sender.kill("SIGKILL");
    await new Promise((gone) => sender.once("exit", gone));
  }

  mailbox.behave(() => "accept");
  app = await startApp({
    dataDir: app.dataDir,
    ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
  });
  const next = outboxOf({ ahead: { minutes: 3 } });
  await run(next);
  expect(new Set(mailbox.received.map((each) => each.to))).toEqual(new Set(guests));
  for (const guest of guests) expect(messageIds(guest).size).toBe(1);
  expect(receivedBy("guest-5@example.org")).toHaveLength(2);
  await next.stop();
});

function startSender(): ChildProcess {
  const condition = engineName === "sqlite" ? [] : ["--conditions=postgres"];
  return spawn(
    process.execPath,
    [...condition, fileURLToPath(new URL("./outbox-process.ts", import.meta.url))],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        DATA_DIR: app.dataDir,
        PUBLIC_URL: app.config.publicUrl,
        SMTP_URL: mailbox.url,
        DATABASE_URL: app.databaseUrl ?? "",
        NODE_OPTIONS: "",
      },
    },
  );
}
