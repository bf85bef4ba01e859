import type { Piece } from "#server/errands/errand.ts";
import type { ErrandKind } from "#server/errands/store.ts";
import { dropSomeOfLetter, writeSomeOfLetter } from "#server/letters/sending.ts";
import {
  mailSomeCancellation,
  mailSomeChanges,
  sendSomeRefusedAgain,
} from "#server/lifecycle/change-mails.ts";
import { promoteSome } from "#server/registrations/moves.ts";
import { endSomeWaits } from "#server/registrations/wait-ends.ts";
import { remindSome } from "#server/reminders/remind.ts";

/** Who does what is left to be done for many. */
export const pieces: { [K in ErrandKind]: Piece<K> } = {
  promote: promoteSome,
  "end-waits": endSomeWaits,
  remind: remindSome,
  "write-letter": writeSomeOfLetter,
  "drop-letter": dropSomeOfLetter,
  "send-refused-again": sendSomeRefusedAgain,
  "mail-cancellation": mailSomeCancellation,
  "mail-changes": mailSomeChanges,
};
