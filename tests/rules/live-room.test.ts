import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Store } from "#db/engine.ts";
import type { Member } from "#server/in-room/member.ts";
import type { PlaceChanges } from "#server/live/changes.ts";
import type { Connection } from "#server/live/connection.ts";
import { createLivePlace } from "#server/live/live-place.ts";
import type { RightsNews } from "#server/live/rights.ts";
import { roomPlace } from "#server/live/room-place.ts";
import { things } from "#server/things.ts";
import type { PlaceChanged } from "#shared/live.ts";

/* Reads and ticks run beside each other: whoever read before a tick may come in after it. */

const place = { kind: "room" as const, eventId: "event", id: "room" };
const ada: Member = {
  audience: "members",
  author: "registration:ada",
  from: { name: "Ada", affiliation: "", mode: "online" },
  hostId: null,
  lang: "en",
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothingNew: RightsNews = { changes: [], readAt: Temporal.Instant.from("2031-12-02T01:00:00Z") };

/** A room whose table says one clock more at each tick. */
function startRoom() {
  let clock = 0;
  const told: [channel: string, from: number, to: number][] = [];
  const writes: string[] = [];
  const changes = (from: number): PlaceChanges => ({ placeId: "room", from, to: clock, moved: [] });
  let from = 0;
  const store = {
    read: async () => {
      const read = { news: nothingNew, changes: changes(from) };
      from = clock;
      return read;
    },
    hints: { send: () => {}, listen: () => {} },
  } as Partial<Store> as Store;
  const room = createLivePlace({
    place,
    store,
    kind: roomPlace(things),
    epoch: "epoch",
    rights: { read: async () => nothingNew, heed: async () => {} },
    server: "north",
    bug: () => {},
    outlet: {
      deliver(channel, { changed, pulse }) {
        if (changed) told.push([channel, changed.from, changed.to]);
        if (channel === "room:room/members")
          writes.push(
            [changed && `${changed.from} to ${changed.to}`, pulse && "pulse"].filter(Boolean).join(", "),
          );
      },
    },
  });
  const tick = async (restMillis = 200) => {
    clock += 1;
    room.changed();
    await vi.advanceTimersByTimeAsync(restMillis);
  };
  return { room, told, writes, tick };
}

function line() {
  const heard: string[] = [];
  const connection: Connection = {
    cookies: {},
    enter: (channels) => void heard.push(`enters ${channels.join(" ")}`),
    leave: (channels) => void heard.push(`leaves ${channels.join(" ")}`),
    deliver: ({ from, to }: PlaceChanged) => void heard.push(`${from} to ${to}`),
    close: () => {},
  };
  return { connection, heard };
}

describe("coming in", () => {
  test("after reading before the last ticks: what they told is told again, after the answer", async () => {
    const { room, tick } = startRoom();
    const [first, late] = [line(), line()];
    room.enter(first.connection, ada, 0, () => {});
    for (let count = 0; count < 5; count++) await tick();
    expect(room.canEnterAt(3)).toBe(true);
    room.enter(late.connection, ada, 3, () => late.heard.push("answered"));
    expect(late.heard).toEqual([
      "enters room:room/members room:room/registration:ada",
      "answered",
      "3 to 4",
      "4 to 5",
    ]);
    room.close();
  });

  test("after reading up to now: nothing is told twice", async () => {
    const { room, tick } = startRoom();
    const [first, late] = [line(), line()];
    room.enter(first.connection, ada, 0, () => {});
    for (let count = 0; count < 5; count++) await tick();
    room.enter(late.connection, ada, 5, () => late.heard.push("answered"));
    expect(late.heard).toEqual(["enters room:room/members room:room/registration:ada", "answered"]);
    room.close();
  });

  test("so long after reading that nobody remembers what was told: read again", async () => {
    const { room, tick } = startRoom();
    room.enter(line().connection, ada, 0, () => {});
    for (let count = 0; count < 60; count++) await tick();
    expect([9, 10, 60].map(room.canEnterAt)).toEqual([false, true, true]);
    room.close();
  });

  test("as somebody else on the same line: the old place is left first", () => {
    const { room } = startRoom();
    const { connection, heard } = line();
    room.enter(connection, { ...ada, audience: "runs", author: "staff:ada" }, 0, () => {});
    room.enter(connection, ada, 0, () => {});
    expect(heard).toEqual([
      "enters room:room/runs room:room/staff:ada",
      "leaves room:room/runs room:room/staff:ada",
      "enters room:room/members room:room/registration:ada",
    ]);
    room.close();
  });
});

test("nothing new is told to nobody", async () => {
  const { room, told, tick } = startRoom();
  room.enter(line().connection, ada, 0, () => {});
  room.changed();
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([]);
  await tick();
  expect(told).toEqual([["room:room/members", 0, 1]]);
  room.close();
});

test("L5: applause goes out with what changed, in one write, four times a second at most", async () => {
  const { room, writes, tick } = startRoom();
  room.enter(line().connection, ada, 0, () => {});
  await vi.advanceTimersByTimeAsync(500);
  for (let count = 0; count < 4; count++) {
    const ticked = tick(100);
    room.add({ reactions: { applause: 1 } });
    await ticked;
  }
  expect(writes).toEqual(["pulse", "0 to 1, pulse", "1 to 2", "2 to 3, pulse", "3 to 4"]);
  room.close();
});
