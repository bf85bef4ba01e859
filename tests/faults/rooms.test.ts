import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { limits } from "#shared/limits.ts";
import type { QuestionState } from "#shared/questions.ts";
import { openEvent, startApp } from "#tests/app.ts";
import { type Chance, startChance } from "#tests/faults/chance.ts";
import { sized } from "#tests/faults/form.ts";
import { Journal } from "#tests/faults/journal.ts";
import { crowd, PersistentVisitor } from "#tests/faults/persistent-visitor.ts";
import { startProxy } from "#tests/faults/proxy.ts";
import { pretendWindow, RoomMember, type Transports } from "#tests/faults/room-member.ts";
import { portOfOurOwn, ServerUnderTest } from "#tests/faults/server-under-test.ts";
import { listen, type Place } from "#tests/listener.ts";

const members = sized({ short: 40, long: 500 });
const changes = sized({ short: 400, long: 20_000 });
const reconnects = sized({ short: 80, long: 10_000 });
const kills = sized({ short: 2, long: 20 });
const stallMillis = sized({ short: 3_000, long: 30_000 });
const silenceMillisMax = sized({ short: 1_500, long: 12_000 });
const breakPauseMillisMax = sized({ short: 30, long: 60 });
const settleMillisMax = sized({ short: 60_000, long: 300_000 });
const testMillisMax = sized({ short: 240_000, long: 45 * 60_000 });

const askers = 100;
const questionsPerAsker = 2;
/* Not more lines than a fresh join is answered with, so that the two can be held against each other whole. */
const speakers = 50;
const linesPerSpeaker = limits.messagesPerSnapshotMax / speakers;
const moderators = 4;

const closing: (() => unknown)[] = [];
beforeEach(pretendWindow);
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  vi.unstubAllGlobals();
});

/** A room on a server that can be killed, its people registered, its moderators signed in. */
async function openRoom(chance: Chance, journal: Journal) {
  const app = await startApp({ environment: { PORT: await portOfOurOwn() } });
  const { eventId, roomId, founder, session } = await openEvent(app, { seats: { online: members } });
  const place = { eventId, roomId };
  const tokens = await Promise.all(
    Array.from({ length: moderators }, () => app.signInToken("moderator", eventId, { roomId })),
  );
  await app.stop();
  const server = new ServerUnderTest({ after: app });
  closing.push(() => server.kill());
  await server.start();
  const proxy = await startProxy(app.port);
  closing.push(proxy.close);

  const guests = Array.from(
    { length: members },
    (_, at) => new PersistentVisitor(server.url, `guest-${at}`, journal),
  );
  await crowd(guests, 20, async (guest) => {
    const id = chance.of(guest.who).id();
    const email = `${guest.who}@example.org`;
    await guest.send("registrations.register", makeRegistration({ eventId, id, email, mode: "online" }));
  });
  const desk = tokens.map((_, at) => new PersistentVisitor(server.url, `moderator-${at}`, journal));
  await Promise.all(
    desk.map((each, at) => each.visitor.do("signins.enter", { token: tokens[at] as string })),
  );
  return { place, server, proxy, guests, desk, founder, sessionId: session.id };
}
type Room = Awaited<ReturnType<typeof openRoom>>;

/* What happens in the room */

interface Talk {
  asked: string[];
  lines: string[];
  changed: number;
}

async function guestTalks(guest: PersistentVisitor, at: number, { place }: Room, talk: Talk, chance: Chance) {
  const given = new Map<string, boolean>();
  const mine = changes / members;
  let [asked, said] = [0, 0];
  for (let made = 0; made < mine; ) {
    const asks = at < askers && asked < questionsPerAsker;
    if (asks && chance.happens(0.3)) {
      const id = chance.id();
      asked++;
      const reply = await guest.send("questions.ask", {
        ...place,
        id,
        text: `${guest.who} asks ${asked}`,
        lang: "en",
      });
      if (reply?.ok) talk.asked.push(id);
      if (reply?.ok) made++;
    } else if (at < speakers && said < linesPerSpeaker && chance.happens(0.1)) {
      const id = chance.id();
      said++;
      const reply = await guest.send("messages.send", {
        ...place,
        id,
        text: `${guest.who} ${said}`,
        lang: "en",
      });
      if (reply?.ok) talk.lines.push(id);
      if (reply?.ok) made++;
    } else if (talk.asked.length > 0) {
      const questionId = chance.pick(talk.asked);
      const vote = !given.get(questionId);
      const reply = await guest.send("questions.vote", { ...place, questionId, given: vote });
      if (reply?.ok) given.set(questionId, vote);
      if (reply?.ok) made++;
      else await pause(chance.between(5, 50)); // it waits still, or was hidden
    } else await pause(20);
  }
  talk.changed += mine;
}

const states: readonly QuestionState[] = ["shown", "shown", "shown", "answered", "hidden", "waiting"];

