import type { ListedRegistration, Registration } from "#shared/registrations.ts";

/** Null for whoever may not read it whole: nobody edits what they cannot see. */
export const whole = (row: ListedRegistration | undefined): Registration | null =>
  row && row.email !== null ? { ...row, email: row.email } : null;
