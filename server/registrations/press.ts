import type { Writing } from "#server/context.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";

/** What the link of a press says beside whose registration it is. */
export type PressValues = Record<string, string>;

/** What a press in a mailbox does with a registration. */
export interface PressDoing {
  /** The address that it is about. */
  address(values: PressValues): string;
  /** Whether it can still be done: things may have changed since the mail. */
  stands(row: RegistrationRow, values: PressValues, now: Temporal.Instant): boolean;
  /** Does it. Answers as whom the browser is to be signed in; null: as nobody. */
  press(row: RegistrationRow, values: PressValues, context: Writing): Promise<RegistrationRow | null>;
}
