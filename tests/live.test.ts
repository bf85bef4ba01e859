import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { thingsOf } from "#client/live/room-clock.ts";
import { makeEvent, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { freshState, joinOf, type Listener, listen, type Place, roomAt } from "#tests/listener.ts";
import { within } from "#tests/within.ts";

const without = vi.hoisted(() => ({ wire: false }));
vi.mock(import("#server/live/this-wire.ts"), async (original) => {
  const { requireThisWire } = await original();
  return { requireThisWire: (given) => (without.wire ? undefined : requireThisWire(given)) };
});

let app: TestApp;
let place: Place;
let founder: Visitor;
let listeners: Listener[];

beforeEach(async () => {
  app = await startApp();
  const opened = await openEvent(app);
  founder = opened.founder;
  place = { eventId: opened.eventId, roomId: opened.roomId };
  listeners = [];
});
afterEach(async () => {
  for (const listener of listeners) listener.close();
  await app.close();
});

async function enter(visitor: Visitor, options?: Parameters<typeof listen>[3]) {
  const listener = await listen(app.url, visitor, place, options);
  listeners.push(listener);
  return listener;
}
const attendee = (mode: "onsite" | "online" = "online") => app.attendee({ eventId: place.eventId, mode });
const moderator = () => app.member("moderator", place.eventId, { roomId: place.roomId });

async function ask(visitor: Visitor, text = "Why twenty years?") {
  return visitor.do("questions.ask", { ...place, id: newId(), text, lang: "en" });
}
const show = (visitor: Visitor, questionId: string) =>
  visitor.do("questions.moderate", { ...place, questionId, state: "shown" });
const send = (visitor: Visitor, text: string) =>
  visitor.do("messages.send", { ...place, id: newId(), text, lang: "en" });

async function hallScreen(organizer = founder) {
  const { token } = await organizer.do("rooms.screenLink", place);
  const screen = app.nobody();
  await screen.do("signins.enter", { token });
  return screen;
}

describe("who hears what", () => {
  test("a question waits with its asker and the moderators; once shown it reaches everyone in the room, and nobody else (L3)", async () => {
    const [ada, ben, mia] = [await attendee(), await attendee(), await moderator()];
    const [atAda, atBen, atMia] = [await enter(ada), await enter(ben), await enter(mia)];
    const [onScreen, atEve] = [await enter(await hallScreen()), await enter(app.nobody())];

    const asked = await ask(ada);
    await vi.waitFor(() => expect(atMia.seen.questions).toEqual([asked]));
    await vi.waitFor(() => expect(atAda.seen.own.questions).toEqual([asked]));
    expect(atBen.seen.questions).toEqual([]);
    expect(onScreen.seen.questions).toEqual([]);

    const shown = await show(mia, asked.id);
    for (const one of [atAda, atBen, atMia, onScreen])
      await vi.waitFor(() => expect(one.seen.questions).toEqual([shown]));
    expect(JSON.stringify(atBen.frames[0])).not.toContain(asked.text);
    expect(atEve.joins).toEqual([{ ok: false, refusal: { code: "sign-in-needed" } }]);
    expect([atEve.frames, atEve.pulses]).toEqual([[], []]);
  });

  test("a hidden question leaves everybody's sight but its asker's and the moderators' (L3)", async () => {
    const [ada, ben, mia] = [await attendee(), await attendee(), await moderator()];
    const [atAda, atBen, atMia] = [await enter(ada), await enter(ben), await enter(mia)];
    const { id } = await ask(ada);
    await show(mia, id);
    await vi.waitFor(() => expect(atBen.seen.questions).toHaveLength(1));

    const hidden = await mia.do("questions.moderate", { ...place, questionId: id, state: "hidden" });
    await vi.waitFor(() => expect(atBen.seen.questions).toEqual([]));
    await vi.waitFor(() => expect(atAda.seen).toMatchObject({ questions: [], own: { questions: [hidden] } }));
    await vi.waitFor(() => expect(atMia.seen.questions).toEqual([hidden]));
  });

  test("chat is for the people in the room, not for the hall screen; a hidden line is gone", async () => {
    const [ada, ben, mia] = [await attendee(), await attendee(), await moderator()];
    const [atBen, onScreen] = [await enter(ben), await enter(await hallScreen())];
    const sent = await send(ada, "Congratulations!");
    await vi.waitFor(() => expect(atBen.seen.messages).toEqual([sent]));
    await vi.waitFor(() => expect(onScreen.state.clock).toBe(atBen.state.clock));
    expect(onScreen.seen.messages).toEqual([]);

    await mia.do("messages.hide", { ...place, messageId: sent.id, hidden: true });
    await vi.waitFor(() => expect(atBen.seen.messages).toEqual([]));
    await mia.do("messages.hide", { ...place, messageId: sent.id, hidden: false });
    await vi.waitFor(() => expect(atBen.seen.messages).toEqual([sent]));
  });

  test("an upvote is everybody's number and its giver's mark, on each of the giver's screens", async () => {
    const [ada, ben, mia] = [await attendee(), await attendee(), await moderator()];
    const { id } = await ask(ada);
    await show(mia, id);
    const [atAda, atBen, atBenToo] = [await enter(ada), await enter(ben), await enter(ben)];
    await ben.do("questions.vote", { ...place, questionId: id, given: true });
    for (const one of [atAda, atBen, atBenToo])
      await vi.waitFor(() => expect(one.seen.questions[0]?.votes).toBe(1));
    expect([atAda, atBen, atBenToo].map((one) => one.seen.own.votes)).toEqual([[], [id], [id]]);
  });

  test("people of another event are refused, also with this room's id beside their own event's", async () => {
    const elsewhere = await openAnotherEvent();
    const eve = await app.attendee({ eventId: elsewhere.eventId });
    const atOurs = await enter(eve);
    const crossed = await listen(app.url, eve, { eventId: elsewhere.eventId, roomId: place.roomId });
    listeners.push(crossed);
    await send(await attendee(), "between us");
    expect(atOurs.joins).toEqual([{ ok: false, refusal: { code: "not-yours" } }]);
    expect(crossed.joins).toEqual([{ ok: false, refusal: { code: "not-found" } }]);
    expect([...atOurs.frames, ...crossed.frames]).toEqual([]);
  });

  test("what is on now reaches everybody, the hall screen too", async () => {
    const [atAda, onScreen] = [await enter(await attendee()), await enter(await hallScreen())];
    const { programme } = await founder.do("rooms.open", place);
    const now = { sessionId: programme.sessions[0]?.id ?? null, itemId: null };
    await founder.do("rooms.setNow", { ...place, now });
    for (const one of [atAda, onScreen]) await vi.waitFor(() => expect(one.seen.now).toEqual(now));
  });
});

describe("a line that was away", () => {
  const talk = async (visitor: Visitor, from: number, to: number) => {
    for (let line = from; line < to; line++) await send(visitor, `line ${line}`);
  };

  test("catches up after a cut with exactly the server's state, in one join", async () => {
    const [ada, ben, mia] = [await attendee(), await attendee(), await moderator()];
    const atBen = await enter(ben);
    const { id } = await ask(ada);
    await show(mia, id);
    const first = await send(ada, "before");
    await vi.waitFor(() => expect(atBen.seen.messages).toHaveLength(1));

    atBen.cut();
    await talk(ada, 0, 5);
    await mia.do("messages.hide", { ...place, messageId: first.id, hidden: true });
    await mia.do("questions.moderate", { ...place, questionId: id, state: "hidden" });
    const own = await ask(ben, "Own?");
    const truth = await freshState(app.url, ben, place);
    await vi.waitFor(() => expect(atBen.seen).toEqual(truth));
    expect(truth.own.questions).toEqual([own]);
    expect(atBen.joins.map((join) => join.ok && join.value.whole)).toEqual([true, false]);
  });

  test("catches up with a server that was started again", async () => {
    const [ada, ben] = [await attendee(), await attendee()];
    const atBen = await enter(ben);
    await talk(ada, 0, 3);
    await app.stop();
    app = await startApp({
      dataDir: app.dataDir,
      ...(app.databaseUrl ? { databaseUrl: app.databaseUrl } : {}),
      environment: { PORT: String(app.port) },
    });
    await talk(ada, 3, 6);
    await vi.waitFor(() => expect(atBen.seen.messages).toHaveLength(6));
    expect(atBen.seen).toEqual(await freshState(app.url, ben, place));
    expect(atBen.joins).toHaveLength(2);
  });

  const losing = async (gapCheck: "on" | "off") => {
    const [ada, ben, cem] = [await attendee(), await attendee(), await attendee()];
    let heard = 0;
    const atBen = await enter(ben, { gapCheck, loses: () => ++heard === 2 || heard === 5 });
    for (let line = 0; line < 8; line++) {
      await send(line % 2 ? ada : cem, `line ${line}`);
      await vi.waitFor(() => expect(heard).toBe(line + 1));
    }
    const truth = await freshState(app.url, ben, place);
    return { atBen, truth };
  };

  test("asks again when something is missing, and only then", async () => {
    const { atBen, truth } = await losing("on");
    await vi.waitFor(() => expect(atBen.seen).toEqual(truth));
    expect(atBen.joins).toHaveLength(3);
  });

  test("control: without the gap check it does not end with the server's state", async () => {
    const { atBen, truth } = await losing("off");
    await new Promise((next) => setTimeout(next, 300));
    expect(truth.messages).toHaveLength(8);
    expect(atBen.seen.messages).toHaveLength(6);
  });

  test("a known epoch and a clock from the future are answered with everything", async () => {
    const ben = await attendee();
    const atBen = await enter(ben);
    const { epoch } = atBen.state;
    for (const [since, known, whole] of [
      [0, epoch, false],
      [99, epoch, true],
      [0, "another", true],
      [null, epoch, true],
    ] as const) {
      const reply = await atBen.socket.emitWithAck("places.join", joinOf(place, since, known));
      expect(reply).toMatchObject({ ok: true, value: { whole } });
    }
  });
});

describe("the crowd", () => {
  test("joins in the middle of a storm lose and double nothing", async () => {
    const [ada, ben, cem] = [await attendee(), await attendee(), await attendee()];
    const talking = Promise.all(
      [ada, ben].map(async (one) => {
        for (let line = 0; line < 15; line++) await send(one, `line ${line}`);
      }),
    );
    const coming = Promise.all(Array.from({ length: 15 }, () => enter(cem)));
    await talking;
    const truth = await freshState(app.url, cem, place);
    for (const one of await coming) await vi.waitFor(() => expect(one.seen).toEqual(truth));
    expect(truth.messages).toHaveLength(30);
  });

  test("many upvotes within a tick are one change", async () => {
    const mia = await moderator();
    const { id } = await ask(await attendee());
    await show(mia, id);
    const voters = await Promise.all(Array.from({ length: 100 }, () => attendee()));
    const atMia = await enter(mia);
    const began = performance.now();
    await Promise.all(
      voters.map((voter) => voter.do("questions.vote", { ...place, questionId: id, given: true })),
    );
    const ticksMax = Math.ceil((performance.now() - began) / 100) + 1;
    await vi.waitFor(() => expect(atMia.seen.questions[0]?.votes).toBe(100));
    expect(atMia.frames.length).toBeLessThanOrEqual(ticksMax);
    expect(atMia.frames.every((frame) => frame.changes.length === 1)).toBe(true);
  });

  test("each person is counted once, by mode, and those who run the room are not", async () => {
    const [ada, ben] = [await attendee("online"), await attendee("onsite")];
    const atMia = await enter(await moderator());
    await enter(ada);
    const second = await enter(ada);
    await enter(ben);
    await vi.waitFor(() => expect(atMia.pulses.at(-1)?.here).toEqual({ onsite: 1, online: 1 }));
    second.close();
    await new Promise((next) => setTimeout(next, 400));
    expect(atMia.pulses.at(-1)?.here).toEqual({ onsite: 1, online: 1 });
  });

  test("applause is summed; too much of it from one line is refused, and a screen cannot clap", async () => {
    const [atAda, atBen, onScreen] = [
      await enter(await attendee()),
      await enter(await attendee()),
      await enter(await hallScreen()),
    ];
    const clap = (one: Listener, applause = 5) =>
      one.socket.emitWithAck("places.pulse", { place: roomAt(place), sums: { reactions: { applause } } });
    const answers = await Promise.all(Array.from({ length: 6 }, () => clap(atAda)));
    await clap(atBen, 3);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(4);
    expect(answers.at(-1)).toEqual({
      ok: false,
      refusal: { code: "too-many", detail: { retryAfterSeconds: 1 } },
    });
    await vi.waitFor(() => expect(atBen.reactions).toEqual({ applause: 23 }));
    expect(await clap(onScreen)).toEqual({ ok: false, refusal: { code: "not-yours" } });
  });
});

describe("a lost right silences within a second", () => {
  async function expectSilenced(listener: Listener, speaker: Visitor, refusal: string) {
    await within(1, () => expect(listener.closedWith).toBe(4003));
    const heard = listener.frames.length;
    await send(speaker, "not for everybody");
    await vi.waitFor(() => expect(listener.joins.at(-1)).toEqual({ ok: false, refusal: { code: refusal } }));
    expect(listener.frames).toHaveLength(heard);
    expect(JSON.stringify([...thingsOf(listener.state, "message").values()])).not.toContain(
      "not for everybody",
    );
  }

  test("a cancelled registration", async () => {
    const [ada, ben] = [await attendee(), await attendee()];
    const atAda = await enter(ada);
    await ada.do("registrations.cancelMine", { eventId: place.eventId });
    await expectSilenced(atAda, ben, "not-yours");
  });

  test("a sign-out", async () => {
    const [ada, ben] = [await attendee(), await attendee()];
    const atAda = await enter(ada);
    await ada.do("signins.end", { kind: "attendee" });
    await expectSilenced(atAda, ben, "sign-in-needed");
  });

  test("a moderator whose role is taken away", async () => {
    const mia = await moderator();
    const atMia = await enter(mia);
    const { staff } = await mia.do("signins.self", {});
    await founder.do("team.revoke", { eventId: place.eventId, grantId: staff?.grants[0]?.id ?? "" });
    await expectSilenced(atMia, await attendee(), "not-yours");
  });

  test("control: nobody else loses the line", async () => {
    const [ada, ben] = [await attendee(), await attendee()];
    const [, atBen] = [await enter(ada), await enter(ben)];
    await ada.do("registrations.cancelMine", { eventId: place.eventId });
    const sent = await send(ben, "still here");
    await vi.waitFor(() => expect(atBen.seen.messages).toEqual([sent]));
    expect(atBen.joins).toHaveLength(1);
  });
});

describe("the way in", () => {
  test.each(["polling", "websocket"] as const)(
    "a page of another site gets no line by %s",
    async (transport) => {
      const ada = await attendee();
      const connect = (origin: string) => {
        const socket = io(app.url, {
          transports: [transport],
          extraHeaders: { origin, cookie: ada.cookie },
          forceNew: true,
          reconnection: false,
        });
        return new Promise<string>((resolve) => {
          socket.on("connect", () => resolve("connected"));
          socket.on("connect_error", () => resolve("refused"));
        }).finally(() => socket.close());
      };
      expect(await connect("https://evil.example")).toBe("refused");
      expect(await connect("null")).toBe("refused");
      expect(await connect(app.url)).toBe("refused"); // by its own words it is this host: anybody can say so
      expect(await connect(app.config.publicUrl)).toBe("connected");
    },
  );

  test("one sign-in has so many lines; one more is told to wait, until one is free", async () => {
    const ada = await attendee();
    const lines = await Promise.all(Array.from({ length: limits.socketsPerPersonMax }, () => enter(ada)));
    const refusal = { code: "too-many", detail: { retryAfterSeconds: 30 } };
    expect((await enter(ada)).joins).toEqual([{ ok: false, refusal }]);
    expect((await enter(await attendee())).joins).toMatchObject([{ ok: true }]);
    for (const line of lines.slice(0, 2)) line.close();
    await vi.waitFor(async () => expect((await enter(ada)).joins).toMatchObject([{ ok: true }]));
  });

  test("a page of another number, or of none, is told to load anew, whatever else it says (L21)", async () => {
    const atAda = await enter(await attendee());
    for (const call of [
      { ...joinOf(place), wire: 1 },
      { ...place, since: null, epoch: null },
    ]) {
      const reply = await atAda.socket.emitWithAck("places.join", call);
      expect(reply).toEqual({ ok: false, refusal: { code: "load-anew" } });
    }
  });

  test("control: with the number not looked at, such a page is told that it is wrong, and asks on for ever", async () => {
    const atAda = await enter(await attendee());
    without.wire = true;
    const reply = await atAda.socket.emitWithAck("places.join", { ...joinOf(place), wire: 1 });
    without.wire = false;
    expect(reply).toMatchObject({ ok: false, refusal: { code: "bad-input" } });
  });

  test("whatever is called is answered, and the server goes on", async () => {
    const atAda = await enter(await attendee());
    const answer = async (name: string, ...given: unknown[]) =>
      (await atAda.socket.timeout(2_000).emitWithAck(name, ...given)).refusal.code;
    expect(await answer("rooms.everything", {})).toBe("not-found");
    expect(await answer("__proto__", {})).toBe("not-found");
    expect(await answer("error", {})).toBe("not-found");
    expect(await answer("places.join")).toBe("bad-input");
    expect(await answer("places.join", joinOf(place, -1))).toBe("bad-input");
    expect(await answer("places.join", { ...joinOf(place), more: 1 })).toBe("bad-input");
    expect(await answer("places.pulse", { place: roomAt(place), sums: { reactions: { boo: 1 } } })).toBe(
      "bad-input",
    );
    expect(await answer("places.join", Buffer.from([1, 2, 3]))).toBe("bad-input");
    atAda.socket.emit("places.join", null);
    const left = await atAda.socket.emitWithAck("places.leave", { place: roomAt(place) });
    expect(left).toEqual({ ok: true, value: {} });
    expect(await answer("places.pulse", { place: roomAt(place), sums: { reactions: { heart: 1 } } })).toBe(
      "not-yours",
    );
  });
});

describe("what a page needs beside the live things", () => {
  const stage = (hostId: string | null) => ({
    id: newId(),
    hostId,
    kind: "tencent" as const,
    url: "https://meeting.tencent.com/dm/abc",
    meetingNumber: "123 456 789",
    passcode: "2021",
    lang: null,
  });

  /** The ceremony starts at 01:00 UTC. */
  async function startAt(time: string) {
    await app.close();
    app = await startApp({ clock: () => Temporal.Instant.from(`2031-12-02T${time}Z`) });
    const opened = await openEvent(app);
    const { founder, eventId, roomId } = opened;
    place = { eventId, roomId };
    const [dut, hirosaki] = opened.event.hosts.map((host) => stage(host.id));
    const fallback = stage(null);
    const stages = [dut, hirosaki, fallback].flatMap((each) => each ?? []);
    await founder.do("rooms.setStages", { ...place, stages, version: 0 });
    const guest = await app.attendee({
      eventId,
      hostId: hirosaki?.hostId ?? null,
      lang: "ja",
      mode: "onsite",
    });
    return { ...opened, guest, stages, own: [hirosaki, fallback, dut] };
  }

  test("the room as it was released, and who is asking", async () => {
    const { guest, founder, room, event } = await startAt("00:00:00");
    await founder.do("rooms.save", {
      eventId: place.eventId,
      room: { ...room, name: { en: "A draft" }, version: 1 },
    });
    const opened = await guest.do("rooms.open", place);
    expect(opened).toMatchObject({ room: { name: room.name }, as: "members", mode: "onsite", lang: "ja" });
    expect(opened.hostId).toBe(event.hosts[1]?.id);
    expect(await founder.do("rooms.open", place)).toMatchObject({ as: "runs", mode: null });
  });

  test("a room that was not released is not there yet", async () => {
    const { guest, founder, eventId } = await startAt("00:00:00");
    const draft = {
      ...(await founder.do("rooms.open", place)).room,
      id: newId(),
      slug: "draft",
      version: 0,
    };
    await founder.do("rooms.save", { eventId, room: draft });
    const call = { eventId, roomId: draft.id };
    expect(await guest.say("rooms.open", call)).toEqual({ ok: false, refusal: { code: "not-found" } });
    const atDraft = await listen(app.url, guest, call);
    listeners.push(atDraft);
    expect(atDraft.joins).toEqual([{ ok: false, refusal: { code: "not-found" } }]);
  });

  test.each([
    ["00:44:59.999", false],
    ["00:45:00", true],
    ["03:29:59.999", true],
    ["03:30:00", false],
  ])("at %s the stage is open: %s (L6)", async (time, open) => {
    const { guest, founder, stages, own } = await startAt(time);
    const opensAt = "2031-12-02T00:45:00Z";
    expect(await guest.do("rooms.openStages", place)).toEqual({ stages: open ? own : [], opensAt });
    expect((await founder.do("rooms.openStages", place)).stages).toHaveLength(stages.length);
  });

  test("whoever runs the room sees the stage as a host's people get it; nobody else chooses whose (L6)", async () => {
    const { guest, founder, event, own } = await startAt("00:50:00");
    const [dalian, hirosaki] = event.hosts.map(({ id }) => id);
    const stagesAs = (visitor: Visitor, asHostId?: string) =>
      visitor.do("rooms.openStages", { ...place, asHostId }).then(({ stages }) => stages);
    expect(await stagesAs(founder, hirosaki)).toEqual(own);
    expect((await stagesAs(founder, dalian))[0]).toMatchObject({ hostId: dalian });
    expect(await stagesAs(guest, dalian)).toEqual(own);
  });

  test("new stage addresses are news for the room, without the addresses", async () => {
    const { guest, founder } = await startAt("00:50:00");
    const atGuest = await enter(guest);
    const before = atGuest.seen.stagesVersion;
    await founder.do("rooms.setStages", { ...place, stages: [stage(null)], version: 1 });
    await vi.waitFor(() => expect(atGuest.seen.stagesVersion).toBeGreaterThan(before));
    expect(JSON.stringify(atGuest.frames)).not.toContain("2021");
  });

  test.each(["events.publish", "events.end", "events.cancel"] as const)(
    "L7: another programme is news for all who are in the room, at once: %s",
    async (command) => {
      const { guest, founder, eventId } = await startAt("00:50:00");
      const before = (await guest.do("rooms.open", place)).programmeVersion;
      const [atGuest, atScreen] = [await enter(guest), await enter(await hallScreen(founder))];
      await founder.do("sessions.save", { eventId, session: makeSession() });
      await founder.do(command, { eventId });
      for (const listener of [atGuest, atScreen])
        await vi.waitFor(() => expect(listener.seen.programmeVersion).toBeGreaterThan(before));
      expect((await guest.do("rooms.open", place)).programmeVersion).toBe(atGuest.seen.programmeVersion);
    },
  );

  test("only what people know of can be on", async () => {
    const { founder, session } = await startAt("01:00:00");
    const say = (now: { sessionId: string | null; itemId: string | null }) =>
      founder.say("rooms.setNow", { ...place, now });
    const unknown = { ok: false, refusal: { code: "not-found" } };
    expect(await say({ sessionId: session.id, itemId: null })).toMatchObject({ ok: true });
    expect(await say({ sessionId: newId(), itemId: null })).toEqual(unknown);
    expect(await say({ sessionId: session.id, itemId: newId() })).toEqual(unknown);
    expect(await say({ sessionId: null, itemId: newId() })).toEqual(unknown);
    expect(await say({ sessionId: null, itemId: null })).toMatchObject({ ok: true });
  });

  test("what one said is on is not taken back once another has said something else since (L16)", async () => {
    const { founder, session } = await startAt("01:00:00");
    const mia = await app.member("moderator", place.eventId, { roomId: place.roomId });
    const byClock = { sessionId: null, itemId: null };
    const step = { sessionId: session.id, itemId: null };
    const undo = { ...place, now: byClock, was: step };
    await founder.do("rooms.setNow", { ...place, now: step, was: byClock });
    await mia.do("rooms.setNow", { ...place, now: byClock });
    expect(await founder.say("rooms.setNow", undo)).toEqual({ ok: true, value: byClock }); // it is so already
    const late = { ...place, now: step, was: { ...step, sessionId: newId() } };
    expect(await founder.say("rooms.setNow", late)).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile" },
    });

    // The control: a deed that does not look is the last word.
    const { was: _was, ...blind } = late;
    expect(await founder.say("rooms.setNow", blind)).toEqual({ ok: true, value: step });
    expect(await founder.say("rooms.setNow", undo)).toEqual({ ok: true, value: byClock });
  });
});

async function openAnotherEvent() {
  const event = makeEvent({ slug: "another" });
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId: event.id, room: makeRoom({ slug: "elsewhere" }) });
  await founder.do("events.publish", { eventId: event.id });
  return { eventId: event.id };
}
