import type { Handlers, Writing } from "#server/context.ts";
import { requireOwnHost } from "#server/events/rules.ts";
import { type EventRow, findEvent } from "#server/events/store.ts";
import { hashToken } from "#server/links.ts";
import { spendLinkMail } from "#server/mails/limit.ts";
import { queueAskedMail } from "#server/mails/queue.ts";
import { findOpenableEvent, mine, requireOpen, signInToOwn } from "#server/registrations/mine.ts";
import { firstMailFor, linkMailTo, mailTo, seatOrQueue, unprovenPlace } from "#server/registrations/moves.ts";
import { heldFrom, isRepeat } from "#server/registrations/rules.ts";
import type { Wish } from "#server/registrations/standings.ts";
import {
  insertRegistration,
  isStaying,
  type RegistrationRow,
  registrationByEmail,
  registrationById,
} from "#server/registrations/store.ts";
import { isWaitOver } from "#server/registrations/wait-ends.ts";
import { newId } from "#shared/new-id.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";

/** How a registration comes to be, and how a browser that has lost it finds back. */
export const registeringHandlers: Handlers<"registrations.register" | "registrations.sendLink"> = {
  async "registrations.register"({ proof, onlineMeanwhile, ...draft }, context) {
    const { tx, now, services, announce } = context;
    const event = await findOpenableEvent(tx, draft.eventId);
    const proofHash = hashToken(proof);
    const known = await registrationByEmail(tx, event.id, draft.email);
    if (known && isRepeat(known, { id: draft.id, proofHash }, now)) return signedIn(known, event, context);
    // All that can be refused comes before who is known, and tells nothing of it.
    const shown = await requireOpen(event, context);
    requireOwnHost({ hosts: [...shown.hosts, ...event.details.hosts] }, draft.hostId, { path: "hostId" });
    await services.firstMails(event.id);
    if (known) {
      await mailLinkAgain(draft.email, known, context);
      return { outcome: "link-mailed" };
    }

    const wish = await wishOf({ ...draft, onlineMeanwhile }, context);
    const standing =
      shown.seatsGiven === "at-press"
        ? await unprovenPlace(tx, event.id, wish, heldFrom(now))
        : await seatOrQueue(tx, event.id, wish);
    const { name, ...given } = draft;
    const row = await insertRegistration(tx, {
      ...given,
      ...standing,
      id: await freeId(draft.id, context),
      nameNative: name.native,
      nameLatin: name.latin,
      nameOrder: name.order,
      proofHash,
      registeredAt: now,
      revisedAt: now,
    });
    await mailTo(tx, firstMailFor(row), row, now);
    announce({ kind: "mail" });
    return signedIn(row, event, context, []); // nothing starred yet
  },

  async "registrations.sendLink"({ eventId, email }, context) {
    await findEvent(context.tx, eventId);
    const known = await registrationByEmail(context.tx, eventId, email);
    await mailLinkAgain(email, known, context); // answered alike: nobody learns who is registered
    return {};
  },
};

async function signedIn(row: RegistrationRow, event: EventRow, context: Writing, starred?: string[]) {
  await signInToOwn(row, event, context);
  return { outcome: "registered" as const, mine: await mine(row, event, context, starred) };
}

/** Online meanwhile where that is wished; when it is too late to wait for the hall beside it, online alone. */
async function wishOf(
  {
    mode,
    onlineMeanwhile,
    ...of
  }: Pick<RegistrationDraft, "mode" | "onlineMeanwhile" | "eventId" | "hostId">,
  { tx, now }: Writing,
): Promise<Wish> {
  const group = "general";
  if (mode === "online" || !onlineMeanwhile) return { mode, group };
  return { mode: "online", group, waitingFor: (await isWaitOver(tx, of, now)) ? null : "onsite" };
}

/** A copied tab sends the id of somebody else's registration: what comes of it is another one all the same. */
const freeId = async (id: string, { tx }: Writing) => ((await registrationById(tx, id)) ? newId() : id);

async function mailLinkAgain(email: string, known: RegistrationRow | null, context: Writing) {
  const { tx, now, announce, askerFor } = context;
  const asker = await askerFor("attendee", known?.id);
  const budget = await spendLinkMail(tx, { of: "guests", email, asker }, now);
  if (budget === "spent") return;
  const isFor = known && isStaying(known) ? "somebody" : "nobody";
  await queueAskedMail(tx, linkMailTo(known ?? { email }, now), { isFor });
  announce({ kind: "asked-mail" });
}
