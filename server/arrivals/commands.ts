import { arrivalsOf } from "#server/arrivals/store.ts";
import type { Handlers } from "#server/context.ts";
import { changeRegistration, findStaying } from "#server/registrations/store.ts";
import type { arrivalCommands } from "#shared/arrivals.ts";
import { Refused } from "#shared/refusal.ts";

export const arrivalHandlers: Handlers<keyof typeof arrivalCommands> = {
  "arrivals.list": ({ eventId }, { tx }) => arrivalsOf(tx, eventId),

  /** Guests of every host alike: there is one door, and nothing is read there but names. */
  async "arrivals.tick"({ eventId, id, state }, { tx, now }) {
    const row = await findStaying(tx, eventId, id);
    const isHere = row.arrivedAt !== null;
    if (isHere === (state === "here")) return { at: row.arrivedAt?.toString() ?? null }; // another device was faster
    if (state === "here" && !(row.state === "confirmed" && row.mode === "onsite"))
      throw new Refused("not-now");
    const { arrivedAt } = await changeRegistration(tx, row, { arrivedAt: state === "here" ? now : null });
    return { at: arrivedAt?.toString() ?? null };
  },
};
