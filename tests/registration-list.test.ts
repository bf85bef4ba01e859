import { afterAll, beforeAll, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Given } from "#shared/contract.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
let founder: Visitor;
let eventId: string;

type Person = [latin: string, native: string, affiliation: string, mode: "onsite" | "online"];
/** In the order in which they came; the hall has two seats. */
const people: Person[] = [
  ["Élise Martin", "", "Lab 10", "onsite"],
  ["", "山田 太郎", "", "online"],
  ["bo Zhang", "张波", "Lab 2", "onsite"],
  ["Ana Zeller", "", "Lab 2", "onsite"],
  ["Eli Abe", "", "Lab 2", "onsite"],
];

beforeAll(async () => {
  let ticks = 0;
  app = await startApp({
    clock: () => Temporal.Instant.from("2031-11-01T00:00:00Z").add({ seconds: ticks++ }),
  });
  ({ founder, eventId } = await openEvent(app, { seats: { onsite: 2 } }));
  for (const [latin, native, affiliation, mode] of people)
    await app.attendee({ eventId, mode, affiliation, name: { native, latin, order: "given-first" } });
});
afterAll(() => app.close());

type Order = Pick<Given<"registrations.list">, "order" | "way">;
/** Page by page, two at a time. */
async function inOrder(order: Order): Promise<string[]> {
  const names: string[] = [];
  for (const offset of [0, 2, 4]) {
    const { rows } = await founder.do("registrations.list", { eventId, ...order, offset, limit: 2 });
    names.push(...rows.map(({ name }) => (name.latin || name.native).split(" ")[0] as string));
  }
  return names;
}

test.each([
  ["registered", ["Élise", "山田", "bo", "Ana", "Eli"]],
  ["name", ["Ana", "bo", "Eli", "Élise", "山田"]],
  ["affiliation", ["山田", "Ana", "bo", "Eli", "Élise"]],
  ["mode", ["Élise", "bo", "Ana", "Eli", "山田"]],
  ["state", ["Élise", "bo", "山田", "Ana", "Eli"]],
] as const)(
  "the list stands by %s, on every page, either way round, and names nobody twice (R13)",
  async (order, expected) => {
    expect(await inOrder({ order })).toEqual(expected);
    expect(await inOrder({ order, way: "down" })).toEqual(expected.toReversed());
  },
);

test("where no order is asked for, who came last comes first (R13)", async () => {
  expect(await inOrder({})).toEqual(["Eli", "Ana", "bo", "山田", "Élise"]);
});

test("no list stands by the address, which not all who read it may read (A16, R13)", async () => {
  expect(await founder.say("registrations.list", { eventId, order: "mail" as never })).toMatchObject({
    ok: false,
    refusal: { code: "bad-input" },
  });
});

test("an order holds within what is searched for (R13)", async () => {
  const { rows, total } = await founder.do("registrations.list", { eventId, search: "lab2", order: "name" });
  expect([total, ...rows.map(({ name }) => name.latin)]).toEqual([3, "Ana Zeller", "bo Zhang", "Eli Abe"]);
});
