import { mayDo } from "#server/actor.ts";
import type { Handlers, Turned, Writing } from "#server/context.ts";
import { mailChanges } from "#server/lifecycle/change-mails.ts";
import { turning } from "#server/lifecycle/turning.ts";
import { released } from "#server/programme/store.ts";
import { movedBy } from "#server/sessions/rules.ts";
import { putSession, sessionsWith } from "#server/sessions/store.ts";
import { consoleOf } from "#server/shows/store.ts";
import { driverOf } from "#server/shows/thing.ts";
import { roomRuns } from "#shared/commands.ts";
import type { Input } from "#shared/contract.ts";
import type { Programme } from "#shared/programme.ts";
import { Refused } from "#shared/refusal.ts";

type Delays = Input<"shows.agreeDelay">;

/** Told once: a release of what people see, with some times moved and nothing of the draft's other edits. */
export const delayHandlers: Handlers<"shows.agreeDelay"> = {
  async "shows.agreeDelay"(input, preparing) {
    const { eventId } = input;
    const seen = await preparing.store.read((tx) => released(tx, eventId));
    const release = await turning("shows.agreeDelay", tellThem)(input, preparing);
    return async (context) => {
      await requireDrives(context, input);
      if (!seen || seen.number !== input.release) throw new Refused("changed-meanwhile");
      requireOwnRooms(context, input, seen);
      await release(context);
      await moveDraft(context, input, seen);
      return {};
    };
  },
};

const tellThem = (eventId: string, { release }: Turned, context: Writing) =>
  mailChanges(context, eventId, release);

async function requireDrives({ tx, actor }: Writing, { roomId }: Delays) {
  const driver = driverOf(await consoleOf(tx, { roomId, form: "show" }));
  if (driver === null || driver.staffId !== actor.staff?.id)
    throw new Refused("driven", { who: driver?.name ?? "" });
}

/** Whoever runs one room moves nothing in another; an organizer does. */
function requireOwnRooms({ actor }: Writing, { eventId, delays }: Delays, { sessions }: Programme) {
  for (const { sessionId } of delays) {
    const roomId = sessions.find(({ id }) => id === sessionId)?.roomId;
    if (roomId && !mayDo(actor, roomRuns, { eventId, roomId })) throw new Refused("not-yours");
  }
}

/** Where nobody has given a session another time in the draft, it moves there alike. */
async function moveDraft(context: Writing, { eventId, delays }: Delays, { sessions }: Programme) {
  const minutes = new Map(delays.map((delay) => [delay.sessionId, delay.minutes]));
  const told = new Map(sessions.map(({ id, startsAt }) => [id, startsAt]));
  for (const stored of await sessionsWith(context.tx, eventId, [...minutes.keys()])) {
    if (Date.parse(stored.startsAt) !== Date.parse(told.get(stored.id) ?? "")) continue;
    const moved = movedBy(stored, minutes.get(stored.id) ?? 0);
    await putSession(context, eventId, { ...moved, version: stored.version + 1 }, stored);
  }
}
