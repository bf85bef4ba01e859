import { expect, test } from "vitest";
import { doEach, type Outcome } from "#client/registrations/several.ts";
import { Refused } from "#client/sending.ts";
import { Offline } from "#client/wire.ts";
import type { RefusalCode } from "#shared/refusal.ts";
import type { Registration } from "#shared/registrations.ts";

const people = ["ada", "ben", "cyd", "dan"].map((id) => ({ id }) as Registration);
const refusing = (code: RefusalCode) => new Refused({ code });

async function told(problems: Record<string, Error>, isStopped: (done: number) => boolean = () => false) {
  const acted: string[] = [];
  const steps: number[] = [];
  const act = async ({ id }: Registration) => {
    acted.push(id);
    const problem = problems[id];
    if (problem) throw problem;
  };
  const ended = await doEach(
    people,
    act,
    ({ done }) => steps.push(done),
    () => isStopped(acted.length),
  );
  const word = ({ outcome }: Outcome) => (typeof outcome === "string" ? outcome : outcome.code);
  return { acted: acted.length, steps, outcomes: ended.map(word) };
}

const steps = [0, 1, 2, 3];

test.each([
  ["all went well", {}, 4, ["done", "done", "done", "done"]],
  ["one is refused", { ben: refusing("sold-out") }, 4, ["done", "sold-out", "done", "done"]],
  ["a limit is met", { ben: refusing("too-many") }, 2, ["done", "too-many", "left", "left"]],
  ["the line is lost", { cyd: new Offline() }, 3, ["done", "done", "left", "left"]],
])(
  "what is done to several says of each how it came out: %s (R14)",
  async (_what, problems, acted, outcomes) => {
    expect(await told(problems as Record<string, Error>)).toEqual({ acted, steps, outcomes });
  },
);

test("it is stopped between two of them, and what is done is done (R14)", async () => {
  expect(await told({}, (done) => done === 2)).toEqual({
    acted: 2,
    steps,
    outcomes: ["done", "done", "left", "left"],
  });
});

test("a fault of ours is none of theirs", async () => {
  await expect(told({ ben: new TypeError("ours") })).rejects.toThrow("ours");
});
