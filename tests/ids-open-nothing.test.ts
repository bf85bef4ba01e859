import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makePerson, makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { Chance } from "#tests/faults/chance.ts";
import { commandNames, inputFor } from "#tests/faults/malformed/inputs.ts";
import { type MailServer, startMailServer } from "#tests/mail-server.ts";

const without = vi.hoisted(() => ({ proof: false }));
vi.mock(import("#server/registrations/rules.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    isRepeat: (row, asked, now) => (without.proof ? row.id === asked.id : guarded.isRepeat(row, asked, now)),
  };
});

/** Stands in everything that no anonymous reader of the public page may see. */
const hidden = "Zzhidden";
let app: TestApp;
let mailbox: MailServer;
let scene: Awaited<ReturnType<typeof gathered>>;
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await startApp({ environment: { SMTP_URL: mailbox.url } });
  scene = await gathered();
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

/** An event in which much happens, and every id and token in whatever it tells anybody. */
async function gathered() {
  const opened = await openEvent(app, { seats: { onsite: 9, online: 9 } });
  const { founder, eventId, roomId, session } = opened;
  const room = { eventId, roomId };
  const draft = makeRegistration({
    eventId,
    name: { native: `${hidden} Vera`, latin: "", order: "given-first" },
    affiliation: `${hidden} Office`,
  });
  const vera = app.nobody();
  await vera.do("registrations.register", draft);
  const mine = await vera.do("registrations.mine", { eventId });
  await vera.do("registrations.star", { eventId, sessionId: session.id, starred: true });
  const said = { ...room, text: `${hidden} words`, lang: "en" } as const;
  await vera.do("questions.ask", { ...said, id: newId() });
  await vera.do("messages.send", { ...said, id: newId() });
  await founder.do("people.save", { eventId, person: makePerson({ position: { en: `${hidden} draft` } }) });
  const stage = { id: newId(), hostId: null, kind: "zoom", url: "https://zoom.us/j/1" } as const;
  const stages = [{ ...stage, meetingNumber: "1", passcode: hidden }];
  await founder.do("rooms.setStages", { ...room, stages, version: 0 });
  const announcement = { id: newId(), text: { en: `${hidden} news` }, version: 0 };
  await founder.do("announcements.save", { eventId, announcement });
  await founder.do("announcements.withdraw", { eventId, id: announcement.id, withdrawn: true });
  const helper = { eventId, id: newId(), role: "door", hostId: null, roomId: null } as const;
  await founder.do("team.invite", {
    ...helper,
    email: "help@example.org",
    name: `${hidden} Helper`,
    lang: "en",
  });
  const screen = await founder.do("rooms.screenLink", room);
  await vera.do("registrations.correctMine", { eventId, email: `next-${draft.email}` });
  await app.app.outbox.idle();

  const told: unknown[] = [mine, screen, mailbox.received.map(({ raw, mail }) => [raw, mail.text])];
  const about: Record<string, unknown> = { eventId, roomId, slug: opened.event.slug };
  for (const name of commandNames.filter((each) => contract[each].kind === "read"))
    for (const visitor of [founder, vera, app.nobody()])
      told.push(await visitor.say(name, fitting(name, about)));
  const files = ["registrations.csv", "calendars.event", "exchange.news", "exchange.schedule"];
  for (const name of files)
    told.push(await textOf(founder, `/api/${name}?eventId=${eventId}&slug=${opened.event.slug}&format=json`));
  told.push(await textOf(vera, `/feeds/${mine.feedToken}.ics`));
  const text = JSON.stringify(told);
  const tokens = [...new Set(text.match(/[pmfbs1][\w-]{43,65}/g))];
  const ids = new Set([...(text.match(uuid) ?? []), ...tokens.map(idIn)].filter((id) => id !== eventId));
  const kinds = {
    attendee: tokens.filter((token) => /^[pm]/.test(token) && token.length === 66),
    screen: [screen.token],
    feed: [mine.feedToken],
  };
  return { ...opened, draft, mine, ids: [...ids], tokens: [...new Set([...tokens, mine.badgeCode])], kinds };
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const idIn = (token: string) =>
  Buffer.from(token.slice(1, 23), "base64url")
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
const textOf = async (visitor: Visitor, path: string) => (await visitor.fetch(path)).text();

/** Of these values those that the command takes. */
const fitting = (name: CommandName, about: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(about).filter(
      ([key]) => key in ((contract[name].input as { shape?: object }).shape ?? {}),
    ),
  ) as never;

const chance = new Chance("ids open nothing");

/** What came back that must not: a cookie, a token, or what is hidden. */
async function leak(name: CommandName, id: string, token: string): Promise<string | null> {
  const { eventId, event, draft } = scene;
  const target = { ids: { eventId: [eventId], id: [id] }, slug: event.slug, tokens: [token], signIns: [] };
  const made = JSON.stringify(inputFor(name, chance, target))
    .replaceAll(/"\d+@example\.org"/g, JSON.stringify(draft.email))
    .replaceAll("p".repeat(43), token.slice(0, 43).padEnd(43, "p"));
  const input = JSON.parse(made) as Record<string, string>;
  const nobody = app.nobody();
  const isFile = contract[name].kind === "file" && name !== "pictures.put";
  const response = isFile
    ? await nobody.fetch(`/api/${name}?${new URLSearchParams(input)}`)
    : await nobody.fetch(`/api/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: made,
      });
  const body = await response.text();
  const registeredNow =
    name === "registrations.register" &&
    body.includes('"registered"') &&
    !body.includes(scene.mine.registration.id);
  const shows = body.includes(hidden) || scene.tokens.some((each) => body.includes(each));
  if (shows || (nobody.cookie !== "" && !registeredNow)) return `${name} ${made} -> ${body.slice(0, 200)}`;
  return null;
}

/** A token of the kind that a command is for opens what it is for. */
const isMeantFor = (name: CommandName, token: string) => {
  const { attendee, screen, feed } = scene.kinds;
  if (name === "calendars.feed") return feed.includes(token);
  if (name === "signins.enter" || name === "signins.look")
    return [...attendee, ...screen].includes(token) || token.startsWith("1");
  return name === "presses.confirm" && token.startsWith("1");
};

async function leaks(names: readonly CommandName[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const anyone = contract[name].access.some((role) => role === "anyone");
    const ids = anyone ? scene.ids : scene.ids.slice(0, 2);
    const tokens = scene.tokens.filter((token) => !isMeantFor(name, token));
    const takes = JSON.stringify(
      inputFor(name, chance, { ids: {}, slug: "", tokens: ["token"], signIns: [] }),
    );
    const tries = anyone && /[0-9a-f-]{36}|token/.test(takes) ? Math.max(ids.length, tokens.length) : 2;
    const answers = Array.from({ length: tries }, (_, at) =>
      leak(name, ids[at % ids.length] as string, tokens[at % tokens.length] as string),
    );
    found.push(...(await Promise.all(answers)).filter((each) => each !== null));
  }
  return found;
}

test("the ids and tokens of an event in which much happens are found", () => {
  const { ids, draft, kinds, tokens, roomId } = scene;
  expect(ids).toEqual(expect.arrayContaining([draft.id, roomId]));
  expect(ids.length).toBeGreaterThan(15);
  expect(kinds.attendee.map((token) => token[0])).toEqual(expect.arrayContaining(["p", "m"]));
  expect(tokens.length).toBeGreaterThan(5);
});

test("A4: no id, and no token of another kind, opens anything to nobody, by any command", async () => {
  expect(await leaks(commandNames)).toEqual([]);
});

test("control: with the id of a registration as its proof, whoever knows the address is let in", async () => {
  without.proof = true;
  // Not every input that is drawn is one that the door takes.
  const tries = Array.from({ length: 20 }, () =>
    leak("registrations.register", scene.draft.id, scene.tokens[0] as string),
  );
  expect((await Promise.all(tries)).filter((each) => each !== null)).not.toEqual([]);
  without.proof = false;
});
