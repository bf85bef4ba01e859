import type { PressDoing } from "#server/registrations/press.ts";
import { changeRegistration } from "#server/registrations/store.ts";

/** By the link that each reminder brings: no more of them. */
export const declineReminders: PressDoing = {
  address: ({ email = "" }) => email,
  stands: (row, { email }) => row.email === email,
  async press(row, _values, { tx }) {
    await changeRegistration(tx, row, { reminders: "declined" });
    return null; // it was asked for nothing else
  },
};
