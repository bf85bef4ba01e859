import type { Tx } from "#db/engine.ts";
import { auditOf } from "#server/audit/store.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { signInLinesOf } from "#server/identity/lines.ts";
import { forgetLinksOf } from "#server/identity/link-store.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import { staffById } from "#server/identity/staff-store.ts";
import { movesTeamsOf } from "#server/identity/teams.ts";
import { queueMail } from "#server/mails/queue.ts";
import { forgetSecondFactors } from "#server/passkeys/store.ts";
import { requireFounderLeft, requireOwnersLeft } from "#server/staff/rules.ts";
import { changeStaff, deleteStaff, founders, ownersOfEvents, staffMembers } from "#server/staff/store.ts";
import { staffByEmail } from "#server/team/store.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";
import type { staffCommands } from "#shared/staff.ts";

export const staffHandlers: Handlers<keyof typeof staffCommands> = {
  "staff.list": (_input, { tx, now }) => staffMembers(tx, now),

  async "staff.invite"({ id, email, name, lang }, { tx, now, actor, announce }) {
    const invited = { id, email, name, lang, state: "invited", standing: "founder" } as const;
    const member = await staffByEmail(tx, invited);
    const isNew = member.id === id && member.state === "invited";
    if (member.standing !== "founder") await changeStaff(tx, member.id, { standing: "founder" });
    if (member.standing !== "founder" || isNew) {
      await queueMail(tx, {
        id, // sent twice, it is one mail
        kind: "team-invitation",
        eventId: null,
        to: member.email,
        lang: member.lang,
        subjectId: member.id,
        values: { role: "founder", inviter: actor.staff?.name || actor.staff?.email || "" },
        now,
      });
      announce({ kind: "mail" });
    }
    return memberOf(tx, member.id, now);
  },

  async "staff.setFounder"({ staffId, founder }, { tx, announce }) {
    if (!founder) requireFounderLeft(await founders(tx), staffId);
    if (!(await changeStaff(tx, staffId, { standing: founder ? "founder" : "member" })))
      throw new Refused("not-found");
    announce({ kind: "rights", subjectId: staffId });
    return {};
  },

  async "staff.setState"({ staffId, state }, context) {
    const member = await staffById(context.tx, staffId);
    if (!member) throw new Refused("not-found");
    if (state === "disabled") {
      await requireDispensable(context.tx, staffId);
      await changeStaff(context.tx, staffId, { state: "disabled" });
      await shutOut(staffId, context);
    } else if (member.state === "disabled") {
      await changeStaff(context.tx, staffId, { state: "invited" }); // until they sign in
      await movesTeamsOf(staffId, context);
    }
    return {};
  },

  async "staff.remove"({ staffId }, context) {
    const { tx } = context;
    if (!(await staffById(tx, staffId))) return {}; // gone already: that is what was asked for
    await requireDispensable(tx, staffId);
    await shutOut(staffId, context);
    await forgetSecondFactors(tx, staffId);
    await deleteStaff(tx, staffId);
    return {};
  },

  async "staff.signIns"({ staffId }, { tx, now }) {
    if (!(await staffById(tx, staffId))) throw new Refused("not-found");
    return signInLinesOf(tx, staffId, now);
  },

  async "staff.endSignIns"({ staffId }, context) {
    if (!(await staffById(context.tx, staffId))) throw new Refused("not-found");
    await shutOut(staffId, context);
    return {};
  },

  async "staff.audit"({ before }, { tx }) {
    const until = before && { at: Temporal.Instant.from(before.at), id: before.id };
    const lines = await auditOf(tx, { eventId: null, before: until }, limits.pageRowsMax);
    return lines.map((line) => ({ ...line, at: line.at.toString() }));
  },
};

async function requireDispensable(tx: Tx, staffId: string) {
  const all = await founders(tx);
  if (all.some((founder) => founder.staffId === staffId)) requireFounderLeft(all, staffId);
  requireOwnersLeft(await ownersOfEvents(tx), staffId);
}

/** Wherever they are: within a second, and by no link that is under way. */
async function shutOut(staffId: string, context: Writing) {
  const { tx, announce } = context;
  await endSignInsOf(tx, staffId);
  await forgetLinksOf(tx, staffId);
  announce({ kind: "rights", subjectId: staffId });
  await movesTeamsOf(staffId, context);
}

async function memberOf(tx: Tx, id: string, now: Temporal.Instant) {
  const [member] = await staffMembers(tx, now, id);
  if (!member) throw new Refused("not-found");
  return member;
}
