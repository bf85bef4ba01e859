import type { ZodError, output as ZodOutput, ZodType } from "zod";
import { type FieldProblem, Refused } from "#shared/refusal.ts";

/** What the schema makes of it; refuses (bad-input), naming each field. */
export function parsed<S extends ZodType>(schema: S, given: unknown): ZodOutput<S> {
  const outcome = safelyParsed(schema, given);
  if (!outcome) throw new Refused("bad-input", { fields: [{ path: "", reason: "invalid_type" }] });
  if (!outcome.success) throw new Refused("bad-input", { fields: fieldProblems(outcome.error) });
  return outcome.data;
}

/** Null where an object stands for a text or a list and its `length` is an object, too: zod compares it all the same. */
function safelyParsed<S extends ZodType>(schema: S, given: unknown) {
  try {
    return schema.safeParse(given);
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}

const fieldProblemsMax = 20;

/** What is wrong and where, in words that the client translates: a zod code, or the name of our own check. */
function fieldProblems(error: ZodError): FieldProblem[] {
  return error.issues.slice(0, fieldProblemsMax).map((issue) => ({
    path: issue.path.join("."),
    reason: issue.code === "custom" ? issue.message : issue.code,
  }));
}
