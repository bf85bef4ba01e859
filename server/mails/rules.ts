import { takesPlace } from "#server/events/rules.ts";
import { isPending, readsMailOf, type Sight } from "#server/identity/rules.ts";
import type { Letter } from "#server/mails/letter.ts";
import { reminders } from "#server/mails/reminders.ts";
import { bringsPress, isAboutRegistration, type KindsLike, traitsOf } from "#shared/mail-kinds.ts";

/** What goes to the team is told to all of it; what is about a guest, to whoever reads that guest's address. */
export function isTold({ mail: { kind }, registration }: Letter, sees: Sight): boolean {
  if (registration) return readsMailOf(sees, registration);
  return sees === "all" || !(isAboutRegistration(kind) || bringsPress(kind));
}

const firstPauseMinutes = 1;
const pauseMinutesMax = 6 * 60;
export const triesMax = 12;
const problemCharsMax = 500;

/** What the mail server, or the way to it, said. `command` is where in the dialogue it happened. */
export interface SendProblem {
  message: string;
  response?: string | undefined;
  responseCode?: number | undefined;
  command?: string | undefined;
}

export type NextStep =
  | { state: "queued"; nextTryAt: Temporal.Instant; problem: string }
  | { state: "failed"; problem: string };

/**
 * A no to this address or this text (5yz at RCPT TO or DATA, RFC 5321 §4.2.1) is final. Any other
 * is about the servers, not the mail (a wrong password answers 535): the mail waits, one minute at
 * first, twice as long each time, six hours at most, and is given up after twelve tries.
 */
export function afterProblem(problem: SendProblem, tries: number, now: Temporal.Instant): NextStep {
  const words = wordsOf(problem);
  const final = isPermanent(problem.responseCode) && /^(RCPT TO|DATA|MESSAGE)/.test(problem.command ?? "");
  if (final || tries >= triesMax) return { state: "failed", problem: words };
  return { state: "queued", nextTryAt: now.add({ minutes: pauseMinutes(tries) }), problem: words };
}

const isPermanent = (code: number | undefined) => code !== undefined && code >= 500 && code < 600;

export const pauseMinutes = (tries: number) =>
  Math.min(firstPauseMinutes * 2 ** (tries - 1), pauseMinutesMax);

/** Some filters repeat the links of what they refuse: no token may reach the table that way. */
function wordsOf({ response, message }: SendProblem): string {
  const line = (response || message).replace(/\p{Cc}+/gu, " ").trim();
  return line.replace(/(#|\/feeds\/)[\w.-]{8,}/g, "$1•••").slice(0, problemCharsMax);
}

/** Of what a mail server said, the code alone (RFC 5321 §4.2): the rest may quote the address. */
export const codeIn = (said: string): string | null => /(?:^|\s)([45]\d\d)(?=[\s-])/.exec(said)?.[1] ?? null;

/** What such a mail's row says; a reopened event sends it after all. */
export const seatsMeanNothing = "The event does not take place, or is over.";
/**
 * Why a mail must not go out any more; null where it may. A mail brings the personal link of now, so
 * it never goes to an address that has been corrected since: that is somebody else's mailbox.
 */
export function whyNotToSend(
  { mail, event, programme, registration, member, written }: Letter,
  now: Temporal.Instant,
): string | null {
  if (mail.eventId && !event) return "The event is gone.";
  const traits = traitsOf(mail.kind);
  const goes = "goes" in traits ? traits.goes : "always";
  const on = programme && takesPlace(programme.event, programme.state, now);
  if (goes === "while it takes place" && !on) return seatsMeanNothing;
  if (goes === "while it is cancelled" && programme?.state !== "cancelled")
    return "The event takes place after all.";
  if (isAboutRegistration(mail.kind) || bringsPress(mail.kind)) {
    if (!registration) return "The registration is gone.";
    // It would bring a link of now; only the farewell follows.
    if (registration.erasingSince && mail.kind !== "erased") return "The registration is being erased.";
    return (
      whyNotTo(registration, mail, now) ??
      whyNotRemind({ mail, programme, registration }, now) ??
      whyNotWrite({ mail, registration, written })
    );
  }
  if (traits.like === "test") return null;
  return member ? null : "This person is not on the team any more.";
}

function whyNotTo(
  row: NonNullable<Letter["registration"]>,
  { kind, to }: Letter["mail"],
  now: Temporal.Instant,
): string | null {
  const waits = isPending(row, now);
  if (kind === "address-changed") return null;
  if (kind === "address-confirm")
    return waits && row.pendingEmail === to ? null : "This change of address is no longer wanted.";
  if (kind === "confirm" && row.state !== "unproven") return "There is nothing to confirm any more.";
  if (row.email !== to && kind === "erased") return null; // to whoever had a way back
  if (row.email !== to) return "The address has been corrected since; sending again uses the new one.";
  return waits && !row.provenAt
    ? "This address was never confirmed, and another one waits to be; sending again uses the one of then."
    : null;
}

/** Whoever left meanwhile, or came back, is not whom the letter was for. */
function whyNotWrite({
  mail,
  registration,
  written,
}: Pick<Letter, "mail" | "registration" | "written">): string | null {
  if (mail.kind !== "letter") return null;
  if (!written) return "The letter is gone.";
  const isFor = (written.chosen.state === "cancelled") === (registration?.state === "cancelled");
  return isFor ? null : "This person takes part in another way, or not at all.";
}

/** A reminder is of one instant, and of use until another. */
function whyNotRemind(
  { mail, programme, registration }: Pick<Letter, "mail" | "programme" | "registration">,
  now: Temporal.Instant,
): string | null {
  if (!isReminder(mail) || !programme || !registration) return null;
  const reminder = reminders[mail.kind];
  if (registration.reminders === "declined") return "Reminders are declined.";
  if (!reminder.isFor(registration)) return "This person takes part in another way, or not at all.";
  if (Temporal.Instant.compare(now, Temporal.Instant.from(mail.values.goodUntil)) >= 0)
    return "It is too late for this reminder.";
  return reminder.begins(programme)?.toString() === mail.values.begins
    ? null
    : "What it reminds of has been moved; a reminder of that follows at its time.";
}

const isReminder = (mail: Letter["mail"]): mail is Extract<Letter["mail"], { kind: KindsLike<"reminder"> }> =>
  traitsOf(mail.kind).like === "reminder";
