import { randomBytes } from "node:crypto";
import type { Store } from "#db/engine.ts";
import type { Actor } from "#server/actor.ts";
import type { Handlers, Writing } from "#server/context.ts";
import { requireBelow } from "#server/events/rules.ts";
import { passkeyHost } from "#server/identity/rules.ts";
import { endSignInsOf } from "#server/identity/sign-in-store.ts";
import { movesTeamsOf } from "#server/identity/teams.ts";
import { queueMail } from "#server/mails/queue.ts";
import { creationOptions, makeRecoveryCode, requestOptions } from "#server/passkeys/rules.ts";
import {
  changePasskey,
  consumeRecoveryCode,
  deletePasskey,
  forgetSecondFactors,
  insertPasskey,
  keepChallenge,
  keepRecoveryCodes,
  type PasskeyRow,
  passkeyByCredential,
  passkeysOf,
  recoveryCodesLeft,
  takeChallenge,
} from "#server/passkeys/store.ts";
import { verifyMade, verifySigned } from "#server/passkeys/verify.ts";
import { signInStaff } from "#server/signins/commands.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import type { Passkey, passkeyCommands } from "#shared/passkeys.ts";
import { Refused } from "#shared/refusal.ts";

const challengeBytes = 32;
const newChallenge = () => randomBytes(challengeBytes).toString("base64url");

export const passkeyHandlers: Handlers<keyof typeof passkeyCommands> = {
  async "passkeys.list"(_input, { tx, actor, services }) {
    const { id } = whole(actor);
    const host = passkeyHost(services.config.publicUrl);
    return {
      passkeys: (await passkeysOf(tx, id)).map((row) => toPasskey(row, host)),
      codesLeft: await recoveryCodesLeft(tx, id),
    };
  },

  async "passkeys.offer"(_input, { tx, now, actor, services }) {
    const member = whole(actor);
    const host = requireHost(services.config.publicUrl);
    const passkeys = await passkeysOf(tx, member.id);
    requireShown(member, passkeys);
    requireBelow(limits.passkeysPerMemberMax, passkeys.length);
    const challenge = newChallenge();
    await keepChallenge(tx, { signInId: member.signInId, purpose: "add", ...good(challenge, now) }, now);
    const here = passkeys.filter((passkey) => passkey.host === host);
    return creationOptions({ host, challenge, member, passkeys: here });
  },

  async "passkeys.add"({ name, made }, { store, now, actor, services }) {
    const { publicUrl } = services.config;
    const host = requireHost(publicUrl);
    const asked = { signInId: whole(actor).signInId, purpose: "add" as const, now };
    const challenge = await usedUp(store, asked);
    const verified = await verifyMade(made, { challenge, host, publicUrl });

    return async (context) => {
      const { tx, announce } = context;
      const member = whole(context.actor);
      const passkeys = await passkeysOf(tx, member.id);
      requireShown(member, passkeys);
      requireBelow(limits.passkeysPerMemberMax, passkeys.length);
      if (await passkeyByCredential(tx, verified.credentialId)) throw new Refused("already-taken");
      const row = {
        id: newId(),
        staffId: member.id,
        host,
        ...verified,
        transports: made.response.transports,
        name,
        madeAt: now,
        usedAt: null,
      };
      await insertPasskey(tx, row);
      await tellOwner(member, context);
      if (passkeys.length > 0) return { passkey: toPasskey(row, host), codes: [] };

      await endSignInsOf(tx, member.id, { but: member.signInId }); // they came by a link alone
      announce({ kind: "rights", subjectId: member.id });
      await signInStaff(member.id, context, { proof: "passkey", command: null });
      return { passkey: toPasskey(row, host), codes: await keepNewCodes(tx, member.id) };
    };
  },

  async "passkeys.rename"({ id, name }, { tx, actor, services }) {
    const renamed = await changePasskey(tx, { id, staffId: whole(actor).id }, { name });
    if (!renamed) throw new Refused("not-found");
    return toPasskey(renamed, passkeyHost(services.config.publicUrl));
  },

  async "passkeys.remove"({ id }, context) {
    const { tx, actor, announce } = context;
    const member = whole(actor);
    requireShown(member, await passkeysOf(tx, member.id));
    await deletePasskey(tx, { id, staffId: member.id }); // gone already: that is what was asked for
    if ((await passkeysOf(tx, member.id)).length === 0) await forgetSecondFactors(tx, member.id);
    announce({ kind: "rights", subjectId: member.id });
    await movesTeamsOf(member.id, context);
    return {};
  },

  async "passkeys.newCodes"(_input, { tx, actor }) {
    const member = whole(actor);
    const passkeys = await passkeysOf(tx, member.id);
    if (passkeys.length === 0) throw new Refused("not-now");
    requireShown(member, passkeys);
    return { codes: await keepNewCodes(tx, member.id) };
  },

  async "passkeys.ask"(_input, { tx, now, actor, services }) {
    const { staffId, signInId } = halfway(actor);
    const host = requireHost(services.config.publicUrl);
    const passkeys = (await passkeysOf(tx, staffId)).filter((passkey) => passkey.host === host);
    if (passkeys.length === 0) throw new Refused("not-now");
    const challenge = newChallenge();
    await keepChallenge(tx, { signInId, purpose: "show", ...good(challenge, now) }, now);
    return requestOptions({ host, challenge, passkeys });
  },

  async "passkeys.show"({ signed }, { store, now, actor, services }) {
    const { publicUrl } = services.config;
    const host = requireHost(publicUrl);
    const { staffId, signInId } = halfway(actor);
    const challenge = await usedUp(store, { signInId, purpose: "show", now });
    const passkey = await store.read((tx) => passkeyByCredential(tx, signed.id));
    if (passkey?.staffId !== staffId || passkey.host !== host) throw new Refused("passkey-wrong");
    const counter = await verifySigned(signed, passkey, { challenge, host, publicUrl });

    return async (context) => {
      // Removed meanwhile, it opens nothing.
      if (!(await changePasskey(context.tx, passkey, { counter, usedAt: now })))
        throw new Refused("passkey-wrong");
      await signInStaff(staffId, context, { proof: "passkey", command: "passkeys.show" });
      return {};
    };
  },

  async "passkeys.recover"({ code }, context) {
    const { staffId } = halfway(context.actor);
    if (!(await consumeRecoveryCode(context.tx, staffId, code))) throw new Refused("passkey-wrong");
    await signInStaff(staffId, context, { proof: "passkey", command: "passkeys.recover" });
    return { codesLeft: await recoveryCodesLeft(context.tx, staffId) };
  },
};

