import { randomUUIDv7 } from "node:crypto";
import type { Handlers, Writing } from "#server/context.ts";
import { endOf } from "#server/events/rules.ts";
import type { ReadLink } from "#server/links.ts";
import { spendLinkMail } from "#server/mails/limit.ts";
import { queueMail } from "#server/mails/queue.ts";
import { proveAddress } from "#server/registrations/proof.ts";
import type { RegistrationRow } from "#server/registrations/store.ts";
import {
  activateStaff,
  consumeOneTimeLink,
  findOneTimeLink,
  findRegistrationForLink,
  findRoomForLink,
  findStaffByEmail,
  forgetSetUpLinks,
  insertStaff,
  screenGeneration,
} from "#server/signins/store.ts";
import { nativeFirst } from "#shared/reading.ts";
import { Refused } from "#shared/refusal.ts";
import type { Entered } from "#shared/team.ts";

const staffSignInDays = 7;
/** A personal link outlives its event by a week. */
const personalLinkDays = 7;
const hoursPerDay = 24;

export const signInHandlers: Handlers<
  "signins.self" | "signins.enter" | "signins.setUp" | "signins.mailLink" | "signins.end"
> = {
  async "signins.self"(_input, { tx, actor }) {
    const found = actor.attendee && (await findRegistrationForLink(tx, actor.attendee.registrationId));
    const { staff } = actor;
    return {
      staff: staff && { ...staff, founder: staff.standing === "founder" },
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
    };
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
    const id = randomUUIDv7();
    await insertStaff(context.tx, { id, email, name, lang, state: "active", standing: "founder" });
    await signInStaff(id, context);
    return { kind: "staff" };
  },

  async "signins.mailLink"({ email }, { tx, now, announce, askerFor }) {
    const member = await findStaffByEmail(tx, email);
    const asker = await askerFor("staff", member?.id);
    const budget = await spendLinkMail(tx, { of: "team", email, asker }, now);
    if (!member || budget === "spent") return {}; // answered alike: nobody learns who is on the team
    await queueMail(tx, {
      kind: "staff-sign-in",
      eventId: null,
      to: email,
      lang: member.lang,
      subjectId: member.id,
      values: budget === "last" ? { last: "yes" } : {},
      now,
    });
    announce({ kind: "mail" });
    return {};
  },

  async "signins.end"({ kind }, { signOut }) {
    await signOut(kind);
    return {};
  },
};

/** The link that the own page shows lets in; the one that only mails hold also proves the address. */
async function enterAsAttendee(link: ReadLink, context: Writing): Promise<Entered> {
  const { tx, now, signIn } = context;
  const found = await findRegistrationForLink(tx, link.id);
  if (!found || !holds(link, found.registration)) throw new Refused("link-dead");
  const expiresAt = endOf(found.event.details).add({ hours: personalLinkDays * hoursPerDay });
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

const holds = (link: ReadLink, { linkGeneration, email }: RegistrationRow) =>
  link.kind === "mailed" ? link.holds(linkGeneration, email) : link.holds(linkGeneration);

async function enterAsScreen(link: ReadLink, { tx, now, signIn }: Writing): Promise<Entered> {
  const found = await findRoomForLink(tx, link.id);
  if (!found || !link.holds(screenGeneration)) throw new Refused("link-dead");
  const expiresAt = endOf(found.event.details).add({ hours: hoursPerDay });
  if (Temporal.Instant.compare(expiresAt, now) <= 0) throw new Refused("link-dead");
  await signIn({ kind: "screen", subjectId: found.room.id, generation: screenGeneration, expiresAt });
  return { kind: "screen", slug: found.event.slug, roomSlug: found.room.slug };
}

async function enterOnce(token: string, context: Writing): Promise<Entered> {
  const link = await findOneTimeLink(context.tx, token, context.now);
  if (!link) throw new Refused("link-dead");
  if (link.kind === "set-up") return { kind: "setup" };
  if (!link.subjectId || !(await consumeOneTimeLink(context.tx, token))) throw new Refused("link-dead");
  await activateStaff(context.tx, link.subjectId);
  await signInStaff(link.subjectId, context);
  return { kind: "staff" };
}

const signInStaff = (subjectId: string, { now, signIn }: Writing) =>
  signIn({
    kind: "staff",
    subjectId,
    generation: 1,
    expiresAt: now.add({ hours: staffSignInDays * hoursPerDay }),
  });
