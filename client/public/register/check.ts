import "#client/without-eval.ts";
import { RegistrationTyped } from "#shared/registrations.ts";
import { type Problems, problemsAt } from "./draft.ts";

/** Checks with the server's own schema; what it says becomes a problem at its field. */
export function check(draft: unknown): Problems | null {
  const parsed = RegistrationTyped.safeParse(draft);
  if (parsed.success) return null;
  return problemsAt(
    parsed.error.issues.map(({ path, code, message }) => ({
      path: path.join("."),
      reason: code === "custom" ? message : code,
    })),
  );
}
