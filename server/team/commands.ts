import type { ReadTx } from "#db/engine.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { findEvent } from "#server/events/store.ts";
import { signInLinesOf } from "#server/identity/lines.ts";
import { forgetLinksOf, makeOneTimeLink } from "#server/identity/link-store.ts";
import { addressesForOf, setAddressesFor } from "#server/identity/sight-store.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import { staffById } from "#server/identity/staff-store.ts";
import { movesTeamsOf } from "#server/identity/teams.ts";
import { payMail } from "#server/mails/limit.ts";
import { plainName } from "#server/mails/plain-name.ts";
import { queueMail } from "#server/mails/queue.ts";
import { roomsOfEvent } from "#server/rooms/store.ts";
import { placeOf, requireMayGive, requireOwnerLeft, samePlace } from "#server/team/rules.ts";
import {
  deleteGrant,
  findGrant,
  insertGrant,
  isOnAnotherTeam,
  membersOf,
  passkeysForOf,
  type StaffRow,
  setPasskeysFor,
  staffByEmail,
} from "#server/team/store.ts";
import { type Grant, mayGiveIn } from "#shared/grants.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { Refused } from "#shared/refusal.ts";
import type { Member, teamCommands } from "#shared/team.ts";

export const teamHandlers: Handlers<keyof typeof teamCommands> = {
  async "team.list"({ eventId }, { tx }) {
    return membersOf(tx, eventId);
  },

  async "team.invite"({ eventId, id, email, name, lang, ...wanted }, context) {
    const { tx, actor, announce } = context;
    const event = await findEvent(tx, eventId);
    const rooms = await roomsOfEvent(tx, eventId);
    const own = grantsIn(eventId, actor.staff);
    const place = placeOf(wanted, event.details.hosts, rooms);
    requireMayGive(place, own);
    const room = rooms.find(({ id }) => id === place.roomId);
    if (room && !mayGiveIn(room, own)) throw new Refused("not-yours");

    const repeated = await findGrant(tx, id);
    if (repeated && repeated.eventId !== eventId) throw new Refused("not-found");
    if (repeated) return memberOf(tx, eventId, repeated.staffId);

    const invited = { id: newId(), email, name, lang, state: "invited", standing: "member" } as const;
    const staff = await staffByEmail(tx, invited);
    const already = (await membersOf(tx, eventId)).find((member) => member.staffId === staff.id);
    if (already?.grants.some((grant) => samePlace(grant, place))) return already;

    await insertGrant(tx, { id, eventId, staffId: staff.id, ...place, invitedName: name });
    await mailInvitation(staff, { eventId, role: place.role }, context);
    announce({ kind: "rights", subjectId: staff.id });
    return memberOf(tx, eventId, staff.id);
  },

  async "team.inviteAgain"(invited, context) {
    const { grants, staffId, ...staff } = await invitedOf(invited, context);
    if (!context.services.config.smtpUrl) throw new Refused("no-mail");
    const [grant] = grants;
    if (grant) await mailInvitation({ ...staff, id: staffId }, grant, context);
    return {};
  },

  /** A link that opens somebody's account goes to their mailbox, but where there is neither mail nor, yet, an account. */
  async "team.invitationLink"(invited, context) {
    const { tx, now, services } = context;
    const { staffId } = await invitedOf(invited, context);
    const staff = await staffById(tx, staffId);
    const isNew = staff?.state === "invited" && staff.standing === "member";
    if (services.config.smtpUrl || !isNew || (await isOnAnotherTeam(tx, invited)))
      throw new Refused("not-now");
    const expiresAt = now.add({ hours: limits.invitationLinkHours });
    const link = { kind: "staff-sign-in", subjectId: staffId, expiresAt } as const;
    return { token: await makeOneTimeLink(tx, link, now), expiresAt: expiresAt.toString() };
  },

  async "team.revoke"({ eventId, grantId }, { tx, actor, announce }) {
    const grant = await findGrant(tx, grantId);
    if (grant?.eventId !== eventId) throw new Refused("not-found");
    requireMayGive(grant, grantsIn(eventId, actor.staff));
    if (grant.role === "owner") requireOwnerLeft(await membersOf(tx, eventId), grant);
    await deleteGrant(tx, grantId);
    announce({ kind: "rights", subjectId: grant.staffId });
    return {};
  },

  async "team.passkeysFor"({ eventId }, { tx }) {
    return { passkeysFor: await passkeysForOf(tx, eventId) };
  },

  async "team.requirePasskeys"({ eventId, passkeysFor }, { tx, actor, announce }) {
    // Whoever asks it of others would be shut out with them.
    if (passkeysFor !== "nobody" && actor.staff?.proof !== "passkey") throw new Refused("passkey-needed");
    await setPasskeysFor(tx, eventId, passkeysFor);
    for (const { staffId } of await membersOf(tx, eventId)) announce({ kind: "rights", subjectId: staffId });
    return {};
  },

  async "team.addressesFor"({ eventId }, { tx }) {
    return { addressesFor: await addressesForOf(tx, eventId) };
  },

  async "team.showAddresses"({ eventId, addressesFor }, { tx }) {
    await setAddressesFor(tx, eventId, addressesFor);
    return {};
  },

  async "team.signIns"({ eventId, staffId }, { tx, now }) {
    await memberOf(tx, eventId, staffId);
    return signInLinesOf(tx, staffId, now);
  },

  async "team.endSignIns"({ eventId, staffId }, context) {
    const { tx, announce } = context;
    await memberOf(tx, eventId, staffId);
    await endSignInsOf(tx, staffId);
    await forgetLinksOf(tx, staffId);
    announce({ kind: "rights", subjectId: staffId });
    await movesTeamsOf(staffId, context);
    return {};
  },
};

/** Who was invited to the event and has not come in (not-now: they have), by one who may give what they were given. */
async function invitedOf({ eventId, staffId }: { eventId: string; staffId: string }, { tx, actor }: Writing) {
  const member = await memberOf(tx, eventId, staffId);
  const own = grantsIn(eventId, actor.staff);
  for (const grant of member.grants) requireMayGive(grant, own);
  if (member.state !== "invited") throw new Refused("not-now");
  return member;
}

async function mailInvitation(
  staff: Pick<StaffRow, "id" | "email" | "lang">,
  { eventId, role }: Pick<Grant, "eventId" | "role">,
  context: Writing,
) {
  const { tx, now, actor, announce } = context;
  await queueMail(tx, {
    causedBy: await payMail(context, eventId),
    kind: "team-invitation",
    eventId,
    to: staff.email,
    lang: staff.lang,
    subjectId: staff.id,
    values: { role, inviter: (actor.staff && plainName(actor.staff.name)) || actor.staff?.email || "" },
    now,
  });
  announce({ kind: "mail" });
}

const grantsIn = (eventId: string, staff: { grants: Member["grants"] } | null) =>
  staff?.grants.filter((grant) => grant.eventId === eventId) ?? [];

async function memberOf(tx: ReadTx, eventId: string, staffId: string): Promise<Member> {
  const found = (await membersOf(tx, eventId)).find((member) => member.staffId === staffId);
  if (!found) throw new Refused("not-found");
  return found;
}
