import type { ReadTx } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import { recordSignIn } from "#server/audit/record.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { endOf } from "#server/events/rules.ts";
import { signInLinesOf } from "#server/identity/lines.ts";
import {
  consumeOneTimeLink,
  findOneTimeLink,
  forgetLinksOf,
  forgetSetUpLinks,
} from "#server/identity/link-store.ts";
import { passkeyHost } from "#server/identity/rules.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import {
  activateStaff,
  findStaffByEmail,
  hasPasskey,
  insertStaff,
  staffById,
} from "#server/identity/staff-store.ts";
import { movesTeamsOf } from "#server/identity/teams.ts";
import type { ReadLink } from "#server/links.ts";
import { spendLinkMail } from "#server/mails/limit.ts";
import { type MailToQueue, queueAskedMail } from "#server/mails/queue.ts";
import { pressOf } from "#server/presses/commands.ts";
import { released } from "#server/programme/store.ts";
import { proveAddress } from "#server/registrations/proof.ts";
import { findRegistrationForLink } from "#server/registrations/store.ts";
import { findRoomForLink } from "#server/signins/store.ts";
import { holdsFor, memberOf, personalLinkEnds, whoIsHere, whoseLink } from "#server/signins/whose.ts";
import type { Audited } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { nativeFirst } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import type { Entered, SignInProof, signInCommands } from "#shared/signins.ts";

const staffSignInDays = 7;
const passkeyWaitMinutes = limits.passkeyWaitMinutesMax;
const hoursPerDay = 24;

export const signInHandlers: Handlers<keyof typeof signInCommands> = {
  async "signins.self"(_input, { tx, actor, services }) {
    const found = actor.attendee && (await findRegistrationForLink(tx, actor.attendee.registrationId));
    const { staff } = actor;
    return {
      staff: staff && {
        ...staff,
        founder: staff.standing === "founder",
        passkey: await passkeyOf(tx, staff, services.config.publicUrl),
        mailLeaves: services.config.smtpUrl !== null,
      },
      attendee: found && {
        eventId: found.event.id,
        slug: found.event.slug,
        name: nativeFirst({
          native: found.registration.nameNative,
          latin: found.registration.nameLatin,
          order: found.registration.nameOrder,
        })[0],
        lang: found.registration.lang,
      },
      screen: actor.screen,
      halfway: actor.halfway && (await nextStep(tx, actor.halfway.staffId, services.config.publicUrl)),
    };
  },

  /** Asked before a link is used, so that nobody takes the place of somebody else without knowing. */
  async "signins.look"({ token }, { tx, now, actor, services }) {
    const { kind, id, name, press } = await whoseLink(tx, services.links.read(token), { token, now });
    const here = await whoIsHere(tx, kind, actor);
    return { kind, name, here: here && here.id !== id ? here.name : null, press: press ?? null };
  },

  async "signins.enter"({ token }, context) {
    const link = context.services.links.read(token);
    if (link?.kind === "personal" || link?.kind === "mailed") return enterAsAttendee(link, context);
    if (link?.kind === "screen") return enterAsScreen(link, context);
    return enterOnce(token, context);
  },

  async "signins.setUp"({ token, name, email, lang }, context) {
    const link = await findOneTimeLink(context.tx, token, context.now);
    if (link?.kind !== "set-up" || !(await consumeOneTimeLink(context.tx, token)))
      throw new Refused("link-dead");
    await forgetSetUpLinks(context.tx);
    const id = newId();
    await insertStaff(context.tx, { id, email, name, lang, state: "active", standing: "founder" });
    await signInStaff(id, context, { proof: "link", command: "signins.setUp" });
    return { kind: "staff" };
  },

  async "signins.mailLink"({ email }, { tx, now, announce, askerFor }) {
    const member = await findStaffByEmail(tx, email);
    const asker = await askerFor("staff", member?.id);
    const budget = await spendLinkMail(tx, { of: "team", email, asker }, now);
    if (budget === "spent") return {};
    const mail: MailToQueue = {
      kind: "staff-sign-in",
      eventId: null,
      to: email,
      lang: member?.lang ?? "en",
      subjectId: member?.id ?? null,
      values: { budget },
      now,
    };
    // Answered alike: nobody learns who is on the team.
    await queueAskedMail(tx, mail, { isFor: member && member.state !== "disabled" ? "somebody" : "nobody" });
    announce({ kind: "asked-mail" });
    return {};
  },

  async "signins.end"({ kind }, { signOut }) {
    await signOut(kind);
    return {};
  },

  async "signins.list"(_input, { tx, now, actor }) {
    const { id, signInId } = signedInStaff(actor);
    return signInLinesOf(tx, id, now, signInId);
  },

  async "signins.endOne"({ id }, context) {
    const { tx, actor, announce } = context;
    const own = signedInStaff(actor);
    await endSignInsOf(tx, own.id, { only: id }); // gone already: that is what was asked for
    announce({ kind: "rights", subjectId: own.id });
    await movesTeamsOf(own.id, context);
    return {};
  },

  async "signins.endOthers"(_input, context) {
    const { tx, actor, announce } = context;
    const own = signedInStaff(actor);
    await endSignInsOf(tx, own.id, { but: own.signInId });
    await forgetLinksOf(tx, own.id);
    announce({ kind: "rights", subjectId: own.id });
    await movesTeamsOf(own.id, context);
    return {};
  },
};

