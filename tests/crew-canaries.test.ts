import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { createRenderer } from "#client/public/render.tsx";
import { makeItem, makePerson, makeRegistration, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Command, takesBytes } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { Contact, CrewSheet } from "#shared/crew.ts";
import { langs } from "#shared/lang.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { inputs } from "#tests/authorization-table.ts";
import { type Listener, listen } from "#tests/listener.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";
import { within } from "#tests/within.ts";

/*
 * A word that stands nowhere else is planted in each field that the crew has, found from the schemas, and
 * looked for wherever anybody but those who prepare the event can look (K1).
 */

/** A control lets a release hold what it must not. */
const leaking = vi.hoisted(() => ({ text: "" }));
vi.mock(import("#server/programme/release.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    makeRelease: (...given) => {
      const release = guarded.makeRelease(...given);
      if (!leaking.text) return release;
      const told = { title: { en: leaking.text }, description: { en: leaking.text } };
      return { ...release, sessions: release.sessions.map((session) => ({ ...session, ...told })) };
    },
  };
});

let passed = Temporal.Duration.from({ seconds: 0 });
const logged: string[] = [];
let mailbox: MailServer;
let app: TestApp;
let scene: Awaited<ReturnType<typeof planted>>;
const lines: [who: string, Listener][] = [];
const folder = mkdtempSync(join(tmpdir(), "jubilee-no-build-"));

beforeAll(async () => {
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite/manifest.json"), "{}");
  mailbox = await startMailServer();
  app = await startApp({
    clock: () => Temporal.Now.instant().add(passed),
    environment: { SMTP_URL: mailbox.url, LOG_LEVEL: "info" },
    renderer: await createRenderer(folder),
    log: { write: (line) => void logged.push(line) },
  });
  scene = await planted();
});
afterAll(async () => {
  for (const [, line] of lines) line.close();
  await app.close();
  await mailbox.close();
  rmSync(folder, { recursive: true });
});

/* What is planted */

type Schema = z.core.JSONSchema.BaseSchema;
/** What stands for ids and times: a line is added for whatever field comes next, or the plant fails. */
type Known = Record<string, unknown>;

/** A document in which every field says something that stands nowhere else. */
function grown(schema: Schema, known: Known, path: readonly string[] = []): unknown {
  const name = path.findLast((step) => step !== "*") ?? "";
  const grow = (inner: unknown, step: string) => grown(inner as Schema, known, [...path, step]);
  const real = schema.anyOf?.find((each) => (each as Schema).type !== "null");
  if (real) return grown(real as Schema, known, path);
  if (path.join(".") in known) return known[path.join(".")];
  if (schema.enum) return schema.enum.at(-1);
  if (schema.type === "array") return [grow(schema.items, "*")];
  if (schema.type === "object")
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, of]) => [key, grow(of, key)]),
    );
  if (schema.type === "integer") return name === "version" ? 0 : 7;
  if (schema.type !== "string" || schema.format === "uuid" || schema.pattern)
    throw new Error(`${path.join(".")} is planted by nothing`);
  const word = `Canary${path.map((step) => step.replace(/[^a-z]/gi, "")).join("")}`;
  return schema.format === "email" ? `${word.toLowerCase()}@example.org` : word;
}
const asJson = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input" }) as Schema;
const wordsIn = (text: string) =>
  new Set([...text.matchAll(/canary\w*/gi)].map(([word]) => word.toLowerCase()));

