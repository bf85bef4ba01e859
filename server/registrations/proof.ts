import type { Writing } from "#server/context.ts";
import { changeRegistration, type RegistrationRow } from "#server/registrations/store.ts";

/** Somebody has pressed what only a mail to this address could bring. What waits for that follows here. */
export async function proveAddress(row: RegistrationRow, { tx, now }: Writing): Promise<RegistrationRow> {
  return row.provenAt ? row : changeRegistration(tx, row, { provenAt: now });
}
