import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { listen } from "#tests/listener.ts";

/** A control takes this out: nothing of what came in by an older link is ended. */
const without = vi.hoisted(() => ({ end: false }));
vi.mock(import("#server/identity/sign-in-store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    endSignInsOf: async (...which) => (without.end ? 0 : guarded.endSignInsOf(...which)),
  };
});
vi.mock(import("#server/identity/link-store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    forgetLinksOf: async (...whose) => (without.end ? undefined : guarded.forgetLinksOf(...whose)),
  };
});

vi.mock(import("#server/rooms/store.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    setScreenLink: async (tx, roomId, link) =>
      guarded.setScreenLink(tx, roomId, without.end ? { ...link, screenGeneration: 1 } : link),
  };
});

/** Takes a link that anybody wrote down for one that was good before. */
const believing = vi.hoisted(() => ({ older: false }));
vi.mock(import("#server/links.ts"), async (original) => {
  const guarded = await original();
  return {
    ...guarded,
    deriveLinks: (key) => {
      const links = guarded.deriveLinks(key);
      return {
        ...links,
        read: (token) => {
          const link = links.read(token);
          if (!link || !believing.older) return link;
          const holds: typeof link.holds = (...bound) => bound[0] === 0 || link.holds(...bound);
          return { ...link, holds };
        },
      };
    },
  };
});

let app: TestApp;
let ada: Visitor;
let eventId: string;
let roomId: string;

beforeAll(async () => {
  app = await startApp();
  const opened = await openEvent(app);
  ({ founder: ada, eventId, roomId } = opened);
});
afterAll(() => app.close());

const refused = (code: string) => ({ ok: false, refusal: { code } });
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0";
const closed = 4003;

test("a new link for the hall screen kills the old one, and closes the screen that is open by it (A8)", async () => {
  const place = { eventId, roomId };
  const first = await ada.do("rooms.screenLink", place);
  expect(first).toEqual({ token: expect.any(String), madeBy: null, madeAt: null });
  const screen = app.nobody();
  await screen.do("signins.enter", { token: first.token });
  const line = await listen(app.url, { cookie: screen.cookie }, place);

  const moderator = await app.member("moderator", eventId, { roomId });
  const next = await moderator.do("rooms.renewScreenLink", place);
  expect(next).toEqual({
    token: expect.any(String),
    madeBy: "moderator",
    madeAt: expect.stringMatching(/Z$/),
  });
  expect(next.token).not.toBe(first.token);
  await vi.waitFor(() => expect(line.closedWith).toBe(closed));
  line.close();
  expect(await screen.say("rooms.open", place)).toEqual(refused("sign-in-needed"));
  expect(await screen.say("signins.enter", { token: first.token })).toEqual(refused("link-dead"));
  expect(await ada.do("rooms.screenLink", place)).toEqual(next);
  await screen.do("signins.enter", { token: next.token });
  expect(await screen.say("rooms.open", place)).toMatchObject({ ok: true });
});

test("control: where the generation stays and nothing is ended, the old link of a screen goes on", async () => {
  const place = await screenOfItsOwn();
  const { token } = await ada.do("rooms.screenLink", place);
  const screen = app.nobody();
  await screen.do("signins.enter", { token });
  without.end = true;
  await ada.do("rooms.renewScreenLink", place);
  without.end = false;
  expect(await screen.say("rooms.open", place)).toMatchObject({ ok: true });
  expect(await app.nobody().say("signins.enter", { token })).toMatchObject({ ok: true });
});