async function planted() {
  const opened = await openEvent(app, { seats: { onsite: 9, online: 9 } });
  const { founder, eventId, event } = opened;
  const speaker = makePerson({ protocol: 1, hostId: event.hosts[0]?.id ?? null });
  await founder.do("people.save", { eventId, person: speaker });
  const item = makeItem({ kind: "souvenirs", personIds: [speaker.id] });
  const version = { ...opened.session, version: 1 };
  await founder.do("sessions.save", { eventId, session: { ...version, items: [item] } });
  const talk = await founder.do("sessions.save", { eventId, session: makeSession() });
  const logo = await founder.fetch(`/api/pictures.put?eventId=${eventId}`, {
    method: "POST",
    body: onePixel,
  });
  const pictureId = ((await logo.json()) as { value: { id: string } }).value.id;

  const sheet = grown(asJson(CrewSheet), {
    id: opened.session.id,
    after: talk.id,
    "items.*.id": item.id,
    "items.*.fixedAt": "2031-12-02T09:37",
    "items.*.endsBy": "2031-12-02T09:41",
    "items.*.onScreen.*": speaker.id,
    "items.*.mcId": speaker.id,
    "items.*.souvenir.giverId": event.hosts[0]?.id,
    "items.*.souvenir.receiverId": event.hosts[1]?.id,
    "items.*.souvenir.pictureId": pictureId,
  }) as CrewSheet;
  const contact = grown(asJson(Contact), { id: speaker.id }) as Contact;
  const signs = [pictureId, "2031-12-02T09:37", "2031-12-02T09:41"];
  return { ...opened, item, speaker, sheet, contact, signs, who: await team(opened) };
}

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Everybody who must not see it. */
async function team({ founder, eventId, roomId }: Awaited<ReturnType<typeof openEvent>>) {
  const screen = app.nobody();
  const { token } = await founder.do("rooms.screenLink", { eventId, roomId });
  await screen.do("signins.enter", { token });
  const attendee = app.nobody();
  await attendee.do("registrations.register", makeRegistration({ eventId, mode: "onsite" }));
  return {
    nobody: app.nobody(),
    attendee,
    screen,
    door: await app.member("door", eventId),
    moderator: await app.member("moderator", eventId, { roomId }),
  };
}

/* Where it is looked for */

type Found = [where: string, text: string];
const tells = ([, text]: Found) => {
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, "");
  return /canary/i.test(unfolded) || scene.signs.some((sign) => unfolded.includes(sign));
};
const telling = (found: readonly Found[]) => found.filter(tells).map(([where]) => where);

const reads = Object.entries<Command>(contract).filter(
  ([, command]) => command.kind !== "write" && !takesBytes(command),
) as [CommandName, Command][];

/** Every answer, and every file, that this reader gets. */
async function answersTo(who: Visitor): Promise<Found[]> {
  const { eventId, roomId, session, event, speaker } = scene;
  const all = inputs({ eventId, roomId, sessionId: session.id, slug: event.slug }, "moderator");
  const own = { ...all, "exchange.people": { slug: event.slug, personId: speaker.id } } as Record<
    string,
    object
  >;
  const found: Found[] = [];
  for (const [name, { kind }] of reads) {
    if (kind === "read") {
      found.push([name, JSON.stringify(await who.say(name, own[name] as never))]);
      continue;
    }
    const asked = new URLSearchParams(own[name] as Record<string, string>);
    const bytes = Buffer.from(await (await who.fetch(`/api/${name}?${asked}`)).arrayBuffer());
    const isSheet = name === "registrations.xlsx" && bytes.subarray(0, 2).toString() === "PK";
    found.push([name, isSheet ? JSON.stringify(await readSheet(bytes)) : String(bytes)]);
  }
  return found;
}

const publicFiles = ["event.ics", "schedule.xml", "schedule.json", "announcements.atom", "programme.csv"];
async function pagesFor(who: Visitor): Promise<Found[]> {
  const { slug } = scene.event;
  const { roomId, eventId, session } = scene;
  const at = [
    "/",
    ...["", "/register", "/me", "/rooms/main-hall", "/rooms/main-hall/screen"].map(
      (page) => `/e/${slug}${page}`,
    ),
    `/e/${slug}?preview=${eventId}`,
    ...publicFiles.map((file) => `/e/${slug}/${file}`),
    ...[session.id, roomId].map((id) => `/e/${slug}/sessions/${id}.ics`),
  ];
  const addresses = at.flatMap((path) =>
    langs.map((lang) => `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`),
  );
  return Promise.all(
    addresses.map(async (path): Promise<Found> => [path, await (await who.fetch(path)).text()]),
  );
}

