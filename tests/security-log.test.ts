import { rmSync } from "node:fs";
import { like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "#db/dialect.ts";
import type { Tx } from "#db/engine.ts";
import { meta } from "#db/schema.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { fingerprintOf } from "#server/key.ts";
import { changeKey, keepFact } from "#server/meta.ts";
import type { Command } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let lines: string[] = [];
const logged = {
  environment: { LOG_LEVEL: "info" },
  log: { write: (line: string) => void lines.push(line) },
};
beforeEach(async () => {
  lines = [];
  app = await startApp(logged);
});
afterEach(() => app.close());

/** What was said since it was asked for last. */
const said = () =>
  lines
    .splice(0)
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === "security")
    .map(({ level, security }) => ({ level, ...security }));
const here = { network: "127.0.0.0/24" };
const done = { level: "info", outcome: "done", ...here };

test("each deed says what it is to the security log, even that it is nothing (A12)", () => {
  const deeds = Object.values<Command>(contract).filter((command) => "about" in command);
  expect(deeds.length).toBeGreaterThan(40);
  expect(deeds.filter(({ security }) => security === undefined)).toEqual([]);
});

describe("the security log says who came in, who was refused, what was given and carried out (A12)", () => {
  test("a sign-in, the link that was refused, the end", async () => {
    const { eventId } = await openEvent(app);
    const token = await app.signInToken("organizer", eventId);
    const ben = app.nobody();
    said();
    await ben.do("signins.enter", { token });
    const { staff } = await ben.do("signins.self", {});
    const actor = `staff:${staff?.id}`;
    await app.nobody().say("signins.enter", { token });
    await ben.do("signins.end", { kind: "staff" });
    expect(said()).toEqual([
      { ...done, event: "sign-in", actor, command: "signins.enter" },
      {
        level: "warn",
        event: "sign-in",
        outcome: "link-dead",
        actor: null,
        ...here,
        command: "signins.enter",
      },
      { ...done, event: "sign-out", actor, command: "signins.end" },
    ]);
  });

  test("a registration, which signs its browser in, and the link that somebody asks for", async () => {
    const { eventId } = await openEvent(app);
    said();
    const draft = makeRegistration({ eventId });
    await app.nobody().do("registrations.register", draft);
    await app.nobody().do("registrations.sendLink", { eventId, email: draft.email });
    await app.nobody().do("signins.mailLink", { email: "nobody@example.org" });
    expect(said()).toEqual([
      { ...done, event: "sign-in", actor: `registration:${draft.id}`, command: "registrations.register" },
      { ...done, event: "link-asked", actor: null, command: "registrations.sendLink" },
      { ...done, event: "link-asked", actor: null, command: "signins.mailLink" },
    ]);
  });

  test("a role that is given and taken, and a right that is refused", async () => {
    const { eventId, founder } = await openEvent(app);
    const door = await app.member("door", eventId);
    const [owner, helper] = await Promise.all(
      [founder, door].map(async (each) => (await each.do("signins.self", {})).staff),
    );
    said();
    const invited = { name: "Cleo", lang: "en", role: "door", hostId: null, roomId: null } as const;
    const cleo = { eventId, id: crypto.randomUUID(), email: "cleo@example.org", ...invited };
    await founder.do("team.invite", cleo);
    await founder.do("team.revoke", { eventId, grantId: cleo.id });
    await door.say("team.invite", { ...cleo, id: crypto.randomUUID() });
    await app.nobody().say("events.publish", { eventId });
    const [actor, refused] = [`staff:${owner?.id}`, `staff:${helper?.id}`];
    expect(said()).toEqual([
      { ...done, event: "role-given", actor, command: "team.invite" },
      { ...done, event: "role-taken", actor, command: "team.revoke" },
      {
        level: "warn",
        event: "rights-refused",
        outcome: "not-yours",
        actor: refused,
        ...here,
        command: "team.invite",
      },
      {
        level: "warn",
        event: "rights-refused",
        outcome: "sign-in-needed",
        actor: null,
        ...here,
        command: "events.publish",
      },
    ]);
  });

  test("a limit, once in its minute", async () => {
    const { eventId } = await openEvent(app);
    const eve = await app.attendee({ eventId });
    said();
    for (let times = 0; times < limits.commandsPerPersonPerMinuteMax + 5; times++)
      await eve.say("registrations.mine", { eventId });
    expect(said()).toMatchObject([{ level: "warn", event: "limit-met", outcome: "too-many" }]);
  });

  test("without a name, an address, a text or a token", async () => {
    const { eventId, founder } = await openEvent(app);
    const draft = makeRegistration({
      eventId,
      email: "leaky@example.org",
      name: { native: "Leaky Person", latin: "", order: "given-first" },
    });
    const ben = app.nobody();
    await ben.do("registrations.register", draft);
    await ben.do("registrations.mine", { eventId });
    await founder.fetch(`/api/registrations.csv?eventId=${eventId}`);
    await app.nobody().do("registrations.sendLink", { eventId, email: draft.email });
    const all = lines.join("");
    for (const secret of [
      draft.email,
      draft.name.native,
      "ada@example.org",
      ben.cookie.split("=")[1],
      "127.0.0.1",
    ])
      expect(all).not.toContain(secret);
  });
});

