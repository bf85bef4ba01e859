import type { Tx } from "#db/engine.ts";
import type { Effects } from "#server/context.ts";
import { begin, type Piece, peopleAtOnce } from "#server/errands/errand.ts";
import {
  changeLetter,
  dropWaitingOf,
  findLetter,
  type LetterRow,
  lettersOfEvent,
  mailsOfLetters,
  meantAmong,
} from "#server/letters/store.ts";
import { queueMails } from "#server/mails/queue.ts";
import { mailAbout } from "#server/registrations/as-mail.ts";
import { nextPeople } from "#server/registrations/next-people.ts";
import { hasAddress } from "#shared/mail-address.ts";

/** From now on it is not changed any more, and whoever registers later is not meant. */
export async function beginLetter(effects: Effects, letter: LetterRow): Promise<LetterRow> {
  const { tx, now } = effects;
  const begun = await changeLetter(tx, letter, { state: "begun", startsAt: now });
  const { eventId } = letter;
  await begin(effects, { eventId, kind: "write-letter", values: { letterId: letter.id } }, writeSomeOfLetter);
  return (await findLetter(tx, letter.id)) ?? begun;
}

/** A planned one, at its instant; whichever server looks first, once. */
export async function beginPlanned(effects: Effects, id: string): Promise<void> {
  const letter = await findLetter(effects.tx, id);
  if (letter?.state !== "planned" || !letter.startsAt) return;
  if (Temporal.Instant.compare(effects.now, letter.startsAt) < 0) return;
  await beginLetter(effects, letter);
  effects.moves(letter.eventId, ["mails"]);
}

export const writeSomeOfLetter: Piece<"write-letter"> = async ({ tx, now, announce, moves }, errand) => {
  const { eventId, values } = errand;
  const letter = await findLetter(tx, values.letterId);
  if (letter?.state !== "begun" || !letter.reach) return "done";
  const { people: next, progress } = await nextPeople(tx, errand, () => true);
  const meant = await meantAmong(
    tx,
    { eventId, chosen: letter.chosen, reach: letter.reach },
    next.map(({ id }) => id),
    now,
  );
  const people = next.filter(({ id }) => meant.has(id));
  const reached = people.filter(({ email }) => hasAddress(email));
  await queueMails(
    tx,
    reached.map((row) => ({
      kind: "letter" as const,
      values: { letterId: letter.id },
      ...mailAbout(row, now),
    })),
  );
  await changeLetter(tx, letter, {
    state: progress === "done" ? "written" : "begun",
    people: letter.people + reached.length,
    withoutAddress: letter.withoutAddress + people.length - reached.length,
  });
  announce({ kind: "mail" });
  moves(eventId, ["mails"]);
  return progress;
};

/** What has left has left; what waits goes piece by piece, and does not leave meanwhile. */
export async function stopLetter(effects: Effects, letter: LetterRow): Promise<LetterRow> {
  const stopped = await changeLetter(effects.tx, letter, { state: "stopped" });
  const { eventId, id: letterId } = letter;
  await begin(effects, { eventId, kind: "drop-letter", values: { letterId } }, dropSomeOfLetter);
  return stopped;
}

/** The event does not take place: what was written before says nothing that is still so. */
export async function stopLettersOf(effects: Effects, eventId: string): Promise<void> {
  const { tx } = effects;
  const rows = await lettersOfEvent(tx, eventId);
  const mails = await mailsOfLetters(
    tx,
    rows.map(({ id }) => id),
  );
  for (const letter of rows)
    if (letter.state === "planned") await unplan(tx, letter);
    else if (letter.state === "begun" || (letter.state === "written" && mails.get(letter.id)?.queued))
      await stopLetter(effects, letter);
}

/** A draft again. */
export const unplan = (tx: Tx, letter: LetterRow): Promise<LetterRow> =>
  changeLetter(tx, letter, { state: "draft", reach: null, startsAt: null });

export const dropSomeOfLetter: Piece<"drop-letter"> = async ({ tx, moves }, { eventId, values }) => {
  const isMore = await dropWaitingOf(tx, values.letterId, peopleAtOnce);
  moves(eventId, ["mails"]);
  return isMore ? null : "done";
};
