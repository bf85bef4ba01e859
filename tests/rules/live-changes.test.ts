import { expect, test } from "vitest";
import type { ReadTx } from "#db/engine.ts";
import { createChanges } from "#server/live/changes.ts";
import type { PlaceRow } from "#server/live/place.ts";
import type { PlaceThing } from "#server/live/thing.ts";

/* A kind of thing costs a room nothing that does not hold any of it. */

const tx = {} as ReadTx;

/** A room of so many kinds, in which questions and messages were said, the last of them a message. */
function roomOf(kindCount: number) {
  let asked: string[] = [];
  const thing = (kind: string) =>
    ({
      kind,
      heardBy: () => true,
      after: async () => query(`${kind} after`),
      latest: async () => query(`${kind} latest`),
      missedMax: 100,
      ownAfter: async () => query(`${kind} own`),
    }) satisfies PlaceThing;
  const query = (what: string) => {
    asked.push(what);
    return [];
  };
  const kinds = ["question", "message", ...Array.from({ length: kindCount - 2 }, (_, at) => `kind ${at}`)];
  const room = { id: "room", clock: 9, movedAt: { question: 4, message: 9 } } satisfies PlaceRow;
  const changes = createChanges(kinds.map(thing));
  return async (read: (all: typeof changes, row: PlaceRow) => Promise<unknown>) => {
    asked = [];
    await read(changes, room);
    return asked;
  };
}

test.each([2, 12])(
  "L20: of %i kinds, those are asked for that moved, or that the room holds",
  async (count) => {
    const asked = roomOf(count);
    expect(await asked((changes, room) => changes.after(tx, room, 8))).toEqual(["message after"]);
    expect(await asked((changes, room) => changes.after(tx, room, 9))).toEqual([]);
    expect(await asked((changes, room) => changes.missed(tx, room, 3))).toEqual([
      "question after",
      "message after",
    ]);
    expect(await asked((changes, room) => changes.whole(tx, room, "members"))).toEqual([
      "question latest",
      "message latest",
    ]);
    expect(await asked((changes, room) => changes.own(tx, room, "registration:ada", 0))).toEqual([
      "question own",
      "message own",
    ]);
  },
);

test("control: a room's row that named every kind would have every kind asked for", async () => {
  const asked = roomOf(12);
  const everything = await asked((changes, room) =>
    changes.whole(tx, { ...room, movedAt: Object.fromEntries(kindsOf(12)) }, "members"),
  );
  expect(everything).toHaveLength(12);
});

const kindsOf = (count: number): [string, number][] => [
  ["question", 1],
  ["message", 1],
  ...Array.from({ length: count - 2 }, (_, at): [string, number] => [`kind ${at}`, 1]),
];
