import { erasePress } from "#server/personal/erase.ts";
import { confirmAddress, restoreAddress } from "#server/registrations/address.ts";
import type { PressDoing } from "#server/registrations/press.ts";
import { declineReminders } from "#server/reminders/decline.ts";
import type { PressKind } from "#shared/presses.ts";

/** To add a press: its name in `PressKind`, what it does here, its mail in `onceLinks`, its words on the page. */
export const pressDoings: Record<PressKind, PressDoing> = {
  "confirm-address": confirmAddress,
  "restore-address": restoreAddress,
  erase: erasePress,
  "decline-reminders": declineReminders,
};
