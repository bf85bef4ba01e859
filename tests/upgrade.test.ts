import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { domainToUnicode } from "node:url";
import ICAL from "ical.js";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRenderer } from "#client/public/render.tsx";
import { Visitor } from "#db/seed/visitor.ts";
import { type CommandName, contract, type Output } from "#shared/contract.ts";
import { langs } from "#shared/lang.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { freshState } from "#tests/listener.ts";
import { startMailServer } from "#tests/mail-server.ts";
import { type OldAnswers, oldAnswers, oldDatabase } from "#tests/old-database.ts";
import { readers } from "#tests/rules/calendar-readers.ts";
import { readXml, under } from "#tests/xml.ts";

const old = oldAnswers();
/** What 0.1.0 answered to a read command, once for each event that was asked about. */
const answersTo = (command: OldAnswers["answers"][number]["command"]) =>
  old.answers.filter((each) => each.command === command);
const answered = <C extends "programme.open" | "announcements.list">(command: C, slug: string) =>
  answersTo(command).find(({ input }) => input.slug === slug)?.value as Output<C>;
const slugs = answersTo("programme.open").map(({ input }) => String(input.slug));

const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** The present server on that database, its clock where the old one stopped, and the people of before. */
async function upgrade(environment: Record<string, string> = {}) {
  let now = Temporal.Instant.from(old.now);
  const database = await oldDatabase();
  const app = await startApp({ ...database, clock: () => now, environment, renderer: await renderer() });
  closing.push(async () => {
    await app.close();
    rmSync(database.dataDir, { recursive: true, force: true });
  });
  const as = (who: keyof OldAnswers["cookies"]) => new Visitor(app.url, old.cookies[who]);
  const later = (span: Temporal.DurationLike) => {
    now = now.add(span);
  };
  return { app, as, later };
}

/** The product's own pages; only the scripts that a build would name are not there. */
async function renderer() {
  const folder = mkdtempSync(join(tmpdir(), "jubilee-no-build-"));
  closing.push(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite/manifest.json"), "{}");
  return await createRenderer(folder);
}

async function entriesOf(app: TestApp, path: string) {
  const calendar = await (await fetch(app.url + path)).text();
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent").map((event) => {
    const text = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? "";
    const time = (name: string) =>
      Temporal.Instant.fromEpochMilliseconds(
        (event.getFirstPropertyValue(name) as ICAL.Time).toUnixTime() * 1000,
      ).toString();
    return {
      uid: text("uid"),
      start: time("dtstart"),
      end: time("dtend"),
      stamp: time("dtstamp"),
      sequence: Number(text("sequence")),
      status: text("status"),
      summary: text("summary"),
    };
  });
}