test("a team member sees where they are signed in, and ends one or all others (A8)", async () => {
  const { email, visitor } = await newMember("Ben");
  await visitor.do("signins.end", { kind: "staff" });
  const [here, there, elsewhere] = [app.nobody(), app.nobody(), app.nobody()];
  await here.do("signins.enter", { token: await linkFor(email) });
  const entering = await there.fetch("/api/signins.enter", {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": firefox },
    body: JSON.stringify({ token: await linkFor(email) }),
  });
  expect(entering.status).toBe(200);
  await elsewhere.do("signins.enter", { token: await linkFor(email) });

  const lines = await here.do("signins.list", {});
  const line = {
    id: expect.any(String),
    here: false,
    proof: "link",
    browser: "",
    network: "127.0.0.0/24",
    since: expect.stringMatching(/Z$/),
    seen: expect.stringMatching(/Z$/),
  };
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(
    expect.arrayContaining([
      { ...line, browser: expect.any(String), here: true },
      { ...line, browser: "Firefox · Windows" },
    ]),
  );

  const firefoxLine = lines.find(({ browser }) => browser.startsWith("Firefox"));
  await here.do("signins.endOne", { id: firefoxLine?.id as string });
  expect(await there.say("events.mine", {})).toEqual(refused("sign-in-needed"));
  expect(await elsewhere.say("events.mine", {})).toMatchObject({ ok: true });

  const underWay = await linkFor(email);
  await here.do("signins.endOthers", {});
  expect(await elsewhere.say("events.mine", {})).toEqual(refused("sign-in-needed"));
  expect(await app.nobody().say("signins.enter", { token: underWay })).toEqual(refused("link-dead"));
  expect((await here.do("signins.list", {})).map((each) => each.here)).toEqual([true]);
});

test("control: where nothing ends them, other sign-ins and links under way go on", async () => {
  const { email, visitor: here } = await newMember("Kay");
  const there = app.nobody();
  await there.do("signins.enter", { token: await linkFor(email) });
  const underWay = await linkFor(email);
  without.end = true;
  await here.do("signins.endOthers", {});
  without.end = false;
  expect(await there.say("events.mine", {})).toMatchObject({ ok: true });
  expect(await app.nobody().say("signins.enter", { token: underWay })).toMatchObject({ ok: true });
});

test("nobody ends a sign-in of somebody else by its id (A8)", async () => {
  const { visitor: cy } = await newMember("Cy");
  const [own] = await cy.do("signins.list", {});
  const { visitor: dan } = await newMember("Dan");
  await dan.do("signins.endOne", { id: own?.id as string });
  expect(await cy.say("events.mine", {})).toMatchObject({ ok: true });
});

test("one sign-in link that is used ends the other links of its team member (A8)", async () => {
  const { email } = await newMember("Eve");
  const [first, second] = [await linkFor(email), await linkFor(email)];
  await app.nobody().do("signins.enter", { token: second });
  expect(await app.nobody().say("signins.enter", { token: first })).toEqual(refused("link-dead"));
});

test("a link says whose it is and whom it would sign out here, and is not used up by it (A3, A8)", async () => {
  const { email, visitor: browser } = await newMember("Fay");
  const { email: other } = await newMember("Gil");
  const token = await linkFor(other);
  expect(await browser.do("signins.look", { token })).toEqual({
    kind: "staff",
    name: "Gil",
    here: "Fay",
    press: null,
  });
  expect(await app.nobody().do("signins.look", { token })).toEqual({
    kind: "staff",
    name: "Gil",
    here: null,
    press: null,
  });
  expect(await browser.do("signins.look", { token: await linkFor(email) })).toMatchObject({ here: null });
  await browser.do("signins.enter", { token });
  expect(await browser.say("signins.look", { token })).toEqual(refused("link-dead"));

  const guest = await app.attendee({
    eventId,
    name: { native: "王小明", latin: "Wang Xiaoming", order: "family-first" },
  });
  const { personalToken } = await guest.do("registrations.mine", { eventId });
  const second = await app.attendee({
    eventId,
    name: { native: "", latin: "Ada Lovelace", order: "given-first" },
  });
  expect(await second.do("signins.look", { token: personalToken })).toEqual({
    kind: "attendee",
    name: "王小明",
    here: "Ada Lovelace",
    press: null,
  });
  const screen = await ada.do("rooms.screenLink", { eventId, roomId });
  expect(await second.do("signins.look", { token: screen.token })).toEqual({
    kind: "screen",
    name: "Main hall",
    here: null,
    press: null,
  });
});

