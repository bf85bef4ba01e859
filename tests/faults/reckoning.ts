import { limits } from "#shared/limits.ts";
import type { MailKind } from "#shared/mail-kinds.ts";
import type { Refusal } from "#shared/refusal.ts";
import type { MyRegistration, RegistrationState } from "#shared/registrations.ts";
import { type Mode, modes } from "#shared/rooms.ts";
import { type Books, mailsTo } from "#tests/faults/books.ts";
import type { Entry, Journal } from "#tests/faults/journal.ts";

/** What is wrong between what the clients were told and what the database says; all empty, nothing is. */
export interface Reckoning {
  unanswered: string[];
  refusedWrongly: string[];
  lost: string[];
  doubled: string[];
  oversold: string[];
  /** Somebody who came later got a seat before somebody who waits, or a seat is free while somebody waits. */
  outOfTurn: string[];
  mailsWrong: string[];
}
export const allWell: Reckoning = {
  unanswered: [],
  refusedWrongly: [],
  lost: [],
  doubled: [],
  oversold: [],
  outOfTurn: [],
  mailsWrong: [],
};

type Row = Books["rows"][number];
interface Told {
  entry: Entry;
  mine: MyRegistration;
}

/** Holds the books of an event against the journal of the guests who did everything in it. */
export function reckon(journal: Journal, books: Books): Reckoning {
  const byEmail = Map.groupBy(books.rows, (row) => row.email);
  const guests = [...Map.groupBy(journal.entries, (entry) => entry.who)].map(([who, entries]) => ({
    who,
    entries,
    told: entries.flatMap((entry): Told[] => toldBy(entry)),
    row: byEmail.get(`${who}@example.org`)?.[0] ?? null,
  }));
  const known = guests.flatMap(({ row, ...guest }) => (row ? [{ ...guest, row }] : []));
  return {
    unanswered: journal.unanswered().map(({ who, command }) => `${who}: ${command}`),
    refusedWrongly: journal.entries.flatMap(({ who, command, reply }) =>
      reply && !reply.ok && reply.refusal.code !== "sold-out" && !isOneChangeTooMany(journal, who, reply)
        ? [`${who}: ${command} refused, ${JSON.stringify(reply.refusal)}`]
        : [],
    ),
    lost: guests.flatMap(({ who, told, row }) => {
      const last = told.at(-1)?.mine.registration;
      if (!last || (row && stillHolds(last, row))) return [];
      return [`${who}: told ${last.mode} ${last.state}, has ${row ? `${row.mode} ${row.state}` : "nothing"}`];
    }),
    doubled: [
      ...[...byEmail].filter(([, rows]) => rows.length > 1).map(([email]) => email),
      ...modes.flatMap((mode) => doubledNumbers(books, mode)),
    ],
    oversold: modes.flatMap((mode) => ledgerWrong(books, mode)),
    outOfTurn: modes.flatMap((mode) => outOfTurn(known, books, mode)),
    mailsWrong: known.flatMap(({ who, entries, row }) => {
      const mails = mailsTo(books, row.id);
      return mailsExplained(entries, mails, row.state) ? [] : [`${who}: ${mails.join(", ")}`];
    }),
  };
}

/** An hour has room for so many mails, and each change that was acknowledged wrote one. */
const isOneChangeTooMany = (journal: Journal, asking: string, { refusal }: { refusal: Refusal }) =>
  refusal.code === "too-many" &&
  journal.entries.filter(({ who, reply }) => who === asking && reply?.ok).length >=
    limits.ownChangeMailsPerAddressPerHourMax;

function toldBy(entry: Entry): Told[] {
  if (!entry.reply?.ok) return [];
  const value = entry.reply.value as MyRegistration | { outcome: string; mine?: MyRegistration };
  const mine = "outcome" in value ? value.mine : value;
  return mine ? [{ entry, mine }] : [];
}

/** Since somebody was told that they wait, they may have been given a seat; nothing else may have changed. */
const stillHolds = (told: MyRegistration["registration"], row: Row) =>
  told.id === row.id &&
  told.mode === row.mode &&
  (told.state === row.state || (told.state === "waitlisted" && row.state === "confirmed"));

