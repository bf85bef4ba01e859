import { expect, test } from "vitest";
import { afterProblem, pauseMinutes, triesMax } from "#server/mails/rules.ts";

const now = Temporal.Instant.from("2031-12-02T01:00:00Z");

test("the pause doubles from one minute to six hours", () => {
  const pauses = Array.from({ length: triesMax - 1 }, (_, at) => pauseMinutes(at + 1));
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
});

test.each([
  ["no such mailbox", { responseCode: 550, command: "RCPT TO" }, 1, "failed"],
  ["the text is refused", { responseCode: 554, command: "DATA" }, 1, "failed"],
  ["come back later", { responseCode: 451, command: "RCPT TO" }, 1, "queued"],
  [
    "a wrong password, which is not the mail's fault",
    { responseCode: 535, command: "AUTH PLAIN" },
    1,
    "queued",
  ],
  [
    "our sender is refused, which is not the mail's fault",
    { responseCode: 550, command: "MAIL FROM" },
    1,
    "queued",
  ],
  ["nobody answers", { command: "CONN" }, 1, "queued"],
  ["the last try but one", { responseCode: 451, command: "DATA" }, triesMax - 1, "queued"],
  ["the last try", { responseCode: 451, command: "DATA" }, triesMax, "failed"],
])("%s", (message, problem, tries, state) => {
  expect(afterProblem({ message, ...problem }, tries, now)).toMatchObject({ state, problem: message });
});

test("the server's words are one line, without the links that it repeats", () => {
  const response =
    "554 spam:\r\nhttps://jubilee.example/j#pAAAAAAAAAAAAAAAAAAAAAA and /feeds/fBBBBBBBBBBBBBBBBB.ics";
  expect(afterProblem({ message: "", response }, 1, now).problem).toBe(
    "554 spam: https://jubilee.example/j#••• and /feeds/•••",
  );
});
