import type { ReadTx } from "#db/engine.ts";
import type { Handlers } from "#server/context.ts";
import { type EventRow, eventById } from "#server/events/store.ts";
import { findOneTimeLink, keepDone, type OneTimeLinkRow } from "#server/identity/link-store.ts";
import { pressDoings } from "#server/presses/kinds.ts";
import { signInToOwn } from "#server/registrations/mine.ts";
import type { PressDoing, PressValues } from "#server/registrations/press.ts";
import { maskedAddress } from "#server/registrations/rules.ts";
import { findRegistrationForLink, isStaying, type RegistrationRow } from "#server/registrations/store.ts";
import { type Press, PressKind, type pressCommands } from "#shared/presses.ts";
import { Refused } from "#shared/refusal.ts";
import { Lang } from "#shared/texts.ts";

export const pressHandlers: Handlers<keyof typeof pressCommands> = {
  async "presses.confirm"({ token }, context) {
    const link = await findOneTimeLink(context.tx, token, context.now);
    const found = link && (await findPress(context.tx, link, context.now));
    if (!found) throw new Refused("link-dead");
    const { press, open } = found;
    if (!open) return { press, signedIn: false }; // done: the first answer may have been lost
    const { doing, row, event, values } = open;
    const own = await doing.press(row, values, context);
    await keepDone(context.tx, link);
    context.moves(event.id, ["registrations", "mails"]);
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

interface FoundPress {
  press: Press;
  /** Null once it is done. */
  open: {
    doing: PressDoing;
    row: RegistrationRow;
    event: EventRow;
    values: PressValues;
  } | null;
}

async function findPress(
  tx: ReadTx,
  link: OneTimeLinkRow,
  now: Temporal.Instant,
): Promise<FoundPress | null> {
  const what = PressKind.safeParse(link.kind).data;
  if (!what) return null;
  if (!link.subjectId) return findErased(tx, what, link);
  const found = await findRegistrationForLink(tx, link.subjectId);
  if (!found) return null;
  const doing: PressDoing = pressDoings[what];
  const { registration: row, event } = found;
  const { done, ...values } = link.values ?? {};
  if (!done && !(isStaying(row) && doing.stands(row, values, now))) return null;
  const press: Press = {
    what,
    state: done ? "done" : "open",
    address: maskedAddress(doing.address(values)),
    title: event.details.title,
    slug: event.slug,
    lang: row.lang,
  };
  return { press, open: done ? null : { doing, row, event, values } };
}

/** Of whoever is erased nothing is left to say but that. */
async function findErased(
  tx: ReadTx,
  what: PressKind,
  { values }: OneTimeLinkRow,
): Promise<FoundPress | null> {
  const { eventId = "", lang } = values ?? {};
  const event = await eventById(tx, eventId);
  if (!event) return null;
  const { title, slug } = event.details;
  const press: Press = { what, state: "done", address: "", title, slug, lang: Lang.parse(lang) };
  return { press, open: null };
}