describe("a database of 0.1.0, opened by this version", () => {
  let app: TestApp;
  let as: Awaited<ReturnType<typeof upgrade>>["as"];
  beforeAll(async () => {
    ({ app, as } = await upgrade());
  });

  test("answers every command as before, with whatever has come to it since (W6)", async () => {
    for (const { as: who, command, input, value } of old.answers) {
      const reply = await as(who).say(command, input as never);
      const about = `${command} as ${who} with ${JSON.stringify(input)}`;
      if (!reply.ok) throw new Error(`${about} was refused: ${reply.refusal.code}`);
      expect(inOrder(reply.value), about).toMatchObject(inOrder(stillTold(command, value)) as object);
    }
  });

  test("control: held to what the door takes today, some of it could not be told", () => {
    const untold = old.answers.filter(
      ({ command, value }) => !contract[command].output.safeParse(value).success,
    );
    expect(new Set(untold.map(({ command }) => command)).size).toBeGreaterThan(3);
  });

  test("shows each room as it was to whoever comes in", async () => {
    for (const { as: who, seen, ...place } of old.live)
      expect(await freshState(app.url, as(who), place), `${who} in ${place.roomId}`).toEqual({
        ...seen,
        others: [[], []],
      });
  });

  test("draws every page, by turns in each language", async () => {
    const rooms = answersTo("rooms.open").map(({ value }) => value as Output<"rooms.open">);
    const paths = [
      "/",
      ...slugs.flatMap((slug) => [`/e/${slug}`, `/e/${slug}/register`, `/e/${slug}/me`]),
      ...rooms.map(({ programme, room }) => `/e/${programme.event.slug}/rooms/${room.slug}`),
    ];
    for (const [number, path] of paths.entries())
      for (const [turn, who] of (["nobody", "attendee", "guest"] as const).entries()) {
        const lang = langs[(number + turn) % langs.length];
        const page = await as(who).fetch(`${path}?lang=${lang}`);
        expect(page.status, `${path} in ${lang} for ${who}`).toBe(200);
        expect(await page.text()).toContain("</html>");
      }
  });

  test("tells calendars the same entries, which every reader takes", async () => {
    for (const [path, entries] of Object.entries(old.calendars)) {
      expect(await entriesOf(app, path), path).toEqual(entries);
      const calendar = await (await fetch(app.url + path)).text();
      for (const [reader, read] of Object.entries(readers))
        expect(
          read(calendar).map(({ uid, sequence }) => `${uid} ${sequence}`),
          `${path} by ${reader}`,
        ).toEqual(entries.map(({ uid, sequence }) => `${uid} ${sequence}`));
    }
  });

  test("writes every file for other programs", async () => {
    for (const slug of slugs) {
      const file = async (name: string) => {
        const response = await fetch(`${app.url}/e/${slug}/${name}`);
        expect(response.status, `${slug}: ${name}`).toBe(200);
        return response.text();
      };
      const held = (old.calendars[`/e/${slug}/event.ics`] ?? []).filter(isHeld);
      const schedule = readXml(await file("schedule.xml"));
      expect(under(schedule, "day", "room", "event")).toHaveLength(held.length);
      const { days } = JSON.parse(await file("schedule.json")).schedule.conference;
      expect(
        days.flatMap((day: { rooms: Record<string, unknown[]> }) => Object.values(day.rooms).flat()),
      ).toHaveLength(held.length);
      const announced = answered("announcements.list", slug);
      const news = under(readXml(await file("announcements.atom")), "entry", "id").map(({ text }) => text);
      for (const { id } of announced) expect(news.join()).toContain(id);
      expect(await file("programme.csv")).toContain("\r\n");
      const { programme } = answered("programme.open", slug);
      if (programme.people.length > 0) expect(await file("people.vcf")).toContain("END:VCARD");
      expect(JSON.parse(await file("manifest.webmanifest")).name).not.toBe("");
    }
  });

  test("exports everybody, whatever the name", async () => {
    for (const { input, value } of answersTo("registrations.list")) {
      const { rows } = value as Output<"registrations.list">;
      const exported = async (kind: "csv" | "xlsx") => {
        const response = await as("organizer").fetch(
          `/api/registrations.${kind}?eventId=${input.eventId}&lang=ja`,
        );
        expect(response.status).toBe(200);
        return Buffer.from(await response.arrayBuffer());
      };
      const csv = String(await exported("csv"));
      const sheet = await readSheet(await exported("xlsx"));
      const cells = sheet.flat().map(String);
      for (const { email, name, affiliation } of rows)
        for (const text of [email ?? "", name.native, name.latin, affiliation].filter((each) =>
          each.trim(),
        )) {
          expect(csv).toContain(text);
          expect(cells.some((cell) => cell.includes(text))).toBe(true);
        }
    }
  });
});

