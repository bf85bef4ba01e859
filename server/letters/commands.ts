import type { ReadTx } from "#db/engine.ts";
import type { Handlers } from "#server/context.ts";
import { requireBelow, requireOwnHost } from "#server/events/rules.ts";
import { findEvent } from "#server/events/store.ts";
import { isRepeated, nextVersion } from "#server/events/versions.ts";
import type { Sight } from "#server/identity/rules.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import { beginLetter, stopLetter, unplan } from "#server/letters/sending.ts";
import {
  changeLetter,
  countLetters,
  countMeant,
  deleteLetter,
  findLetter,
  insertLetter,
  type LetterRow,
  lettersOfEvent,
  mailsOfLetters,
  meantAt,
  startsWithin,
} from "#server/letters/store.ts";
import { lettersFor } from "#server/mails/letter.ts";
import { requireRoom } from "#server/mails/limit.ts";
import { maskedLinks } from "#server/mails/links.ts";
import { asQueued } from "#server/mails/queue.ts";
import { renderMail } from "#server/mails/render.ts";
import { nameOf } from "#server/registrations/store.ts";
import { findSession } from "#server/sessions/store.ts";
import { type Letter, type LetterDraft, type letterCommands, missingToSend } from "#shared/letters.ts";
import { limits } from "#shared/limits.ts";
import { Refused } from "#shared/refusal.ts";

export const letterHandlers: Handlers<keyof typeof letterCommands> = {
  "letters.list": async ({ eventId }, { tx }) => asLetters(tx, await lettersOfEvent(tx, eventId)),

  async "letters.review"({ eventId, letter, as }, context) {
    const { tx, now, services } = context;
    await requireOwn(tx, eventId, letter);
    const meant = { eventId, chosen: letter.chosen, reach: await sightIn(context, eventId) };
    const reached = await countMeant(tx, meant, now);
    const missing = missingToSend(letter);
    const row = await meantAt(tx, meant, as, now);
    if (!row) return { ...reached, shown: null, missing };
    const { email: to, lang, id: subjectId } = row;
    const values = { letterId: letter.id };
    const [mail] = await lettersFor(tx, [
      asQueued({ kind: "letter", values, eventId, to, lang, subjectId, now }),
    ]);
    if (!mail) return { ...reached, shown: null, missing };
    const asTyped = { ...mail, written: { ...letter, state: "draft" as const } };
    const { subject, text } = renderMail(asTyped, maskedLinks(asTyped, services));
    return { ...reached, shown: { person: nameOf(row), to, lang, subject, text }, missing };
  },

  async "letters.save"({ eventId, letter }, { tx, now }) {
    const { id, chosen, subject, text } = letter;
    const stored = await findLetter(tx, id);
    if (stored && stored.eventId !== eventId) throw new Refused("not-found");
    if (stored && isRepeated(asDraft(stored), letter)) return asLetter(tx, stored);
    if (stored && stored.state !== "draft") throw new Refused("not-now");
    await requireOwn(tx, eventId, letter, stored);
    if (!stored) requireBelow(limits.lettersPerEventMax, await countLetters(tx, eventId));
    const { version } = nextVersion(stored && asDraft(stored), letter);
    const change = { chosen, subject, text, version, savedAt: now };
    return asLetter(
      tx,
      stored
        ? await changeLetter(tx, stored, change)
        : await insertLetter(tx, { id, eventId, state: "draft", ...change }),
    );
  },

  async "letters.remove"({ eventId, id }, { tx }) {
    const letter = await findLetter(tx, id);
    if (!letter) return {}; // a repeated call
    if (letter.eventId !== eventId) throw new Refused("not-found");
    if (letter.state !== "draft") throw new Refused("not-now");
    await deleteLetter(tx, letter);
    return {};
  },

  async "letters.send"({ eventId, id, version, at }, context) {
    const { tx, now, services } = context;
    const letter = await findIn(tx, eventId, id);
    if (letter.version !== version) throw new Refused("changed-meanwhile", { version: letter.version });
    if (letter.state !== "draft") return asLetter(tx, letter); // a repeated call: it is on its way already
    if (!services.config.smtpUrl) throw new Refused("no-mail");
    const missing = missingToSend(letter);
    if (missing.length > 0) throw new Refused("not-ready", { missing });
    const reach = await sightIn(context, eventId);
    if (reach === "all but mail") throw new Refused("not-yours");
    const asked = at ? Temporal.Instant.from(at) : now;
    const goesLater = Temporal.Instant.compare(asked, now) > 0;
    const startsAt = goesLater ? asked : now;
    const theDay = { since: startsAt.subtract({ hours: 24 }), until: startsAt };
    const inTheWay = await startsWithin(tx, eventId, theDay, limits.lettersPerEventPerDayMax);
    requireRoom(inTheWay, { hours: 24 }, now);
    const planned = await changeLetter(tx, letter, { state: "planned", reach, startsAt });
    return asLetter(tx, goesLater ? planned : await beginLetter(context, planned));
  },

  async "letters.stop"({ eventId, id }, context) {
    const { tx } = context;
    const letter = await findIn(tx, eventId, id);
    if (letter.state === "stopped") return asLetter(tx, letter); // a repeated call
    if (letter.state === "draft" || (await asLetter(tx, letter)).state === "sent")
      throw new Refused("not-now");
    requireWithin(await sightIn(context, eventId), letter);
    return asLetter(
      tx,
      letter.state === "planned" ? await unplan(tx, letter) : await stopLetter(context, letter),
    );
  },
};

