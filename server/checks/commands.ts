import { checkPhaseOf, checksOf } from "#server/checks/rules.ts";
import {
  decisionsOf,
  dropDecision,
  hasScreen,
  putDecision,
  roomsWithoutStage,
} from "#server/checks/store.ts";
import type { Handlers } from "#server/context.ts";
import { findEvent } from "#server/events/store.ts";
import { countFailed } from "#server/mails/store.ts";
import { hasSentTest } from "#server/meta.ts";
import { countChanges } from "#server/programme/release.ts";
import { draftOf, released } from "#server/programme/store.ts";
import { membersOf } from "#server/team/store.ts";
import type { checkCommands } from "#shared/checks.ts";

export const checkHandlers: Handlers<keyof typeof checkCommands> = {
  async "checks.list"({ eventId }, { tx, now }) {
    const draft = await draftOf(tx, await findEvent(tx, eventId));
    const prepared = {
      ...draft,
      team: await membersOf(tx, eventId),
      roomsWithoutStage: await roomsWithoutStage(tx, eventId),
      mailTested: await hasSentTest(tx),
      screenTried: await hasScreen(tx, eventId, now),
      changes: countChanges(draft, await released(tx, eventId)),
      failedMails: await countFailed(tx, eventId),
    };
    return {
      phase: checkPhaseOf(draft.event, draft.state, now),
      checks: checksOf(prepared, await decisionsOf(tx, eventId)),
    };
  },

  async "checks.decide"({ eventId, point, decided }, { tx, now, actor }) {
    await findEvent(tx, eventId);
    if (!decided) await dropDecision(tx, eventId, point);
    else if (actor.staff) await putDecision(tx, { eventId, point, staffId: actor.staff.id, at: now });
    return {};
  },
};
