import { describe, expect, test, vi } from "vitest";
import { makeRoom } from "#db/seed/make.ts";
import { stageHours, stageIsOpen, stagesFor } from "#server/in-room/stages.ts";
import { requireTurn } from "#server/in-room/turns.ts";
import { allowance } from "#server/live/allowance.ts";
import { createAttendance } from "#server/live/attendance.ts";
import { createCrowd } from "#server/live/crowd.ts";
import { pace } from "#server/live/pace.ts";
import { restMillisFor } from "#server/live/rest.ts";
import { roomPlace } from "#server/live/room-place.ts";
import { isFromHere } from "#server/live/sockets.ts";
import { things } from "#server/things.ts";
import type { ReleasedSession } from "#shared/programme.ts";
import type { Refused } from "#shared/refusal.ts";
import type { Stage } from "#shared/rooms.ts";

const instant = (text: string) => Temporal.Instant.from(text);

describe("the stage is open from 15 minutes before the room's first session until 30 after its last (L6)", () => {
  const hall = makeRoom();
  const session = (startsAt: string, status: "confirmed" | "cancelled" = "confirmed", roomId = hall.id) =>
    ({ roomId, startsAt, minutes: 60, revision: { status } }) as ReleasedSession;
  const sessions = [
    session("2031-12-02T01:00:00Z"),
    session("2031-12-02T03:00:00Z"),
    session("2031-12-02T00:00:00Z", "cancelled"),
    session("2031-12-01T00:00:00Z", "confirmed", "elsewhere"),
  ];
  const hours = stageHours({ sessions }, hall.id);

  test.each([
    ["2031-12-02T00:44:59.999Z", false],
    ["2031-12-02T00:45:00Z", true],
    ["2031-12-02T02:30:00Z", true],
    ["2031-12-02T04:29:59.999Z", true],
    ["2031-12-02T04:30:00Z", false],
  ])("at %s: %s", (at, open) => expect(hours && stageIsOpen(hours, instant(at))).toBe(open));

  test("a room without sessions has no hours", () => expect(stageHours({ sessions }, "empty")).toBe(null));
});

test("the own host's stages come first, then everybody's, then the others' (L6)", () => {
  const stages = ["theirs", null, "ours", "theirs", "ours"].map(
    (hostId, at) => ({ id: String(at), hostId }) as Stage,
  );
  const order = (hostId: string | null) => stagesFor(stages, hostId).map((stage) => stage.id);
  expect(order("ours")).toEqual(["2", "4", "1", "0", "3"]);
  expect(order(null)).toEqual(["1", "0", "2", "3", "4"]);
});

describe("a turn to speak", () => {
  const now = instant("2031-12-02T01:00:00Z");
  const ago = (...seconds: number[]) => seconds.map((each) => now.subtract({ seconds: each }));
  const waitSeconds = (spokenAt: Temporal.Instant[]) => {
    try {
      requireTurn(spokenAt, 3, now);
      return 0;
    } catch (problem) {
      return (problem as Refused).refusal.detail?.retryAfterSeconds;
    }
  };

  test.each([
    ["nobody has spoken", ago(), 0],
    ["one turn is left", ago(1, 2), 0],
    ["all are taken", ago(10, 20, 50), 10],
    ["one is exactly a minute old", ago(10, 20, 60), 0],
    ["one is nearly a minute old", [...ago(10, 20), now.subtract({ milliseconds: 59_999 })], 1],
    ["more than all, in any order", ago(50, 10, 20, 40), 20],
  ])("%s", (_, spokenAt, wait) => expect(waitSeconds(spokenAt)).toBe(wait));
});

test("an allowance is for any second, not for each", () => {
  const may = allowance(2);
  expect([0, 900, 950, 1000, 1100, 1900, 2000].map(may)).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
    true,
  ]);
});

describe("a pace", () => {
  test("runs at once when quiet, and what comes meanwhile once more", async () => {
    vi.useFakeTimers();
    const ran: number[] = [];
    const ticks = pace(
      () => 100,
      async () => void ran.push(Date.now()),
    );
    const began = Date.now();
    for (let count = 0; count < 1000; count++) ticks.want();
    await vi.advanceTimersByTimeAsync(1000);
    ticks.want();
    expect(ran.map((at) => at - began)).toEqual([0, 100, 1000]);
    ticks.stop();
    ticks.want();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ran).toHaveLength(3);
    vi.useRealTimers();
  });
});

