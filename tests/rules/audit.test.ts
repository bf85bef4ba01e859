import { expect, test } from "vitest";
import { z } from "zod";
import { nouns } from "#client/audit/nouns.ts";
import type { Command, Role } from "#shared/commands.ts";
import { contract } from "#shared/contract.ts";
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

const statesOf = ({ input }: Command) => {
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const named = [properties.state, properties.passkeysFor, properties.addressesFor].filter(
    (each) => typeof each === "object",
  );
  return named.flatMap((each) =>
    each.anyOf ? each.anyOf.flatMap((one) => (one as typeof each).enum ?? []) : (each.enum ?? []),
  );
};
const withStates = all.flatMap(([name, command]) =>
  "about" in command && statesOf(command).length > 0 ? [[name, statesOf(command)] as const] : [],
);

test.each(langs)("each state that a deed names has a word in %s", (lang) => {
  expect(withStates.map(([name]) => name)).toEqual(
    expect.arrayContaining(["questions.moderate", "registrations.edit", "mails.list", "staff.setState"]),
  );
  for (const [name, states] of withStates) {
    const words = nouns[name.split(".")[0] as keyof typeof nouns][lang];
    const said: object = "states" in words ? words.states : {};
    expect([name, states.filter((state) => !(String(state) in said))]).toEqual([name, []]);
  }
});