const ledgerOf = ({ ledger }: Books, mode: Mode) =>
  ledger.find((each) => each.mode === mode && each.group === "general");

function ledgerWrong(books: Books, mode: Mode): string[] {
  const ledger = ledgerOf(books, mode);
  const count = (state: RegistrationState) =>
    books.rows.filter((row) => row.mode === mode && row.state === state).length;
  const confirmed = count("confirmed");
  const waiting = books.rows.filter((row) => row.waitingFor === mode && row.state !== "unproven").length;
  if (!ledger) return [`${mode}: no ledger`];
  return [
    ...(confirmed > ledger.capacity ? [`${mode}: ${confirmed} have ${ledger.capacity} seats`] : []),
    ...(confirmed === ledger.taken ? [] : [`${mode}: ${confirmed} have seats, ${ledger.taken} are taken`]),
    ...(waiting === ledger.waiting ? [] : [`${mode}: ${waiting} wait, ${ledger.waiting} are counted`]),
  ];
}

function doubledNumbers(books: Books, mode: Mode): string[] {
  const waiting = books.rows.filter((row) => row.waitingFor === mode && row.state !== "unproven");
  const numbers = Map.groupBy(waiting, (row) => row.waitingNumber);
  return [...numbers]
    .filter(([number, rows]) => number === null || rows.length > 1)
    .map(([number, rows]) => `${mode}: ${rows.length} wait under number ${number}`);
}

/** Who surely came before whom: the one was told before the other asked. */
function outOfTurn(guests: { who: string; told: Told[]; row: Row }[], books: Books, mode: Mode): string[] {
  const ledger = ledgerOf(books, mode);
  const inLine = guests.flatMap(({ who, told, row }) => {
    const last = told.at(-1);
    const here = row.mode === mode && last?.mine.registration.state === "waitlisted";
    return here ? [{ who, row, asked: last.entry.sent, told: last.entry.answered ?? 0 }] : [];
  });
  const waiting = inLine.filter(({ row }) => row.state === "waitlisted");
  const seated = inLine.filter(({ row }) => row.state === "confirmed");
  return [
    ...(ledger && waiting.length > 0 && ledger.taken < ledger.capacity
      ? [`${mode}: ${ledger.capacity - ledger.taken} seats are free and ${waiting.length} wait`]
      : []),
    ...waiting.flatMap((first) => [
      ...seated
        .filter((later) => first.told < later.asked)
        .map((later) => `${mode}: ${later.who} got a seat, ${first.who} came before and waits`),
      ...waiting
        .filter(
          (later) =>
            first.told < later.asked && (first.row.waitingNumber ?? 0) > (later.row.waitingNumber ?? 0),
        )
        .map((later) => `${mode}: ${later.who} stands before ${first.who}, who came first`),
    ]),
  ];
}

const standingAfter: Partial<Record<MailKind, RegistrationState>> = {
  confirmation: "confirmed",
  waitlisted: "waitlisted",
  promoted: "confirmed",
  "mode-switched": "confirmed",
  cancelled: "cancelled",
};

/**
 * Each change that took effect wrote one mail, and each promotion one; nothing else wrote any. The
 * answer to a first try says which; a later try may have been answered after a promotion.
 */
function mailsExplained(entries: Entry[], mails: MailKind[], state: RegistrationState): boolean {
  const left = [...mails];
  for (const entry of entries.filter((each) => each.reply?.ok)) {
    const kind = left.shift();
    if (!kind || !kindsOf(entry).includes(kind)) return false;
    if (kind === "waitlisted" && left[0] === "promoted") left.shift();
  }
  const last = mails.at(-1);
  return left.length === 0 && last !== undefined && standingAfter[last] === state;
}

function kindsOf(entry: Entry): MailKind[] {
  const told = toldBy(entry)[0]?.mine.registration.state;
  if (told === "cancelled") return ["cancelled"];
  const seated: MailKind = entry.command === "registrations.switchMode" ? "mode-switched" : "confirmation";
  if (told === "waitlisted") return ["waitlisted"];
  return entry.tries > 1 ? [seated, "waitlisted"] : [seated];
}
