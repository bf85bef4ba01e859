import type { ReadTx } from "#db/engine.ts";
import type { Handlers } from "#server/context.ts";
import { pressDoings } from "#server/presses/kinds.ts";
import { signInToOwn } from "#server/registrations/mine.ts";
import type { PressDoing } from "#server/registrations/press.ts";
import { maskedAddress } from "#server/registrations/rules.ts";
import {
  findOneTimeLink,
  findRegistrationForLink,
  keepDone,
  type OneTimeLinkRow,
} from "#server/signins/store.ts";
import { type Press, PressKind, type pressCommands } from "#shared/presses.ts";
import { Refused } from "#shared/refusal.ts";

export const pressHandlers: Handlers<keyof typeof pressCommands> = {
  async "presses.confirm"({ token }, context) {
    const link = await findOneTimeLink(context.tx, token, context.now);
    const found = link && (await findPress(context.tx, link, context.now));
    if (!found) throw new Refused("link-dead");
    const { press, doing, row, event, values } = found;
    if (press.state === "done") return { press, signedIn: false }; // the first answer may have been lost
    const own = await doing.press(row, values, context);
    await keepDone(context.tx, link);
    if (own) await signInToOwn(own, event, context);
    return { press: { ...press, state: "done" }, signedIn: own !== null };
  },
};

/** What the link would do; null where it does nothing, or nothing any more. */
export async function pressOf(
  tx: ReadTx,
  link: OneTimeLinkRow,
  now: Temporal.Instant,
): Promise<Press | null> {
  return (await findPress(tx, link, now))?.press ?? null;
}

async function findPress(tx: ReadTx, link: OneTimeLinkRow, now: Temporal.Instant) {
  const what = PressKind.safeParse(link.kind).data;
  const found = what && link.subjectId && (await findRegistrationForLink(tx, link.subjectId));
  if (!what || !found) return null;
  const doing: PressDoing = pressDoings[what];
  const { registration: row, event } = found;
  const { done, ...values } = link.values ?? {};
  if (!done && !doing.stands(row, values, now)) return null;
  const press: Press = {
    what,
    state: done ? "done" : "open",
    address: maskedAddress(doing.address(values)),
    title: event.details.title,
    slug: event.slug,
    lang: row.lang,
  };
  return { press, doing, row, event, values };
}