/** Each of them has the questions and lines of an own part, so that the last word on each is known. */
async function moderate(
  moderator: PersistentVisitor,
  at: number,
  { place, sessionId }: Room,
  talk: Talk,
  chance: Chance,
  over: AbortSignal,
) {
  const own = (ids: string[]) => ids.filter((_, index) => index % moderators === at);
  const shown = new Set<string>();
  while (!over.aborted) {
    const [questions, lines] = [own(talk.asked), own(talk.lines)];
    const unseen = questions.find((id) => !shown.has(id));
    if (unseen) {
      shown.add(unseen);
      await moderator.send("questions.moderate", { ...place, questionId: unseen, state: "shown" });
    } else if (lines.length > 0 && chance.happens(0.4)) {
      const hide = { ...place, messageId: chance.pick(lines), hidden: chance.happens(0.5) };
      await moderator.send("messages.hide", hide);
    } else if (at === 0 && chance.happens(0.3)) {
      const now = { sessionId: chance.happens(0.5) ? sessionId : null, itemId: null };
      await moderator.send("rooms.setNow", { ...place, now });
    } else if (questions.length > 0) {
      const moved = { ...place, questionId: chance.pick(questions), state: chance.pick(states) };
      await moderator.send("questions.moderate", moved);
    }
    await pause(chance.between(100, 300)); // nobody may send more than 600 in a minute
  }
}

/* What happens to the lines */

const ways: Transports[] = [["websocket"], ["polling"], ["polling", "websocket"]];

async function breakLines({ server, proxy }: Room, there: RoomMember[], chance: Chance) {
  const broken = { cut: 0, "in mid-frame": 0, stalled: 0, "by another way": 0, "server killed": 0 };
  const killAfter = Math.floor(reconnects / (kills + 1));
  for (let count = 1; count <= reconnects; count++) {
    if (count % killAfter === 0 && broken["server killed"] < kills) {
      broken["server killed"]++;
      await server.kill();
      await server.start();
    }
    const lines = proxy.lines();
    const line = lines[chance.below(Math.max(1, lines.length))];
    const fault = chance.fraction();
    if (!line || fault < 0.3) {
      broken["by another way"]++;
      chance.pick(there).changeTransports(chance.pick(ways));
    } else if (fault < 0.65) {
      broken.cut++;
      line.cut();
    } else if (fault < 0.9) {
      broken["in mid-frame"]++;
      line.cutInMidFrame();
    } else {
      broken.stalled++;
      line.stallFor(stallMillis);
    }
    await pause(chance.below(breakPauseMillisMax));
  }
  return broken;
}

/* What must be true in the end */

/** The lines that nobody has taken away, and who votes for what: as it was acknowledged; whose vote nobody can know. */
function acknowledged(journal: Journal) {
  const lines = new Set(journal.acknowledged("messages.send").map(({ value }) => value.id));
  for (const { entry } of journal.acknowledged("messages.hide"))
    if (entry.input.hidden) lines.delete(entry.input.messageId);
    else lines.add(entry.input.messageId);
  const [votes, unsure] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { who, input, reply, tries } of journal.of("questions.vote")) {
    const votersFor = votes.getOrInsertComputed(input.questionId, () => new Set());
    const unsureFor = unsure.getOrInsertComputed(input.questionId, () => new Set());
    if (reply?.ok) unsureFor.delete(who);
    // A no to a second try, as when the question was hidden meanwhile, tells nothing of the first.
    else if (tries > 1) unsureFor.add(who);
    else continue;
    if (reply?.ok && input.given) votersFor.add(who);
    else votersFor.delete(who);
  }
  return { lines, votes, unsure };
}

const numberOf = (text: string) => Number(text.split(" ").at(-1));

/** What somebody wrote one after the other stands so; what was brought back may come later. */
function outOfOrder(messages: { id: string; text: string }[], moved: Set<string>): string[] {
  const last = new Map<string, number>();
  return messages.flatMap(({ id, text }) => {
    if (moved.has(id)) return [];
    const who = text.split(" ")[0] as string;
    const before = last.get(who) ?? 0;
    last.set(who, numberOf(text));
    return numberOf(text) > before ? [] : [text];
  });
}

async function joinAfresh(url: string, visitor: { cookie: string }, place: Place) {
  const fresh = await listen(url, visitor, place);
  fresh.close();
  return { seen: fresh.seen, clock: fresh.state.clock };
}

async function settled(url: string, there: RoomMember[], place: Place, looker: { cookie: string }) {
  await vi.waitFor(
    async () => {
      const { clock } = await joinAfresh(url, looker, place);
      for (const member of there)
        expect([member.isLive, member.clock], "a member who is not up to date").toEqual([true, clock]);
    },
    { timeout: settleMillisMax, interval: 500 },
  );
}

