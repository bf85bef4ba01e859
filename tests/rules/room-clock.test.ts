import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Applied,
  apply,
  applyJoin,
  emptyRoom,
  ownOf,
  type RoomState,
  thingsOf,
} from "#client/live/room-clock.ts";
import type { Joined, PlaceChanged } from "#shared/live.ts";
import type { Question, QuestionState } from "#shared/questions.ts";

const roomId = "room";

const question = (id: string, state: QuestionState, votes = 0): Question => ({
  id,
  roomId,
  text: `Question ${id}?`,
  lang: "en",
  state,
  votes,
  askedAt: "2021-12-02T01:00:00Z",
  from: { name: "Ada", affiliation: "", mode: "online" },
});

const frame = (from: number, to: number, parts: Partial<PlaceChanged> = {}): PlaceChanged => ({
  placeId: roomId,
  epoch: "first",
  from,
  to,
  changes: [],
  gone: [],
  ...parts,
});
const asks = (shown: Question): PlaceChanged["changes"] => [{ kind: "question", id: shown.id, value: shown }];
const owns = (value: Question) => [{ kind: "question" as const, id: value.id, value }];
const at = (clock: number): RoomState => ({ ...emptyRoom, epoch: "first", clock });

describe("a notice is applied, dropped, or asks for what was missed", () => {
  test.each([
    ["the next one is applied", at(4), frame(4, 5), { clock: 5, rejoin: false }],
    ["one that overlaps is applied: its things are whole", at(4), frame(2, 6), { clock: 6, rejoin: false }],
    ["one that is known is dropped", at(4), frame(3, 4), { clock: 4, rejoin: false }],
    ["an old one is dropped, and nobody is asked", at(4), frame(1, 2), { clock: 4, rejoin: false }],
    ["after a gap the room is joined again", at(4), frame(5, 6), { clock: 4, rejoin: true }],
    [
      "after a new start of the server too",
      at(4),
      frame(4, 5, { epoch: "second" }),
      { clock: 4, rejoin: true },
    ],
    ["before the first join nothing is known", emptyRoom, frame(0, 1), { clock: 0, rejoin: true }],
  ])("%s", (_, state, notice, { clock, rejoin }) => {
    const applied = apply(state, notice);
    expect({ clock: applied.state.clock, rejoin: applied.rejoin }).toEqual({ clock, rejoin });
  });
});

describe("the answer to a join", () => {
  const joined = (whole: boolean, answer: PlaceChanged): Pick<Joined, "whole" | "frame"> => ({
    whole,
    frame: answer,
  });
  const known = apply(at(4), frame(4, 5, { changes: asks(question("old", "shown")) })).state;

  test("with everything replaces everything", () => {
    const answer = frame(0, 2, { epoch: "second", changes: asks(question("new", "shown")) });
    const { state, rejoin } = applyJoin(known, joined(true, answer));
    expect(rejoin).toBe(false);
    expect([...thingsOf(state, "question").keys()]).toEqual(["new"]);
    expect([state.epoch, state.clock]).toEqual(["second", 2]);
  });
  test("with what was missed is added", () => {
    const { state } = applyJoin(
      known,
      joined(false, frame(5, 7, { changes: asks(question("new", "shown")) })),
    );
    expect([...thingsOf(state, "question").keys()]).toEqual(["old", "new"]);
  });
  test("that was overtaken by notices does not turn the clock back", () => {
    expect(applyJoin(known, joined(true, frame(0, 3))).state).toBe(known);
    expect(applyJoin(known, joined(false, frame(2, 4))).state).toBe(known);
  });
});

test("an own question that is hidden leaves the room and stays with its asker", () => {
  const waiting = apply(at(0), frame(0, 1, { mine: owns(question("q", "waiting")) })).state;
  expect(ownOf(waiting, "question").get("q")?.state).toBe("waiting");

  const shown = apply(waiting, frame(1, 2, { changes: asks(question("q", "shown")) })).state;
  expect(thingsOf(shown, "question").get("q")?.state).toBe("shown");

  const mine = owns(question("q", "hidden"));
  const hidden = apply(shown, frame(2, 3, { gone: ["q"], mine })).state;
  expect([thingsOf(hidden, "question").has("q"), ownOf(hidden, "question").get("q")?.state]).toEqual([
    false,
    "hidden",
  ]);
});

describe("whatever the line does to the notices", () => {
  test("the client ends with exactly what the server has", () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { seen, truth } = live(steps, apply);
        expect(seen).toEqual(truth);
      }),
      { numRuns: 500 },
    );
  });
  test("control: with the gap check off it does not", () => {
    const careless = (state: RoomState, notice: PlaceChanged): Applied =>
      apply({ ...state, epoch: notice.epoch, clock: Math.max(state.clock, notice.from) }, notice);
    const differs = fc.check(
      fc.property(story, (steps) => {
        const { seen, truth } = live(steps, careless);
        expect(seen).toEqual(truth);
      }),
      { numRuns: 500 },
    );
    expect(differs.failed).toBe(true);
  });
  test("a lost line is no storm: there are no more joins than gaps", () => {
    fc.assert(
      fc.property(story, (steps) => {
        const { joins, losses } = live(steps, apply);
        expect(joins).toBeLessThanOrEqual(losses + 1);
      }),
    );
  });
});