type Member = NonNullable<Actor["staff"]>;

function whole({ staff }: Actor): Member {
  if (!staff) throw new Refused("sign-in-needed");
  return staff;
}

function halfway(actor: Actor) {
  if (!actor.halfway) throw new Refused("sign-in-needed");
  return actor.halfway;
}

/** To the mailbox that the links go to: of a passkey that somebody else adds there, its owner hears. */
async function tellOwner({ id, email, lang }: Member, { tx, now, announce }: Writing): Promise<void> {
  const mail = { eventId: null, to: email, lang, subjectId: id, causedBy: `staff:${id}`, now };
  await queueMail(tx, { ...mail, kind: "passkey-added", values: {} });
  announce({ kind: "mail" });
}

/** Whoever has a passkey changes what opens their doors only after having shown it. */
function requireShown({ proof }: Member, passkeys: readonly PasskeyRow[]): void {
  if (passkeys.length > 0 && proof !== "passkey") throw new Refused("passkey-needed");
}

function requireHost(publicUrl: string): string {
  const host = passkeyHost(publicUrl);
  if (host === null) throw new Refused("not-now");
  return host;
}

const good = (challenge: string, now: Temporal.Instant) => ({
  challenge,
  expiresAt: now.add({ minutes: limits.passkeyChallengeMinutesMax }),
});

/** In a write of its own: whatever comes of the answer, nothing is signed for it a second time. */
async function usedUp(
  store: Pick<Store, "write">,
  asked: Parameters<typeof takeChallenge>[1],
): Promise<string> {
  const challenge = await store.write((tx) => takeChallenge(tx, asked));
  if (challenge === null) throw new Refused("passkey-wrong");
  return challenge;
}

async function keepNewCodes(tx: Parameters<typeof keepRecoveryCodes>[0], staffId: string) {
  const codes = Array.from({ length: limits.recoveryCodesPerMember }, makeRecoveryCode);
  await keepRecoveryCodes(tx, staffId, codes);
  return codes;
}

const toPasskey = ({ id, name, host, madeAt, usedAt }: PasskeyRow, here: string | null): Passkey => ({
  id,
  name,
  opens: host === here ? "here" : "elsewhere",
  madeAt: madeAt.toString(),
  usedAt: usedAt?.toString() ?? null,
});