describe("L1: every change reaches every member once, in order, whatever happens to the lines", () => {
  test(
    `${members} members, ${changes} changes, ${reconnects} broken lines`,
    async () => {
      const chance = startChance();
      const journal = new Journal();
      const room = await openRoom(chance, journal);
      const { place, server, proxy, guests, desk } = room;
      const url = `http://127.0.0.1:${proxy.port}`;
      const there = guests.map(
        ({ visitor }) => new RoomMember(url, visitor.cookie, place, { silenceMillisMax }),
      );
      closing.push(() => {
        for (const member of there) member.close();
      });
      await vi.waitFor(() => expect(there.every((member) => member.isLive)).toBe(true), settleMillisMax);

      const begunAt = performance.now();
      const talk: Talk = { asked: [], lines: [], changed: 0 };
      const over = new AbortController();
      const moderating = desk.map((each, at) =>
        moderate(each, at, room, talk, chance.of(each.who), over.signal),
      );
      const talking = guests.map((guest, at) => guestTalks(guest, at, room, talk, chance.of(guest.who)));
      const broken = await breakLines(room, there, chance.of("lines"));
      await Promise.all(talking);
      over.abort();
      await Promise.all(moderating);
      const seconds = Math.round((performance.now() - begunAt) / 1000);
      await settled(server.url, there, place, guests[0]?.visitor as { cookie: string });
      console.log(
        `${talk.changed} changes by ${members} members in ${seconds} s; lines broken: ${JSON.stringify(broken)}; opened: ${proxy.opened()}`,
      );

      const { lines, votes, unsure } = acknowledged(journal);
      const moved = new Set(journal.of("messages.hide").map(({ input }) => input.messageId));
      expect(journal.unanswered()).toEqual([]);
      for (const [at, member] of there.entries()) {
        const who = `guest-${at}`;
        const { seen } = member;
        expect(seen, who).toEqual((await joinAfresh(server.url, member, place)).seen);
        expect(new Set(seen.messages.map(({ id }) => id)), who).toEqual(lines);
        expect(outOfOrder(member.messages, moved), who).toEqual([]);
        expect(member.backwards, who).toBe(0);
        const sureVotes = [...seen.own.votes].filter((id) => !unsure.get(id)?.has(who));
        expect(new Set(sureVotes), who).toEqual(
          new Set([...votes].filter(([, voters]) => voters.has(who)).map(([id]) => id)),
        );
        for (const question of seen.questions) {
          const least = votes.get(question.id)?.size ?? 0;
          const most = least + (unsure.get(question.id)?.size ?? 0);
          expect(question.votes, question.text).toBeGreaterThanOrEqual(least);
          expect(question.votes, question.text).toBeLessThanOrEqual(most);
        }
      }
      expect(server.said).toBe("");
    },
    testMillisMax,
  );
});

const lossesMin = 2;
const linePauseMillis = 2_000;

test(
  "L1: who loses every 50th notice asks again and ends with what a fresh join gives; control: not without the check of gaps",
  async () => {
    const chance = startChance();
    const app = await startApp();
    closing.push(app.close);
    const { eventId, roomId } = await openEvent(app);
    const place = { eventId, roomId };
    const speakers = await Promise.all(Array.from({ length: 30 }, () => app.attendee({ eventId })));
    let calm = false;
    const there = (["on", "on", "off", "off"] as const).map((gapCheck, at) => {
      const member = { heard: 0, lost: 0 };
      const loses = () => {
        const isLost = !calm && ++member.heard % 50 === 0;
        if (isLost) member.lost++;
        return isLost;
      };
      const cookie = speakers[at]?.cookie ?? "";
      const page = new RoomMember(app.url, cookie, place, { silenceMillisMax: 12_000, loses, gapCheck });
      return Object.assign(member, { page, gapCheck });
    });
    const pages = there.map(({ page }) => page);
    closing.push(() => {
      for (const page of pages) page.close();
    });
    await vi.waitFor(() => expect(pages.every((page) => page.isLive)).toBe(true), settleMillisMax);

    const say = (speaker: Visitor, text: string) =>
      speaker.say("messages.send", { ...place, id: chance.id(), text, lang: "en" });
    await Promise.all(
      speakers.map(async (speaker, at) => {
        await pause((linePauseMillis * at) / speakers.length);
        for (let said = 1; there.some(({ lost }) => lost < lossesMin); said++) {
          await say(speaker, `guest-${at} ${said}`);
          await pause(linePauseMillis);
        }
      }),
    );
    calm = true;
    await settled(app.url, pages, place, speakers[0] as Visitor);
    for (const { page, gapCheck } of there) {
      const { messages } = (await joinAfresh(app.url, page, place)).seen;
      const all = expect.arrayContaining(messages);
      if (gapCheck === "on") expect(page.seen.messages).toEqual(all);
      else expect(page.seen.messages).not.toEqual(all);
    }
  },
  testMillisMax,
);
