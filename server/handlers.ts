import { announcementHandlers } from "#server/announcements/commands.ts";
import { arrivalHandlers } from "#server/arrivals/commands.ts";
import { auditHandlers } from "#server/audit/commands.ts";
import { burstHandlers } from "#server/bursts/commands.ts";
import { calendarHandlers } from "#server/calendars/commands.ts";
import { checkHandlers } from "#server/checks/commands.ts";
import { clockHandlers } from "#server/clocks/commands.ts";
import type { Handlers } from "#server/context.ts";
import { crewHandlers } from "#server/crew/commands.ts";
import { editHandlers } from "#server/edits/commands.ts";
import { eventHandlers } from "#server/events/commands.ts";
import { exchangeHandlers } from "#server/exchange/commands.ts";
import { letterHandlers } from "#server/letters/commands.ts";
import { lifecycleHandlers } from "#server/lifecycle/commands.ts";
import { liveHandlers } from "#server/live/commands.ts";
import { mailHandlers } from "#server/mails/commands.ts";
import { messageHandlers } from "#server/messages/commands.ts";
import { passkeyHandlers } from "#server/passkeys/commands.ts";
import { peopleHandlers } from "#server/people/commands.ts";
import { personalHandlers } from "#server/personal/commands.ts";
import { pictureHandlers } from "#server/pictures/commands.ts";
import { pressHandlers } from "#server/presses/commands.ts";
import { programmeHandlers } from "#server/programme/commands.ts";
import { questionHandlers } from "#server/questions/commands.ts";
import { registrationDeskHandlers } from "#server/registrations/desk.ts";
import { hallWaitHandlers } from "#server/registrations/hall-wait.ts";
import { ownRegistrationHandlers } from "#server/registrations/own.ts";
import { registeringHandlers } from "#server/registrations/register.ts";
import { roomHandlers } from "#server/rooms/commands.ts";
import { sessionHandlers } from "#server/sessions/commands.ts";
import { showHandlers } from "#server/shows/commands.ts";
import { signInHandlers } from "#server/signins/commands.ts";
import { staffHandlers } from "#server/staff/commands.ts";
import { teamHandlers } from "#server/team/commands.ts";

/** Every command of the contract and the function that answers it: a missing one does not compile. */
export const handlers: Handlers = {
  ...signInHandlers,
  ...passkeyHandlers,
  ...staffHandlers,
  ...teamHandlers,
  ...auditHandlers,
  ...arrivalHandlers,
  ...eventHandlers,
  ...pictureHandlers,
  ...clockHandlers,
  ...peopleHandlers,
  ...roomHandlers,
  ...sessionHandlers,
  ...crewHandlers,
  ...programmeHandlers,
  ...announcementHandlers,
  ...editHandlers,
  ...registeringHandlers,
  ...ownRegistrationHandlers,
  ...hallWaitHandlers,
  ...registrationDeskHandlers,
  ...burstHandlers,
  ...pressHandlers,
  ...lifecycleHandlers,
  ...checkHandlers,
  ...personalHandlers,
  ...liveHandlers,
  ...showHandlers,
  ...questionHandlers,
  ...messageHandlers,
  ...mailHandlers,
  ...letterHandlers,
  ...calendarHandlers,
  ...exchangeHandlers,
};