const framesHeard = (): Found[] => lines.map(([who, { wire }]) => [`line of ${who}`, wire.join("\n")]);
const mailsSent = (): Found[] =>
  mailbox.received.map(({ to, mail }) => [
    `mail to ${to}`,
    [mail.subject, mail.text, mail.html, ...mail.attachments.map(({ content }) => String(content))].join(
      "\n",
    ),
  ]);

async function everywhere(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [who, visitor] of Object.entries(scene.who)) {
    found[`answers to ${who}`] = telling(await answersTo(visitor));
    found[`pages for ${who}`] = telling(await pagesFor(visitor));
  }
  found["pages for organizers"] = telling(await pagesFor(scene.founder));
  // A release is told once what comes close behind it has been gathered.
  await app.app.errands.idle();
  passed = passed.add({ hours: 1 });
  await app.app.outbox.idle();
  found.frames = telling(framesHeard());
  found.mails = telling(mailsSent()).length > 0 ? ["mails"] : [];
  found.log = telling(logged.map((line) => ["log", line]));
  return found;
}
const placesOf = (found: Record<string, string[]>) =>
  Object.keys(found).filter((where) => (found[where] ?? []).length > 0);

async function everythingIsToldAnew(minutes: number) {
  const { founder, eventId, roomId, session, item } = scene;
  const heard = lines.map(([, line]) => line.frames.length);
  const { sessions } = await founder.do("sessions.list", { eventId });
  const stored = sessions.find(({ id }) => id === session.id);
  await founder.do("sessions.save", {
    eventId,
    session: { ...session, items: [item], minutes, version: stored?.version ?? 0 },
  });
  await founder.do("events.publish", { eventId }); // a longer session is told by mail
  const said = { eventId, roomId, id: newId(), text: leaking.text || "Tea", lang: "en" } as const;
  await scene.who.moderator.do("messages.send", said);
  await founder.do("rooms.setNow", { eventId, roomId, now: { sessionId: session.id, itemId: item.id } });
  await within(5, () => {
    for (const [at, [, line]] of lines.entries()) expect(line.frames.length).toBeGreaterThan(heard[at] ?? 0);
  });
}

test("what the crew keeps is in no page, feed, file, answer, frame, mail or log that is not theirs: each field of it, whatever fields there come to be (K1)", async () => {
  const { founder, eventId, roomId, who, sheet, contact } = scene;
  for (const name of ["attendee", "screen", "moderator"] as const)
    lines.push([name, await listen(app.url, who[name], { eventId, roomId })]);
  lines.push(["an organizer at the desk", await listen(app.url, founder, { kind: "desk", id: eventId })]);
  const kept = [
    await founder.do("crew.saveSheet", { eventId, sheet }),
    await founder.do("crew.saveContact", { eventId, contact }),
  ];
  // Every word that was planted was kept, so that what is looked for is there.
  expect(wordsIn(JSON.stringify(kept))).toEqual(wordsIn(JSON.stringify([sheet, contact])));
  expect(wordsIn(JSON.stringify(kept)).size).toBeGreaterThan(20);
  // Once more, so that the history has each leaf.
  const [stored] = kept;
  const items = (stored as CrewSheet).items.map((item) => ({ ...item, note: `${item.note} Canary again` }));
  await founder.do("crew.saveSheet", { eventId, sheet: { ...(stored as CrewSheet), items } });
  await everythingIsToldAnew(125);
  expect(placesOf(await everywhere())).toEqual([]);
});

test("whoever prepares the event reads it by the crew's own commands and in the history, and by nothing else (K1)", async () => {
  expect(telling(await answersTo(scene.founder)).toSorted()).toEqual([
    "crew.contacts",
    "crew.sheet",
    "edits.list",
  ]);
});

test("control: a release that held it would tell it on pages, in files, answers, frames and mails", async () => {
  leaking.text = "Canary in a release";
  await everythingIsToldAnew(130);
  const found = await everywhere();
  leaking.text = "";
  expect(placesOf(found)).toEqual([
    ...Object.keys(scene.who).flatMap((who) => [`answers to ${who}`, `pages for ${who}`]),
    "pages for organizers",
    "frames",
    "mails",
  ]);
  for (const file of publicFiles) expect(found["pages for nobody"]?.join()).toContain(file);
});
