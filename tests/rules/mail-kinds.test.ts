import { expect, test } from "vitest";
import type { MailKindWords } from "#server/mails/kind-words.ts";
import { onceMinutes } from "#server/mails/once.ts";
import { mailWords, nameOfKind } from "#server/mails/words.ts";
import { kindsThat, MailKind } from "#shared/mail-kinds.ts";
import { langs } from "#shared/texts.ts";

/* The table of kinds once more, by hand: a trait that changes by mistake changes who gets what. */

test("each kind of mail goes, counts and comes into calendars as it should (E6)", () => {
  const byTrait = (trait: string, value: string) => kindsThat((traits) => Object(traits)[trait] === value);
  expect(byTrait("counts", "a link asked for")).toEqual(["confirm", "personal-link", "staff-sign-in"]);
  expect(byTrait("counts", "an own change")).toEqual([
    ...["confirmation", "waitlisted", "mode-switched", "cancelled"],
    ...["calendar-choice", "erase-link"],
  ]);
  expect(byTrait("counts", "a new address")).toEqual(["address-confirm"]);
  expect(byTrait("counts", "a letter")).toEqual(["letter"]);
  expect(byTrait("goes", "while it takes place")).toEqual([
    "confirmation",
    "waitlisted",
    "promoted",
    "hall-seat",
    "hall-wait-ended",
    "mode-switched",
    "reminder-day",
    "reminder-hour",
  ]);
  expect(byTrait("goes", "while it is cancelled")).toEqual(["event-cancelled"]);
  expect(byTrait("calendar", "nothing")).toEqual([
    ...["confirm", "hall-wait-ended", "reminder-day", "reminder-hour", "personal-link", "letter"],
  ]);
  expect(byTrait("calendar", "invitations and the programme")).toEqual([
    "confirmation",
    "promoted",
    "hall-seat",
    "programme-changed",
    "event-cancelled",
  ]);
  expect(byTrait("like", "press")).toEqual(["address-confirm", "address-changed", "erase-link"]);
});

test("the last link of a budget works for longer, every other as long as its kind says (E6)", () => {
  const minutes = { mail: 0, last: 0 };
  for (const budget of ["mail", "last"] as const)
    minutes[budget] = onceMinutes({ kind: "staff-sign-in", values: { budget } });
  expect(minutes).toEqual({ mail: 10, last: 60 });
  expect(onceMinutes({ kind: "erase-link", values: { email: "ada@example.org" } })).toBe(24 * 60);
  expect(onceMinutes({ kind: "test", values: {} })).toBe(0);
});

test("each kind has a name of its own in each language (E6)", () => {
  for (const lang of langs) {
    const names = MailKind.options.map((kind) => nameOfKind(kind)[lang]);
    expect(names.every(Boolean)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("control: a kind of which nothing is said does not compile", () => {
  const { test: _forgotten, ...others } = mailWords.en.kinds;
  // @ts-expect-error: the test mail has no words
  const kinds: MailKindWords = others;
  expect(Object.keys(kinds)).toHaveLength(MailKind.options.length - 1);
});