test.each([
  [1, 100],
  [1_000, 100],
  [1_500, 120],
  [2_000, 160],
  [50_000, 200],
])("L9: a room of %i rests for %i ms after it has told them something", (members, millis) => {
  expect(restMillisFor(members)).toBe(millis);
});

describe("the crowd over more than one server", () => {
  const adds = roomPlace(things).sums;
  const member = (author: string, mode: "onsite" | "online" | null) => ({
    audience: "members" as const,
    author,
    from: { name: "", affiliation: "", mode },
    hostId: null,
    lang: null,
  });

  test("each person counts once, and nobody without a mode", () => {
    const attendance = createAttendance();
    const people = [member("a", "online"), member("a", "online"), member("b", "onsite"), member("c", null)];
    people.forEach(attendance.came);
    expect(attendance.here()).toEqual({ onsite: 1, online: 1 });
  });

  test("a person stays until the last screen is gone, and counts in the mode that was heard last", () => {
    const attendance = createAttendance();
    const [phone, hall] = [member("a", "online"), member("a", "onsite")];
    attendance.came(phone);
    attendance.came(hall);
    expect(attendance.here()).toEqual({ onsite: 1, online: 0 });
    attendance.went(phone);
    expect(attendance.here()).toEqual({ onsite: 1, online: 0 });
    attendance.went(hall);
    expect(attendance.here()).toEqual({ onsite: 0, online: 0 });
  });

  test("what another server says of its part counts for eight seconds; the newest word counts", () => {
    const crowd = createCrowd(adds);
    crowd.hear("north", { online: 5 }, {}, 0);
    crowd.hear("north", { online: 7, onsite: 1 }, {}, 2_000);
    crowd.hear("south", { online: 100 }, {}, 0);
    expect(crowd.hereWithOthers({ onsite: 1, online: 2 }, 7_999)).toEqual({ onsite: 2, online: 109 });
    expect(crowd.hereWithOthers({ onsite: 1, online: 2 }, 8_000)).toEqual({ onsite: 2, online: 9 });
    expect(crowd.hereWithOthers({ onsite: 1, online: 2 }, 10_000)).toEqual({ onsite: 1, online: 2 });
  });

  test("of servers that are invented without end, only so many count", () => {
    const crowd = createCrowd(adds);
    for (let at = 0; at < 1000; at++) crowd.hear(`server ${at}`, { online: 1 }, {}, 0);
    expect(crowd.hereWithOthers({ onsite: 0, online: 0 }, 1)).toEqual({ onsite: 0, online: 64 });
  });

  test("a reaction is told once: here with those of elsewhere, elsewhere without", () => {
    const crowd = createCrowd(adds);
    crowd.add({ reactions: { applause: 2 } });
    crowd.add({ reactions: { applause: 1, heart: 1 } });
    crowd.hear("north", {}, { reactions: { applause: 10, boo: 99 } }, 0);
    expect(crowd.takeSums()).toEqual({
      own: { reactions: { applause: 3, heart: 1 } },
      all: { reactions: { applause: 13, heart: 1 } },
    });
    expect(crowd.takeSums()).toEqual({ own: {}, all: {} });
  });
});

describe("a line is for pages of ours", () => {
  const publicUrl = "https://jubilee.example";
  test.each([
    ["our public address", { origin: publicUrl, host: "10.0.0.1:3000" }, true],
    ["a name that the request alone says", { origin: "http://a.example", host: "a.example" }, false],
    ["another site", { origin: "https://evil.example", host: "jubilee.example" }, false],
    ["another port of this host", { origin: "http://localhost:4000", host: "localhost:3000" }, false],
    ["a sandboxed frame", { origin: "null", host: "jubilee.example" }, false],
    ["no address at all", { origin: "", host: "jubilee.example" }, false],
    ["a page's own GET", { host: "jubilee.example", "sec-fetch-site": "same-origin" }, true],
    ["another site's GET", { host: "jubilee.example", "sec-fetch-site": "cross-site" }, false],
    ["a program that is no browser", { host: "jubilee.example" }, true],
  ])("%s", (_, headers, fromHere) => expect(isFromHere({ headers }, publicUrl)).toBe(fromHere));
  test("names under localhost are this machine's, where our address is", () => {
    const headers = { origin: "http://ada.localhost:3000", host: "ada.localhost:3000" };
    expect(isFromHere({ headers }, "http://localhost:3000")).toBe(true);
    expect(isFromHere({ headers }, publicUrl)).toBe(false);
  });
});