describe("what a script did while no server ran is said by the next start (A12)", () => {
  const another = "another key, of 32 characters and more";
  const installed = { level: "info", outcome: "done", actor: null, network: null };

  /** As `npm run rotate-key` and `npm run restore` leave the database. */
  async function startAfter(change: (tx: Tx) => Promise<unknown>, key: string) {
    const data = { dataDir: app.dataDir, ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}) };
    await app.stop();
    onTestFinished(() => rmSync(data.dataDir, { recursive: true, force: true }));
    const store = await openStore(app.config);
    await store.write(async (tx) => void (await change(tx)));
    await store.close();
    app = await startApp({ ...data, ...logged, key });
    return said();
  }
  const replace = async (tx: Tx) => {
    await changeKey(tx, fingerprintOf(another));
    await keepFact(tx, "epoch", "another");
  };

  test("another key, and data that were put back; once, and neither of the first start", async () => {
    expect(said()).toEqual([]);
    expect(await startAfter(replace, another)).toEqual([
      { ...installed, event: "key-replaced" },
      { ...installed, event: "data-restored" },
    ]);
    expect(await startAfter(async () => {}, another)).toEqual([]);
  });

  test("control: without what was said last, a start cannot tell", async () => {
    const forget = async (tx: Tx) => {
      await replace(tx);
      await tx.delete(meta).where(like(meta.key, "said-%"));
    };
    expect(await startAfter(forget, another)).toEqual([]);
  });
});

describe("what is carried out of an event stands in its audit (A13)", () => {
  test("the lists, each time; the mails, once in an hour", async () => {
    const { eventId, founder } = await openEvent(app);
    await app.attendee({ eventId });
    const before = await founder.do("audit.list", { eventId });
    said();
    for (const format of ["csv", "xlsx"])
      expect((await founder.fetch(`/api/registrations.${format}?eventId=${eventId}`)).status).toBe(200);
    for (let page = 0; page < 3; page++) await founder.do("mails.list", { eventId, limit: 10 });
    const after = await founder.do("audit.list", { eventId });
    expect(after.slice(0, after.length - before.length)).toMatchObject(
      ["mails.list", "registrations.xlsx", "registrations.csv"].map((command) => ({ who: "Ada", command })),
    );
    expect(said().map(({ event, command }) => [event, command])).toEqual([
      ["export", "registrations.csv"],
      ["export", "registrations.xlsx"],
      ...Array(3).fill(["export", "mails.list"]),
    ]);
  });

  test("a list that was refused is no deed", async () => {
    const { eventId, founder } = await openEvent(app);
    const before = await founder.do("audit.list", { eventId });
    const door = await app.member("door", eventId);
    expect((await door.fetch(`/api/registrations.csv?eventId=${eventId}`)).status).toBe(403);
    expect(await founder.do("audit.list", { eventId })).toEqual(before);
  });
});
