import { RegistrationDraft } from "#shared/registrations.ts";
import { type Problems, problemsAt, type Typed } from "./draft.ts";

/** Checks with the server's own schema; what it says becomes a problem at its field. */
export function check(typed: Typed, eventId: string): { draft: RegistrationDraft } | { problems: Problems } {
  const { native, latin, order, ...others } = typed;
  const parsed = RegistrationDraft.safeParse({
    ...others,
    email: typed.email.trim(),
    eventId,
    name: { native, latin, order },
  });
  if (parsed.success) return { draft: parsed.data };
  return {
    problems: problemsAt(
      parsed.error.issues.map(({ path, code }) => ({ path: path.join("."), reason: code })),
    ),
  };
}
