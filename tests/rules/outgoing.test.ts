import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as keeping from "#client/kept.ts";
import { openDraft } from "#client/live/draft.ts";
import * as outgoing from "#client/live/outgoing.ts";
import { sends } from "#client/rooms/things.ts";
import { type call, Offline } from "#client/wire.ts";
import type { Reply } from "#shared/refusal.ts";
import { memoryStorage } from "#tests/rules/memory-storage.ts";
import { without } from "#tests/rules/without.ts";

type OutgoingBox = outgoing.OutgoingBox;

const ada = "registration:ada";
const ben = "registration:ben";
const ids = { eventId: "event", roomId: "room" };
const ask = (id: string, text = "Why?") => ({ ...ids, id, text, lang: "en" as const });

/** A server that answers as it is told, and a browser that remembers. */
class Ground {
  heard: string[] = [];
  answers: (Reply | "offline" | "silent")[] = [];
  /** What a command is answered whenever it is sent. */
  always: Record<string, Reply | "offline"> = {};
  storage = memoryStorage();
  boxes: OutgoingBox[] = [];

  /** A tab of somebody's; a control takes a guard out of one module or the other. */
  open(person = ada, { openOutgoing } = outgoing, { keptOf } = keeping): OutgoingBox {
    const kept = keptOf(person, this.storage);
    const box = openOutgoing({ roomId: "room", kept, call: this.call as typeof call, sends });
    this.boxes.push(box);
    return box;
  }
  private call = (command: string, input: { id?: string; questionId?: string; given?: boolean }) => {
    this.heard.push(
      [command, input.id ?? input.questionId, input.given].filter((each) => each !== undefined).join(" "),
    );
    const answer = this.answers.shift() ?? this.always[command] ?? { ok: true, value: {} };
    if (answer === "silent") return new Promise(() => {});
    return answer === "offline" ? Promise.reject(new Offline()) : Promise.resolve(answer);
  };
}

let ground: Ground;
beforeEach(() => {
  vi.useFakeTimers();
  ground = new Ground();
});
afterEach(() => {
  for (const box of ground.boxes) box.close();
  vi.useRealTimers();
});

const offline = { "questions.ask": "offline", "messages.send": "offline" } as const;
const tooMany: Reply = { ok: false, refusal: { code: "too-many", detail: { retryAfterSeconds: 60 } } };
const pass = (millis: number) => vi.advanceTimersByTimeAsync(millis);
const states = (box: OutgoingBox) => box.all().map((each) => each.state);

describe("what was said is kept until the server has answered", () => {
  test("it is sent once, and shown until the room's clock brings it", async () => {
    const box = ground.open();
    box.send("questions.ask", ask("q1"));
    expect(states(box)).toEqual(["sending"]);
    await vi.advanceTimersByTimeAsync(0);
    expect(states(box)).toEqual(["sent"]);
    box.settle(() => true);
    expect(box.all()).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ground.heard).toEqual(["questions.ask q1"]);
  });

  test("without a line it is tried again, with the same id", async () => {
    ground.answers = ["offline", "offline"];
    const box = ground.open();
    box.send("questions.ask", ask("q1"));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ground.heard).toEqual(["questions.ask q1", "questions.ask q1", "questions.ask q1"]);
    expect(states(box)).toEqual(["sent"]);
  });

  test("a line that swallows everything counts as none", async () => {
    ground.answers = ["silent"];
    const box = ground.open();
    box.send("questions.ask", ask("q1"));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ground.heard).toHaveLength(2);
    expect(states(box)).toEqual(["sent"]);
  });

  test("when the line is back it goes at once", async () => {
    ground.answers = ["offline"];
    const box = ground.open();
    box.send("messages.send", ask("m1"));
    await vi.advanceTimersByTimeAsync(0);
    box.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(states(box)).toEqual(["sent"]);
  });

  test("a reload loses nothing", async () => {
    ground.answers = ["offline"];
    ground.open().send("questions.ask", ask("q1", "Typed on a train?"));
    await vi.advanceTimersByTimeAsync(0);
    ground.boxes[0]?.close();

    const after = ground.open();
    expect(after.all()).toMatchObject([{ state: "sending", input: { id: "q1", text: "Typed on a train?" } }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(states(after)).toEqual(["sent"]);
  });
});

