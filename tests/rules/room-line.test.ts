import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isKnown } from "#client/live/room-clock.ts";
import * as roomLine from "#client/live/room-line.ts";
import type { LiveSocket } from "#client/wire.ts";
import { type Joined, type PlaceChanged, wireNumber } from "#shared/live.ts";
import type { RefusalCode, Reply } from "#shared/refusal.ts";
import { without } from "#tests/rules/without.ts";

type RoomLine = roomLine.RoomLine;

const frame = (from: number, to: number): PlaceChanged => ({
  placeId: "room",
  epoch: "first",
  from,
  to,
  changes: [],
  gone: [],
});
const pulse = { placeId: "room", here: { onsite: 2, online: 3 }, sums: {}, clock: 5 };
const everything = (clock: number): Reply<Joined> => ({
  ok: true,
  value: { whole: true, frame: frame(0, clock), pulse, as: "members" },
});
const no = (code: RefusalCode): Reply<Joined> => ({ ok: false, refusal: { code } });

/** A socket whose other end does as it is told. */
class Ground {
  connected = false;
  active = true;
  joins: unknown[] = [];
  pulses: unknown[] = [];
  answers: (Reply<Joined> | "silent")[] = [];
  private hears = new Map<string, (said?: unknown) => void>();
  io = {
    opts: { transports: ["websocket", "polling"] },
    on: (name: string, hear: () => void) => this.hears.set(`engine ${name}`, hear),
  };
  /** What swallows an upgrade says nothing: after the library's own patience the attempt has failed. */
  swallowsWebSockets = false;
  /** A room says every three seconds who is here. */
  mute = false;
  beat = setInterval(() => this.connected && !this.mute && this.tell("place.pulse", pulse), 3_000);
  /** With what each attempt began. */
  attempts: (string | undefined)[] = [];
  on = (name: string, hear: (said?: unknown) => void) => this.hears.set(name, hear);
  connect() {
    const [first] = this.io.opts.transports;
    this.attempts.push(first);
    if (this.swallowsWebSockets && first === "websocket") return void setTimeout(() => this.fail(), 5_000);
    this.connected = true;
    this.tell("connect");
  }
  private fail() {
    this.tell("connect_error", new Error("timeout"));
    setTimeout(() => this.connect(), 500);
  }
  disconnect() {
    if (!this.connected) return;
    this.connected = false;
    this.tell("disconnect", "io client disconnect");
  }
  cut(reason = "transport close") {
    this.connected = false;
    this.tell("disconnect", reason);
  }
  /** A notice that comes in one packet with the answer to a join, as polling brings them. */
  behind: PlaceChanged | null = null;
  volatile = { emit: (_: string, said: unknown) => void this.pulses.push(said) };
  timeout = (millis: number) => ({
    emit: (_: string, said: unknown, hear: (late: Error | null, reply?: Reply<Joined>) => void) => {
      const answer = this.answerTo(said);
      if (answer === "silent") return void setTimeout(() => hear(new Error("timeout")), millis);
      hear(null, answer);
      this.tellBehind();
    },
    emitWithAck: async (_: string, said: unknown) => {
      const answer = this.answerTo(said);
      this.tellBehind();
      return answer;
    },
  });
  private answerTo(join: unknown) {
    this.joins.push(join);
    return this.answers.shift() ?? everything(5);
  }
  private tellBehind() {
    if (this.behind) this.tell("place.changed", this.behind);
  }
  tell = (name: string, said?: unknown) => this.hears.get(name)?.(said);
}

