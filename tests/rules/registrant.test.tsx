import { globSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { problemAt, problemsIn, problemsOf } from "#client/forms/problems.ts";
import { check } from "#client/public/register/check.ts";
import {
  type Registrant,
  RegistrantFields,
  type RegistrantWords,
} from "#client/registrant/registrant-fields.tsx";
import { RegistrationFormSchema } from "#client/registrations/registration-form.ts";
import { Reader } from "#client/words/reader.tsx";
import { makeEvent, makeRegistration } from "#db/seed/make.ts";
import { parsed } from "#server/parsed.ts";
import { contract } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { type FieldProblem, Refused } from "#shared/refusal.ts";
import { RegistrationTyped } from "#shared/registrations.ts";
import "#tests/words.ts";

/* What whoever registers can type wrongly, and what is said of it, without a browser: who says it, and where. */

const { hosts } = makeEvent();
const { proof, ...right } = makeRegistration({ eventId: newId(), hostId: null });
const name = { native: "", latin: "Ada", order: "given-first" } as const;
const wrong: Record<string, Partial<Registrant>> = {
  "name.native": { name: { ...name, latin: "" } },
  "name.latin": { name: { ...name, latin: "Ada\u0007" } },
  hostId: { hostId: undefined },
  affiliation: { affiliation: "a".repeat(limits.lineCharsMax + 1) },
  email: { email: "ada..l@example.org" },
};

/** What the server has against it when it is sent. */
function refusedBy(server: z.ZodType, sent: object): FieldProblem[] {
  try {
    parsed(server, sent);
    return [];
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return problemsOf(problem.refusal, "");
  }
}

const labels = [
  "nativeName",
  "latinName",
  "order",
  "familyFirst",
  "givenFirst",
  "host",
  "noHost",
  "affiliation",
];
const words = Object.fromEntries(
  [...labels, "email", "lang"].map((label) => [label, label]),
) as unknown as RegistrantWords;

/** How many fields say that they are wrong, and whether the words stand there. */
function told(problems: readonly FieldProblem[], typed: Partial<Registrant>, without?: keyof Registrant) {
  const page = renderToStaticMarkup(
    <Reader lang="en">
      <RegistrantFields
        {...(without && { without })}
        value={{ ...right, ...typed }}
        onChange={() => {}}
        problem={(path) => problemAt(problems, path) && "Not right"}
        words={words}
        hosts={hosts}
        about="oneself"
      />
    </Reader>,
  );
  return {
    marked: page.match(/aria-invalid="true"|data-problem/g)?.length ?? 0,
    said: page.includes("Not right"),
  };
}

describe.each(Object.entries(wrong))("%s that is not right (U8)", (path, typed) => {
  const draft = { ...right, ...typed };
  const byPage = check(draft);

  test("is found by the own pages, the desk and the server alike", () => {
    expect(byPage.map((each) => each.path)).toEqual([path]);
    expect(refusedBy(contract["registrations.register"].input, { ...draft, proof })).toEqual(byPage);
    expect(problemsIn(RegistrationFormSchema, { ...draft, group: "general" })).toEqual(byPage);
  });

  test("is said at its field, and at no other", () => {
    expect(told(byPage, typed)).toEqual({ marked: 1, said: true });
    expect(told([], typed)).toEqual({ marked: 0, said: false });
  });
});

test("control: a page that knows less than the server lets pass what is refused then", () => {
  const draft = { ...right, ...wrong.email };
  expect(problemsIn(RegistrationTyped.extend({ email: z.string() }), draft)).toEqual([]);
  expect(refusedBy(contract["registrations.register"].input, { ...draft, proof })).not.toEqual([]);
});

test("control: where a field is not in the list, what is wrong with it is said nowhere", () => {
  const draft = { ...right, ...wrong.email };
  expect(told(check(draft), wrong.email ?? {}, "email")).toEqual({ marked: 0, said: false });
});

test("where one registers, on the own page and at the desk the fields come from that one list (U8)", () => {
  const asking = globSync("client/**/*.tsx").filter((path) =>
    readFileSync(path, "utf8").includes("<RegistrantFields"),
  );
  expect(asking.toSorted()).toEqual([
    "client/public/me/details-dialog.tsx",
    "client/public/register/register-form.tsx",
    "client/registrations/add-dialog.tsx",
    "client/registrations/registration-editor.tsx",
  ]);
});