const signedInStaff = ({ staff }: Actor) => {
  if (!staff) throw new Refused("sign-in-needed");
  return staff;
};

const nextStep = async (tx: ReadTx, staffId: string, publicUrl: string) =>
  (await hasPasskey(tx, staffId, passkeyHost(publicUrl) ?? "")) ? ("passkey" as const) : ("code" as const);

async function passkeyOf(tx: ReadTx, { id }: { id: string }, publicUrl: string) {
  if (await hasPasskey(tx, id)) return "has";
  return passkeyHost(publicUrl) === null ? "impossible" : "none";
}

/** The link that the own page shows lets in; the one that only mails hold also proves the address. */
async function enterAsAttendee(link: ReadLink, context: Writing): Promise<Entered> {
  const { tx, now, signIn } = context;
  const found = await findRegistrationForLink(tx, link.id);
  if (!found || !holdsFor(link, found.registration)) throw new Refused("link-dead");
  const expiresAt = personalLinkEnds(found.event.details);
  if (Temporal.Instant.compare(expiresAt, now) <= 0) throw new Refused("link-dead");
  if (link.kind === "mailed") await proveAddress(found.registration, context);
  await signIn({
    kind: "attendee",
    subjectId: found.registration.id,
    generation: found.registration.linkGeneration,
    expiresAt,
  });
  return { kind: "attendee", slug: found.event.slug, lang: found.registration.lang };
}

async function enterAsScreen(link: ReadLink, { tx, now, signIn }: Writing): Promise<Entered> {
  const found = await findRoomForLink(tx, link.id);
  if (!found || !link.holds(found.room.screenGeneration)) throw new Refused("link-dead");
  const expiresAt = endOf(found.event.details).add({ hours: hoursPerDay });
  if (Temporal.Instant.compare(expiresAt, now) <= 0) throw new Refused("link-dead");
  await signIn({
    kind: "screen",
    subjectId: found.room.id,
    generation: found.room.screenGeneration,
    expiresAt,
  });
  // A draft may have given it another address, at which nothing is yet.
  const release = await released(tx, found.event.id);
  const { slug: roomSlug } = release?.rooms.find((room) => room.id === found.room.id) ?? found.room;
  return { kind: "screen", slug: found.event.slug, roomSlug };
}

async function enterOnce(token: string, context: Writing): Promise<Entered> {
  const link = await findOneTimeLink(context.tx, token, context.now);
  if (!link) throw new Refused("link-dead");
  if (link.kind === "set-up") return { kind: "setup" };
  const press = await pressOf(context.tx, link, context.now);
  if (press) return { kind: "press", press };
  const member = await memberOf(context.tx, link);
  if (!member || member.state === "disabled" || !(await consumeOneTimeLink(context.tx, token)))
    throw new Refused("link-dead");
  await forgetLinksOf(context.tx, member.id);
  await activateStaff(context.tx, member.id);
  const proof = (await hasPasskey(context.tx, member.id)) ? "waiting" : "link";
  await signInStaff(member.id, context, { proof, command: "signins.enter" });
  return { kind: "staff" };
}

interface Shown {
  proof: SignInProof;
  /** As the audit names it; null where the deed is written down anyway. */
  command: Audited | null;
}

/** A sign-in that waits for its passkey is over soon; only one that has shown it all lasts. */
export async function signInStaff(staffId: string, context: Writing, { proof, command }: Shown) {
  const { tx, now, signIn } = context;
  const member = await staffById(tx, staffId);
  if (!member || member.state === "disabled") throw new Refused("link-dead");
  if (command) await recordSignIn(tx, { member, command, now });
  await signIn({
    kind: "staff",
    subjectId: staffId,
    generation: 1,
    proof,
    expiresAt: now.add(
      proof === "waiting" ? { minutes: passkeyWaitMinutes } : { hours: staffSignInDays * hoursPerDay },
    ),
  });
}