let ground: Ground;
let line: RoomLine;
let browser: EventTarget;
const status = () => line.snapshot().status;
const pass = (millis: number) => vi.advanceTimersByTimeAsync(millis);
const soon = 5_000;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new EventTarget();
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  vi.stubGlobal("removeEventListener", browser.removeEventListener.bind(browser));
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  ground = new Ground();
});
afterEach(() => {
  line.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const place = { kind: "room" as const, eventId: "event", id: "room" };
const openOn = ({ openRoomLine }: typeof roomLine, asksAgain = false) =>
  openRoomLine({ place, asksAgain, open: async () => ground as unknown as LiveSocket });

async function open(...answers: Ground["answers"]) {
  ground.answers = answers;
  line = openOn(roomLine);
  expect(status()).toBe("joining");
  await pass(0);
}

test("who comes in is joined at once and hears each change", async () => {
  await open();
  expect(line.snapshot()).toMatchObject({
    status: "live",
    as: "members",
    refusal: null,
    room: { clock: 5 },
  });
  expect(line.pulse().here).toEqual(pulse.here);
  ground.tell("place.changed", frame(5, 6));
  expect(line.snapshot().room.clock).toBe(6);
  expect(ground.joins).toEqual([{ wire: wireNumber, place, since: null, epoch: null }]);
});

test("a notice right behind the answer to the first join is not lost", async () => {
  ground.behind = frame(5, 6);
  await open();
  expect(line.snapshot()).toMatchObject({ status: "live", room: { clock: 6 } });
});

describe("a line that is lost says that it is catching up, and comes back from where it was", () => {
  const since5 = { wire: wireNumber, place, since: 5, epoch: "first" };
  test.each([
    ["a change was missed", () => ground.tell("place.changed", frame(7, 8))],
    ["the last change was missed, as a pulse says", () => ground.tell("place.pulse", { ...pulse, clock: 6 })],
    ["the server closed it on purpose", () => ground.cut("io server disconnect")],
  ])("when %s", async (_, lose) => {
    await open();
    lose();
    expect(status()).toBe("catching-up");
    await pass(soon);
    expect(status()).toBe("live");
    expect(ground.joins.slice(1)).toEqual([since5]);
  });

  test("when it was cut and the socket connects again", async () => {
    await open();
    ground.cut();
    expect(status()).toBe("catching-up");
    ground.connect();
    await pass(0);
    expect(status()).toBe("live");
    expect(ground.joins.slice(1)).toEqual([since5]);
  });

  test("when nothing was heard for too long, however alive the socket looks", async () => {
    await open();
    ground.mute = true;
    const seen: string[] = [];
    line.watch(() => seen.push(status()));
    await pass(15_000);
    expect(seen).toContain("catching-up");
    expect(status()).toBe("live");
    expect(ground.joins.slice(1)).toEqual([since5]);
  });

  test("but not while the server is heard", async () => {
    await open();
    ground.mute = true;
    for (let seconds = 0; seconds < 60; seconds += 10) {
      await pass(10_000);
      ground.tell("engine ping");
    }
    expect(status()).toBe("live");
    expect(ground.joins).toHaveLength(1);
  });

  test("when the browser says that it is offline, and then online", async () => {
    await open();
    browser.dispatchEvent(new Event("offline"));
    expect(status()).toBe("catching-up");
    browser.dispatchEvent(new Event("online"));
    await pass(0);
    expect(status()).toBe("live");
  });
});

describe("a join that fails", () => {
  test.each<[RefusalCode, "ended" | "live"]>([
    ["sign-in-needed", "ended"],
    ["not-yours", "ended"],
    ["not-found", "ended"],
    ["event-over", "ended"],
    ["link-dead", "ended"],
    ["too-many", "live"],
    ["busy", "live"],
  ])("with %s: the line is in the end %s", async (code, end) => {
    await open(no(code));
    await pass(soon * 2);
    expect(status()).toBe(end);
    expect(line.snapshot().refusal?.code).toBe(end === "ended" ? code : undefined);
    expect(ground.joins).toHaveLength(end === "ended" ? 1 : 2);
  });

  test("without an answer is tried again", async () => {
    await open("silent");
    expect(status()).toBe("joining");
    await pass(soon * 3);
    expect(status()).toBe("live");
  });
});

describe("a page of another version (L21)", () => {
  async function toldToLoadAnew(made: typeof roomLine) {
    ground.answers = [everything(5), ...Array.from({ length: 100 }, () => no("load-anew"))];
    line = openOn(made);
    await pass(0);
    ground.cut();
    ground.connect();
    await pass(60_000);
    return [status(), line.snapshot().refusal?.code];
  }

  test("is told so once, keeps what it knows, and asks no more", async () => {
    expect(await toldToLoadAnew(roomLine)).toEqual(["ended", "load-anew"]);
    expect(line.snapshot().room.clock).toBe(5);
    expect(ground.joins).toHaveLength(2);
  });

  test("control: where that refusal ends nothing, it seems to catch up for ever", async () => {
    const asksOn = without<typeof roomLine>("client/live/room-line.ts", ['  "load-anew",\n', ""]);
    expect(await toldToLoadAnew(asksOn)).toEqual(["catching-up", undefined]);
    expect(ground.joins.length).toBeGreaterThan(10);
  });
});

test("applause goes out on a line that is live, and never late", async () => {
  await open();
  line.add({ reactions: { applause: 1 } });
  ground.cut();
  line.add({ reactions: { applause: 2 } });
  ground.connect();
  await pass(0);
  expect(ground.pulses).toEqual([{ place, sums: { reactions: { applause: 1 } } }]);
});

test("a line that was closed stays silent", async () => {
  await open();
  line.close();
  await pass(60_000);
  expect(ground.joins).toHaveLength(1);
  expect(ground.connected).toBe(false);
});

describe("silence counts as a failure (L11)", () => {
  test("where a WebSocket is swallowed the room is live by polling, after one silent attempt", async () => {
    ground.swallowsWebSockets = true;
    await open();
    await pass(6_000);
    expect(ground.attempts).toEqual(["websocket", "polling"]);
    expect(status()).toBe("live");
  });

  test("control: where only an error counts, every attempt is swallowed", async () => {
    ground.swallowsWebSockets = true;
    line = openOn(
      without<typeof roomLine>("client/live/room-line.ts", [
        'if (problem.message === "timeout") blameWay();',
        "",
      ]),
    );
    await pass(60_000);
    expect(new Set(ground.attempts)).toEqual(new Set(["websocket"]));
    expect(status()).toBe("joining");
  });

  test("a line that was silent begins another way, and some time after with a WebSocket again", async () => {
    await open();
    ground.mute = true;
    await pass(14_000);
    expect(ground.attempts).toEqual(["websocket", "polling"]);
    ground.mute = false;
    await pass(70_000);
    ground.cut();
    ground.connect();
    expect(ground.attempts).toEqual(["websocket", "polling", "websocket"]);
  });

  test("a silence is told within five seconds, and was none once something is heard", async () => {
    await open();
    ground.mute = true;
    await pass(4_000);
    expect(status()).toBe("live");
    await pass(1_000);
    expect(status()).toBe("silent");
    ground.tell("place.pulse", pulse);
    expect(status()).toBe("live");
    expect(ground.joins).toHaveLength(1);
  });

  test("nothing is said of a room that has not answered yet", async () => {
    await open("silent");
    expect(isKnown(line.snapshot().room)).toBe(false);
    await pass(soon * 3);
    expect(isKnown(line.snapshot().room)).toBe(true);
  });
});

describe("a hall screen that was let out (L17)", () => {
  async function letInAgain(made: typeof roomLine, asksAgain: boolean) {
    ground.answers = [everything(5), no("not-yours"), no("not-yours")];
    line = openOn(made, asksAgain);
    await pass(0);
    ground.cut("io server disconnect");
    await pass(soon);
    const told = status();
    await pass(35_000);
    return [told, status()];
  }

  test("says so, asks again by itself, and goes on once it may", async () => {
    expect(await letInAgain(roomLine, true)).toEqual(["ended", "live"]);
  });

  test("control: who does not ask again stays outside", async () => {
    expect(await letInAgain(roomLine, false)).toEqual(["ended", "ended"]);
  });
});