test("a refusal stays with its text, to be written again", async () => {
  ground.answers = [{ ok: false, refusal: { code: "too-many-open" } }];
  const box = ground.open();
  box.send("questions.ask", ask("q1"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(box.all()).toMatchObject([
    { state: "refused", refusal: { code: "too-many-open" }, input: { text: "Why?" } },
  ]);
  expect(ground.heard).toHaveLength(1);
});

test("a busy server is asked again after the time it names", async () => {
  ground.answers = [{ ok: false, refusal: { code: "too-many", detail: { retryAfterSeconds: 20 } } }];
  const box = ground.open();
  box.send("questions.ask", ask("q1"));
  await vi.advanceTimersByTimeAsync(19_000);
  expect(ground.heard).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(states(box)).toEqual(["sent"]);
});

test("an upvote taken back before it went out is only taken back", async () => {
  ground.answers = ["offline"];
  const box = ground.open();
  box.send("questions.vote", { ...ids, questionId: "q1", given: true });
  await vi.advanceTimersByTimeAsync(0);
  box.send("questions.vote", { ...ids, questionId: "q1", given: false });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ground.heard).toEqual(["questions.vote q1 true", "questions.vote q1 false"]);
  expect(box.all()).toHaveLength(1);
});

describe("what a person said is that person's (L13)", () => {
  /** Ada asks without a line and leaves; then Ben opens the room in the same browser, and then Ada again. */
  async function oneBrowser(kept: typeof keeping) {
    ground.always = offline;
    ground.open(ada, outgoing, kept).send("questions.ask", ask("q1"));
    await pass(0);
    ground.boxes[0]?.close();
    [ground.always, ground.heard] = [{}, []];

    const bens = ground.open(ben, outgoing, kept);
    await pass(60_000);
    const heardOfBen = ground.heard.splice(0);
    bens.close();
    ground.open(ada, outgoing, kept);
    await pass(0);
    return { heardOfBen, heardOfAda: ground.heard };
  }

  test("what one person said without a line is not sent by another in the same browser", async () => {
    expect(await oneBrowser(keeping)).toEqual({ heardOfBen: [], heardOfAda: ["questions.ask q1"] });
  });

  test("control: kept by place alone, it is sent in another's name", async () => {
    const byPlace = without<typeof keeping>("client/kept.ts", [
      "placeOf = (person: Person)",
      'placeOf = (_: Person, person = "anybody")',
    ]);
    expect(await oneBrowser(byPlace)).toEqual({ heardOfBen: ["questions.ask q1"], heardOfAda: [] });
  });

  /** One thing said in each of two tabs without a line; what a third one sends of it. */
  async function twoTabs(made: typeof outgoing) {
    ground.always = offline;
    const tabs = [ground.open(ada, made), ground.open(ada, made)];
    tabs[0]?.send("questions.ask", ask("q1"));
    tabs[1]?.send("messages.send", ask("m1"));
    await pass(0);
    for (const tab of tabs) tab.close();
    [ground.always, ground.heard] = [{}, []];
    ground.open(ada, made);
    await pass(0);
    return ground.heard;
  }

  test("two tabs of one person lose none of each other's words", async () => {
    expect((await twoTabs(outgoing)).toSorted()).toEqual(["messages.send m1", "questions.ask q1"]);
  });

  test("control: with one entry for all, the second tab writes over the first", async () => {
    const oneEntry = without<typeof outgoing>("client/live/outgoing.ts", [
      "kept.put(place + subject(item), item)",
      "kept.put(place, item)",
    ]);
    expect(await twoTabs(oneEntry)).toEqual(["messages.send m1"]);
  });

  async function refusedAndReloaded(made: typeof outgoing) {
    ground.answers = [{ ok: false, refusal: { code: "bad-input" } }];
    ground.open(ada, made).send("questions.ask", ask("q1", "Why\ud800?"));
    await pass(0);
    ground.boxes[0]?.close();
    const after = ground.open(ada, made);
    await pass(60_000);
    return after.all().map(({ state, refusal, input }) => ({ state, code: refusal?.code, input }));
  }

  test("a refused text comes back after a reload, as refused and with its text", async () => {
    expect(await refusedAndReloaded(outgoing)).toEqual([
      { state: "refused", code: "bad-input", input: ask("q1", "Why\ud800?") },
    ]);
    expect(ground.heard).toEqual(["questions.ask q1"]);
  });

  test("control: where only what is on its way is read back, the text is gone", async () => {
    const forgetful = without<typeof outgoing>("client/live/outgoing.ts", [
      'state !== "sent"',
      'state === "sending"',
    ]);
    expect(await refusedAndReloaded(forgetful)).toEqual([]);
  });

  test("what was taken, or taken back, leaves nothing behind", async () => {
    ground.answers = [
      { ok: true, value: {} },
      { ok: false, refusal: { code: "too-many-open" } },
    ];
    const box = ground.open();
    box.send("questions.ask", ask("q1"));
    box.send("questions.ask", ask("q2"));
    await pass(0);
    for (const refused of box.all().filter(({ state }) => state === "refused")) box.drop(refused);
    expect(ground.storage.length).toBe(0);
  });

  test("whoever signs out leaves nothing of theirs in the browser, and all that is others'", async () => {
    ground.always = offline;
    ground.open(ada).send("questions.ask", ask("q1"));
    ground.open(ben).send("questions.ask", ask("q2"));
    openDraft(keeping.keptOf(ada, ground.storage), "question.room", "tab").keep("half a sentence");
    await pass(0);
    keeping.forgetPerson(ada, [ground.storage]);
    expect(keeping.keptOf(ada, ground.storage).all("")).toEqual([]);
    expect(keeping.keptOf(ben, ground.storage).all("said.")).toMatchObject([
      ["said.room.q2", { input: ask("q2") }],
    ]);
  });
});

describe("what is being typed", () => {
  const typing = (person: string, tab: string) =>
    openDraft(keeping.keptOf(person, ground.storage), "question.room", tab);

  test("is there after a reload, for the one who typed it, and for nobody else (L13)", () => {
    typing(ada, "tab").keep("half a sentence");
    expect(typing(ada, "tab").text).toBe("half a sentence");
    expect(typing(ben, "tab").text).toBe("");
  });

  test("is each tab's own, and that of a closed tab comes back in the next (L13)", () => {
    const [first, second] = [typing(ada, "first"), typing(ada, "second")];
    first.keep("in the first");
    second.keep("in the second");
    expect([typing(ada, "first").text, typing(ada, "second").text]).toEqual([
      "in the first",
      "in the second",
    ]);
    second.keep("");
    expect(typing(ada, "third").text).toBe("in the first");
    expect(keeping.keptOf(ada, ground.storage).all("")).toMatchObject([
      ["draft.question.room.third", { text: "in the first" }],
    ]);
  });
});

describe("one thing that waits holds up nothing else, and the wait is told (L15)", () => {
  async function seventhQuestion(made: typeof outgoing) {
    ground.always = { "questions.ask": tooMany };
    const box = ground.open(ada, made);
    box.send("questions.ask", ask("q7"));
    await pass(0);
    box.send("questions.vote", { ...ids, questionId: "q1", given: true });
    box.send("messages.send", ask("m1"));
    box.send("questions.ask", ask("q8"));
    await pass(1_000);
    return box;
  }

  test("a question that has to wait lets a vote and a line of chat through at once", async () => {
    const box = await seventhQuestion(outgoing);
    expect(ground.heard).toEqual(["questions.ask q7", "questions.vote q1 true", "messages.send m1"]);
    const waiting = box.all().filter(({ state }) => state === "sending");
    expect(waiting).toMatchObject([{ input: { id: "q7" } }, { input: { id: "q8" } }]);
    for (const { heldUntilMillis = 0 } of waiting) {
      expect(heldUntilMillis).toBeGreaterThanOrEqual(Date.now() + 59_000);
      expect(heldUntilMillis).toBeLessThanOrEqual(Date.now() + 90_000);
    }
    ground.always = {};
    await pass(90_000);
    expect(ground.heard.slice(3)).toEqual(["questions.ask q7", "questions.ask q8"]);
  });

  test("control: in one queue for all, they wait with it", async () => {
    const oneQueue = without<typeof outgoing>(
      "client/live/outgoing.ts",
      ["items.find((each) => each.command === command && each.state", "items.find((each) => each.state"],
      [
        "sends.map(({ command }) => [command, openQueue(command)])",
        '((one) => sends.map(({ command }) => [command, one] as const))(openQueue("questions.ask"))',
      ],
    );
    await seventhQuestion(oneQueue);
    expect(ground.heard).toEqual(["questions.ask q7"]);
  });

  test("a vote that is refused is told of once, and not kept", async () => {
    ground.always = { "questions.vote": { ok: false, refusal: { code: "event-over" } } };
    const box = ground.open();
    box.send("questions.vote", { ...ids, questionId: "q1", given: true });
    await pass(0);
    expect(box.all()).toMatchObject([{ state: "refused", refusal: { code: "event-over" } }]);
    expect(ground.storage.length).toBe(0);
  });
});