/** One step of a story: the room changes, the server ticks, or the line misbehaves. */
type Step =
  | { does: "change"; id: string; state: QuestionState; own: boolean }
  | { does: "vote"; id: string; given: boolean }
  | { does: "tick" }
  | { does: "restart" }
  | { does: "lose" }
  | { does: "repeat"; back: number };

const ids = fc.constantFrom("a", "b", "c", "d");
const story = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant("change" as const),
        id: ids,
        state: fc.constantFrom<QuestionState>("waiting", "shown", "answered", "hidden"),
        own: fc.boolean(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ does: fc.constant("vote" as const), id: ids, given: fc.boolean() }) },
    { weight: 6, arbitrary: fc.record({ does: fc.constant("tick" as const) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("restart" as const) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("lose" as const) }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant("repeat" as const), back: fc.nat(5) }) },
  ),
  { maxLength: 60 },
) as fc.Arbitrary<Step[]>;

/**
 * A small server with one room, and one client behind a line that loses, repeats and reorders. At
 * the end the line is good again, and one last tick comes through.
 */
function live(steps: readonly Step[], hear: typeof apply) {
  const server = new SmallServer();
  const sent: PlaceChanged[] = [];
  let state = emptyRoom;
  let joins = 0;
  let losses = 0;
  let loseNext = false;

  const join = () => {
    joins += 1;
    state = applyJoin(state, server.join(state.clock, state.epoch)).state;
  };
  const deliver = (notice: PlaceChanged) => {
    const applied = hear(state, notice);
    state = applied.state;
    if (applied.rejoin) join();
  };
  const tick = () => {
    const notice = server.tick();
    sent.push(notice);
    if (loseNext) losses += 1;
    else deliver(notice);
    loseNext = false;
  };
  const repeat = (back: number) => {
    const old = sent.at(-1 - back);
    // A line that died with its server brings nothing of it any more.
    if (old?.epoch === server.epoch) deliver(old);
  };

  join();
  for (const step of steps) {
    if (step.does === "change") server.change(question(step.id, step.state), step.own);
    else if (step.does === "vote") server.vote(step.id, step.given);
    else if (step.does === "lose") loseNext = true;
    else if (step.does === "repeat") repeat(step.back);
    else if (step.does === "tick") tick();
    else {
      server.epoch += "+";
      losses += 1;
    }
  }
  loseNext = false;
  tick();
  return { seen: sightOf(state), truth: server.sight(), joins, losses };
}

class SmallServer {
  epoch = "first";
  clock = 0;
  sentClock = 0;
  questions = new Map<string, { value: Question; own: boolean; clock: number }>();
  votes = new Map<string, { given: boolean; clock: number }>();

  change(value: Question, own: boolean) {
    const before = this.questions.get(value.id);
    this.clock += 1;
    this.questions.set(value.id, {
      value: { ...value, votes: this.clock },
      own: before?.own ?? own,
      clock: this.clock,
    });
  }
  vote(id: string, given: boolean) {
    this.clock += 1;
    this.votes.set(id, { given, clock: this.clock });
  }
  tick() {
    const notice = this.frame(this.sentClock);
    this.sentClock = this.clock;
    return notice;
  }
  join(since: number, epoch: string | null): Pick<Joined, "whole" | "frame"> {
    const whole = epoch !== this.epoch;
    return { whole, frame: this.frame(whole ? 0 : since) };
  }
  sight() {
    const all = [...this.questions.values()];
    return {
      questions: all
        .filter(seenByAll)
        .map((each) => each.value)
        .toSorted(byId),
      own: all
        .filter((each) => each.own)
        .map((each) => each.value)
        .toSorted(byId),
      votes: [...this.votes]
        .filter(([, vote]) => vote.given)
        .map(([id]) => id)
        .toSorted(),
    };
  }
  private frame(from: number): PlaceChanged {
    const changed = [...this.questions.values()].filter((each) => each.clock > from);
    return {
      placeId: roomId,
      epoch: this.epoch,
      from,
      to: this.clock,
      changes: changed.filter(seenByAll).flatMap((each) => asks(each.value)),
      gone: changed.filter((each) => !seenByAll(each)).map((each) => each.value.id),
      mine: [
        ...changed.filter((each) => each.own).flatMap((each) => owns(each.value)),
        ...[...this.votes]
          .filter(([, vote]) => vote.clock > from)
          .map(([id, { given }]) => ({ kind: "vote" as const, id, value: { given } })),
      ],
    };
  }
}

const seenByAll = ({ value }: { value: Question }) => value.state === "shown" || value.state === "answered";
const byId = (a: Question, b: Question) => a.id.localeCompare(b.id);
const sightOf = (state: RoomState) => ({
  questions: [...thingsOf(state, "question").values()].toSorted(byId),
  own: [...ownOf(state, "question").values()].toSorted(byId),
  votes: [...ownOf(state, "vote")]
    .filter(([, { given }]) => given)
    .map(([id]) => id)
    .toSorted(),
});
