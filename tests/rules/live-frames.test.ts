import { describe, expect, test } from "vitest";
import type { MovedOfKind, PlaceChanges } from "#server/live/changes.ts";
import { frameFor, ownByAuthor } from "#server/live/frames.ts";
import type { MessageRow } from "#server/messages/store.ts";
import { movedMessage } from "#server/messages/thing.ts";
import { seenStates } from "#server/questions/rules.ts";
import type { QuestionRow, VoteRow } from "#server/questions/store.ts";
import { movedQuestion, movedVote } from "#server/questions/thing.ts";
import { things } from "#server/things.ts";
import { audiences, type Thing } from "#shared/live.ts";
import { QuestionState } from "#shared/questions.ts";

const at = Temporal.Instant.from("2031-12-02T01:00:00Z");
const authored = { roomId: "room", author: "registration:ada", text: "…", lang: "en", clock: 5 } as const;
const from = { name: "Ada", affiliation: "", mode: "online" } as const;
const question = (state: QuestionState): QuestionRow => ({
  ...authored,
  id: state,
  from,
  state,
  votes: 0,
  askedAt: at,
});
const message = (state: "shown" | "hidden"): MessageRow => ({
  ...authored,
  id: `${state} line`,
  from,
  state,
  sentAt: at,
});
const vote = (author: string): VoteRow => ({
  questionId: "shown",
  roomId: "room",
  author,
  state: "given",
  clock: 5,
});

const changes = (...moved: MovedOfKind[]): PlaceChanges => ({ placeId: "room", from: 4, to: 5, moved });
const questions = (...rows: QuestionRow[]): MovedOfKind => ({
  heardBy: things.question.heardBy,
  moved: rows.map(movedQuestion),
});
const messages = (...rows: MessageRow[]): MovedOfKind => ({
  heardBy: things.message.heardBy,
  moved: rows.map(movedMessage),
});
const ofTheRoom = (kind: "now" | "stages" | "programme", thing: Thing): MovedOfKind => {
  const { heardBy } = things[kind];
  return { heardBy, moved: [{ shared: { thing, seenBy: audiences.filter(heardBy) } }] };
};
const everything = changes(
  questions(...QuestionState.options.map(question)),
  messages(message("shown"), message("hidden")),
  ofTheRoom("now", { kind: "now", id: "room", value: { sessionId: null, itemId: null } }),
  ofTheRoom("stages", { kind: "stages", id: "room", value: { version: 5 } }),
  ofTheRoom("programme", { kind: "programme", id: "room", value: { version: 3 } }),
);

describe("an audience hears of what it may see, and what it may not has gone", () => {
  test.each([
    [
      "runs",
      ["waiting", "shown", "answered", "hidden", "shown line", "room", "room", "room"],
      ["hidden line"],
    ],
    [
      "members",
      ["shown", "answered", "shown line", "room", "room", "room"],
      ["waiting", "hidden", "hidden line"],
    ],
    [
      "followers",
      ["shown", "answered", "shown line", "room", "room", "room"],
      ["waiting", "hidden", "hidden line"],
    ],
    ["screen", ["shown", "room", "room"], ["waiting", "answered", "hidden"]],
  ] as const)("%s", (audience, ids, gone) => {
    const frame = frameFor(audience, "epoch", everything);
    expect(frame.changes.map((change) => change.id)).toEqual(ids);
    expect(frame.gone).toEqual(gone);
  });

  test.each(audiences)("no question is both there and gone, or neither: %s", (audience) => {
    for (const state of QuestionState.options) {
      const frame = frameFor(audience, "epoch", changes(questions(question(state))));
      const seen = seenStates[audience].includes(state);
      expect([frame.changes.length, frame.gone.length]).toEqual(seen ? [1, 0] : [0, 1]);
    }
  });
});

test("a change that an audience may not see moves its clock all the same", () => {
  const frame = frameFor("screen", "epoch", changes(messages(message("shown"))));
  expect(frame).toEqual({ placeId: "room", epoch: "epoch.screen", from: 4, to: 5, changes: [], gone: [] });
});

test("who starts from nothing has nothing that could leave", () => {
  expect(frameFor("members", "epoch", { ...everything, from: 0 }).gone).toEqual([]);
});

test("each audience counts in an epoch of its own, so that a change of rights starts over", () => {
  expect(new Set(audiences.map((audience) => frameFor(audience, "epoch", everything).epoch)).size).toBe(
    audiences.length,
  );
});

test("no frame says whose author somebody is", () => {
  for (const audience of audiences)
    expect(JSON.stringify(frameFor(audience, "epoch", everything))).not.toContain("registration:");
});

test("a thousand upvotes within a tick are one change, and each giver's own mark", () => {
  const votes = Array.from({ length: 1000 }, (_, count) => vote(`registration:${count}`));
  const stormy = {
    ...changes(questions(question("shown")), { heardBy: things.vote.heardBy, moved: votes.map(movedVote) }),
    to: 1004,
  };
  expect(frameFor("members", "epoch", stormy).changes).toHaveLength(1);
  const own = ownByAuthor(stormy);
  expect(own.get("registration:7")).toEqual([{ kind: "vote", id: "shown", value: { given: true } }]);
  expect(own.get("registration:ada")).toHaveLength(1);
});