/** Refuses (bad-input) a host and a session that are of another event. */
async function requireOwn(
  tx: ReadTx,
  eventId: string,
  { chosen }: LetterDraft,
  was: LetterRow | null = null,
): Promise<void> {
  const { details } = await findEvent(tx, eventId);
  requireOwnHost(details, chosen.hostId, { path: "letter.chosen.hostId", was: was?.chosen.hostId });
  const { sessionId } = chosen;
  if (!sessionId || sessionId === was?.chosen.sessionId) return;
  if (!(await findSession(tx, eventId, sessionId)))
    throw new Refused("bad-input", { fields: [{ path: "letter.chosen.sessionId", reason: "session" }] });
}

/** Refuses (not-yours) whoever could not have sent it themselves. */
function requireWithin(sees: Sight, { reach }: LetterRow): void {
  if (sees === "all") return;
  const own = sees === "all but mail" ? [] : sees.mailOf;
  if (reach === "all" || !reach?.mailOf.every((hostId) => own.includes(hostId)))
    throw new Refused("not-yours");
}

async function findIn(tx: ReadTx, eventId: string, id: string): Promise<LetterRow> {
  const letter = await findLetter(tx, id);
  if (letter?.eventId !== eventId) throw new Refused("not-found");
  return letter;
}

const asDraft = ({ id, chosen, subject, text, version }: LetterRow): LetterDraft => ({
  id,
  chosen,
  subject,
  text,
  version,
});

const asLetter = async (tx: ReadTx, row: LetterRow) => (await asLetters(tx, [row]))[0] as Letter;

async function asLetters(tx: ReadTx, rows: LetterRow[]): Promise<Letter[]> {
  const mails = await mailsOfLetters(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { queued = 0, sending = 0, sent = 0, failed = 0 } = mails.get(row.id) ?? {};
    const isOut = row.state === "written" && queued + sending === 0;
    return {
      ...asDraft(row),
      state: isOut ? "sent" : row.state === "begun" || row.state === "written" ? "sending" : row.state,
      startsAt: row.startsAt?.toString() ?? null,
      people: row.people,
      withoutAddress: row.withoutAddress,
      sent,
      waiting: row.state === "stopped" ? sending : queued + sending,
      failed,
    };
  });
}
