import { type Store, UnsafeGround } from "#db/engine.ts";
import { insertAudit } from "#server/audit/store.ts";
import { advanceDesk } from "#server/desk/store.ts";
import { makeOneTimeLink } from "#server/identity/link-store.ts";
import { noteRightsChanges } from "#server/identity/rights-store.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import { eventsOfStaff, findStaffByEmail } from "#server/identity/staff-store.ts";
import { forgetSecondFactors } from "#server/passkeys/store.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";

interface Asked {
  address: string;
  withoutPasskeys: boolean;
  now: Temporal.Instant;
}

/**
 * A way in from the machine itself, for whoever may read its data anyway; it stands in the audit.
 * Refuses (UnsafeGround) an address of nobody, and of somebody who is shut out.
 */
export function signInByOperator(
  store: Pick<Store, "write">,
  { address, withoutPasskeys, now }: Asked,
): Promise<string> {
  return store.write(async (tx) => {
    const member = await findStaffByEmail(tx, address.trim().toLowerCase());
    if (!member) throw new UnsafeGround(`Nobody on a team has the address ${address}.`);
    if (member.state === "disabled")
      throw new UnsafeGround(
        `${address} is shut out. Somebody who looks after the server lets them in again.`,
      );
    if (withoutPasskeys) {
      await forgetSecondFactors(tx, member.id);
      await endSignInsOf(tx, member.id);
      await noteRightsChanges(tx, [member.id], now);
      for (const eventId of await eventsOfStaff(tx, member.id)) await advanceDesk(tx, eventId, ["team"]);
    }
    await insertAudit(tx, {
      id: newId(),
      eventId: null,
      at: now,
      who: "npm run sign-in",
      command: withoutPasskeys ? "operator.removePasskeys" : "operator.signIn",
      subject: { name: member.email },
    });
    const expiresAt = now.add({ minutes: limits.operatorLinkMinutes });
    return makeOneTimeLink(tx, { kind: "staff-sign-in", subjectId: member.id, expiresAt }, now);
  });
}
