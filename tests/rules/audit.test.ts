import { expect, test } from "vitest";
import { teamWords } from "#client/words/team.ts";
import type { Command, Role } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
import { QuestionState } from "#shared/questions.ts";
import { langs } from "#shared/texts.ts";
import "#tests/words.ts";

const forAll: readonly Role[] = ["anyone", "attendee"];
const isByTeamAlone = ({ kind, access }: Command) =>
  kind !== "read" && !access.some((role) => forAll.includes(role));

/** Read in one piece as an export is, and written down like one (A13). */
const readings = ["mails.list"];

const all = Object.entries<Command>(contract);
const unlike = (commands: [string, Command][]) =>
  commands
    .filter(([name, command]) => (isByTeamAlone(command) || readings.includes(name)) !== "about" in command)
    .map(([name]) => name);

test("whatever only the team may write or carry out says what it was about, and nothing else does (E3)", () => {
  expect(unlike(all)).toEqual([]);
});

test("control: a command that does not say it is found", () => {
  const silent = all.map(([name, { about, ...rest }]): [string, Command] =>
    name === "rooms.save" ? [name, rest] : [name, about ? { ...rest, about } : rest],
  );
  expect(unlike(silent)).toEqual(["rooms.save"]);
});

test.each(langs)("each state that a deed names has a word in %s", (lang) => {
  expect(QuestionState.options.filter((state) => !teamWords[lang].audit.states[state])).toEqual([]);
});
