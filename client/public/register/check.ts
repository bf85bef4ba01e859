import "#client/without-eval.ts";
import { problemsIn } from "#client/forms/problems.ts";
import { RegistrationTyped } from "#shared/registrations.ts";

/** Checks with the server's own schema. */
export const check = (draft: unknown) => problemsIn(RegistrationTyped, draft);
