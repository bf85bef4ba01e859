import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type OutgoingBox, openOutgoing } from "#client/rooms/outgoing.ts";
import { type call, Offline } from "#client/wire.ts";
import type { Reply } from "#shared/refusal.ts";

const ids = { eventId: "event", roomId: "room" };
const ask = (id: string, text = "Why?") => ({ ...ids, id, text, lang: "en" as const });

/** A server that answers as it is told, and a browser that remembers. */
class Ground {
  heard: string[] = [];
  answers: (Reply | "offline" | "silent")[] = [];
  kept = new Map<string, string>();
  boxes: OutgoingBox[] = [];

  open(): OutgoingBox {
    const storage = {
      getItem: (key: string) => this.kept.get(key) ?? null,
      setItem: (key: string, value: string) => void this.kept.set(key, value),
    };
    const box = openOutgoing({ roomId: "room", storage, call: this.call as typeof call });
    this.boxes.push(box);
    return box;
  }
  private call = (command: string, input: { id?: string; questionId?: string; given?: boolean }) => {
    this.heard.push(
      [command, input.id ?? input.questionId, input.given].filter((each) => each !== undefined).join(" "),
    );
    const answer = this.answers.shift() ?? { ok: true, value: {} };
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
