import type { z } from "zod";
import type { FieldProblem, Refusal } from "#shared/refusal.ts";

/** What the schema has against a draft, in the words of the server's own refusal. */
export function problemsIn(schema: z.ZodType, draft: unknown): FieldProblem[] {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    reason: issue.code === "custom" ? issue.message : issue.code,
  }));
}

/** The server names fields from the command's input on: `event.hosts.0.city`. */
export const problemsOf = (refusal: Refusal | null, noun: string): FieldProblem[] =>
  (refusal?.detail?.fields ?? []).map(({ path, reason }) => ({
    path: path.startsWith(`${noun}.`) ? path.slice(noun.length + 1) : path,
    reason,
  }));

/** The problem of a field or of anything inside it. */
export const problemAt = (problems: readonly FieldProblem[], path: string): string | undefined =>
  problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`))?.reason;