test("a release right after the upgrade mails nobody and raises no sequence, also after saving nothing (W6)", async () => {
  const mails = await startMailServer();
  closing.push(mails.close);
  const { app, as, later } = await upgrade({ SMTP_URL: mails.url, MAIL_FROM: "mail@jubilee.example" });
  const organizer = as("organizer");
  const queued = () =>
    Promise.all(
      answersTo("mails.list").map(({ input }) =>
        organizer.do("mails.list", { ...input, limit: 200 } as never),
      ),
    ).then((lists) => lists.flatMap(({ rows }) => rows.map(({ id }) => id)).toSorted());
  const before = await queued();

  for (const { slug, state, id: eventId } of await organizer.do("events.mine", {})) {
    if (state !== "published") continue;
    await organizer.do("events.publish", { eventId });
    if (slug !== "odd-words") await saveNothing(organizer, eventId); // no organizer wrote those
    await organizer.do("events.publish", { eventId });
  }
  for (const [path, entries] of Object.entries(old.calendars))
    expect(await entriesOf(app, path), path).toEqual(entries);
  expect(await queued()).toEqual(before);
  later({ hours: 2 });
  app.app.outbox.wake();
  await app.app.outbox.idle();
  expect(await queued()).toEqual(before);

  // What had been on its way is mailed, each mail to whom it was for; nobody gets two of a kind.
  const waited = answersTo("mails.list")
    .flatMap(({ value }) => (value as Output<"mails.list">).rows)
    .filter(({ state }) => state === "queued");
  const asSent = (to: string) => to.replace(/[^@]+$/, domainToUnicode);
  expect(mails.received.map(({ to }) => to).toSorted()).toEqual(
    waited.map(({ to }) => asSent(to ?? "")).toSorted(),
  );
  expect(mails.received.filter(({ mail }) => !mail.subject || !mail.text)).toEqual([]);
  // A title that was kept with a character that turns all after it turns nothing of ours (W4).
  const toEve = mails.received.find(({ to }) => to.startsWith("eve."))?.mail;
  expect(toEve?.text).toContain("\u2068Talk klat\u2069");
  const page = String(toEve?.html).replace(/<script.*?<\/script>/s, ""); // what is for programs is as it is kept
  expect(`${toEve?.subject}${toEve?.text}${page}`).not.toContain("\u202e");
});

/** As an organizer who opens every form and presses Save. */
async function saveNothing(organizer: Visitor, eventId: string) {
  const { event } = await organizer.do("events.desk", { eventId });
  await organizer.do("events.save", { eventId, event });
  for (const room of await organizer.do("rooms.list", { eventId }))
    await organizer.do("rooms.save", { eventId, room });
  for (const person of await organizer.do("people.list", { eventId }))
    await organizer.do("people.save", { eventId, person });
  const { sessions } = await organizer.do("sessions.list", { eventId });
  for (const { startsAt: _, ...session } of sessions)
    await organizer.do("sessions.save", { eventId, session });
}

const isHeld = ({ status }: { status: string }) => status === "CONFIRMED";

/** Some lists, and the sums beside a list, stand in no order of their own on Postgres. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const { counts } = value as { counts?: unknown };
  return counts ? { ...(value as object), counts: inOrder(counts) } : value;
}
const keyOf = ({ id, slug, mode, group, state, hostId }: Record<string, unknown>) =>
  String(id ?? slug ?? [mode, group, state, hostId].join());

/** Zones were kept as they were typed. */
const spelt: Record<string, string> = {
  "asia/tokyo": "Asia/Tokyo",
  "america/new_york": "America/New_York",
  utc: "UTC",
  "ETC/UTC": "Etc/UTC",
};
const withZonesSpelt = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (key, each) => (key === "zone" ? (spelt[each] ?? each) : each));

/** What a mail says is worded anew with each version; stages were a bare list. */
function stillTold(command: CommandName, value: unknown): unknown {
  if (command === "rooms.stages") return { stages: value };
  const list = value as Partial<Output<"mails.list">>;
  if (!list.rows?.some((row) => "subject" in row)) return withZonesSpelt(value);
  return { ...list, rows: list.rows.map(({ subject: _subject, text: _text, ...row }) => row) };
}