test("a guest signs out everywhere else: the old link is dead, the new one is on the page and in the mail (A8)", async () => {
  const here = await app.attendee({ eventId });
  const before = await here.do("registrations.mine", { eventId });
  const there = app.nobody();
  await there.do("signins.enter", { token: before.personalToken });
  const after = await here.do("registrations.renewLink", { eventId });
  expect(after).toEqual({
    ...before,
    personalToken: expect.any(String),
    badgeCode: expect.any(String),
  });
  expect(await there.say("registrations.mine", { eventId })).toEqual(refused("sign-in-needed"));
  expect(await there.say("signins.enter", { token: before.personalToken })).toEqual(refused("link-dead"));
  expect(await here.do("registrations.mine", { eventId })).toEqual(after);
  await there.do("signins.enter", { token: after.personalToken });
  const { rows } = await ada.do("mails.list", { eventId });
  expect(rows).toContainEqual(
    expect.objectContaining({ kind: "personal-link", to: before.registration.email }),
  );
});

describe("a dead link of a guest says of which event it was to who brings it, and to nobody who made one up (U18)", () => {
  const lookedAt = async () => {
    const guest = await app.attendee({ eventId });
    const { personalToken: old, slug } = await guest.do("registrations.mine", { eventId });
    await guest.do("registrations.renewLink", { eventId });
    const madeUp = old.slice(0, -3) + (old.endsWith("AAA") ? "BBB" : "AAA");
    const look = (token: string) => app.nobody().say("signins.look", { token });
    return { slug, answers: [await look(old), await look(madeUp), await look(old.slice(0, -9))] };
  };
  const dead = (detail?: object) => ({
    ok: false,
    refusal: { code: "link-dead", ...(detail && { detail }) },
  });

  test("a link that was renewed, one that was made up, one of which a part is missing", async () => {
    const { slug, answers } = await lookedAt();
    expect(answers).toEqual([dead({ slug }), dead(), dead()]);
  });

  test("control: where what was made up is believed, it says so to anybody", async () => {
    believing.older = true;
    const { slug, answers } = await lookedAt();
    believing.older = false;
    expect(answers).toEqual([dead({ slug }), dead({ slug }), dead()]);
  });
});

test("two people of one name are told apart in the audit (A11)", async () => {
  const { visitor: one, email: first } = await newMember("Twin");
  const { visitor: two, email: second } = await newMember("Twin");
  for (const twin of [one, two])
    await twin.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 5 });
  const lines = await ada.do("audit.list", { eventId });
  const twins = lines.filter(({ who }) => who === "Twin");
  expect(twins.map(({ whoEmail }) => whoEmail)).toEqual([second, first]);
  expect(new Set(twins.map(({ whoId }) => whoId)).size).toBe(2);
});

/** An event with one room, whose screen link nobody has made anew. */
async function screenOfItsOwn() {
  const [event, room] = [makeEvent({ slug: "another" }), makeRoom()];
  const eventId = event.id;
  await ada.do("events.create", { event });
  await ada.do("rooms.save", { eventId, room });
  await ada.do("sessions.save", { eventId, session: makeSession({ roomId: room.id }) });
  await ada.do("events.publish", { eventId });
  return { eventId, roomId: room.id };
}

async function newMember(name: string) {
  const email = `${name.toLowerCase()}-${crypto.randomUUID()}@example.org`;
  await ada.do("team.invite", {
    eventId,
    id: crypto.randomUUID(),
    email,
    name,
    lang: "en",
    role: "organizer",
    hostId: null,
    roomId: null,
  });
  const visitor = app.nobody();
  await visitor.do("signins.enter", { token: await linkFor(email) });
  return { email, visitor };
}

const linkFor = (email: string) => app.signInLink(email);
