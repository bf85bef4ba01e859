import { expect, test } from "vitest";
import { teamWords } from "#client/words/team.ts";
import type { Role } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
import { QuestionState } from "#shared/questions.ts";
import { langs } from "#shared/texts.ts";

const forAll: readonly Role[] = ["anyone", "attendee"];
const deeds = Object.entries(contract)
  .filter(([, { kind, access }]) => kind === "write" && !access.some((role) => forAll.includes(role)))
  .map(([name]) => name);

test.each(langs)("everything that organizers do has a word for it in %s", (lang) => {
  const { audit } = teamWords[lang];
  expect(deeds.filter((deed) => !audit.deeds[deed])).toEqual([]);
  expect(QuestionState.options.filter((state) => !audit.states[state])).toEqual([]);
});
