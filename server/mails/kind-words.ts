import type { LikeOf, MailKind, MailLike } from "#shared/mail-kinds.ts";

interface Named {
  /** What such a mail is called wherever it is listed. */
  name: string;
}
interface OfEvent extends Named {
  subject(event: string): string;
  opening(event: string): string;
}

/** What a mail says, by what it is like. */
interface WordsByLike extends Record<MailLike, Named> {
  registered: OfEvent;
  reminder: OfEvent & { button: string };
  confirm: OfEvent & { button: string; ends(hours: number): string; notYou: string };
  press: Named & {
    subject(event: string): string;
    /** `now` is the present address, masked. */
    opening(event: string, now: string): string;
    button: string;
    ends: string;
    notYou: string;
  };
  "sign-in": Named & {
    subject: string;
    opening: string;
    button: string;
    ends(minutes: number): string;
    notYou: string;
  };
  invitation: Named & {
    subject(event: string): string;
    opening(inviter: string, event: string, role: string): string;
    button: string;
    how: string;
  };
  "erasure-notice": Named & {
    subject(event: string): string;
    opening(event: string, people: number, day: string): string;
    how: string;
  };
  warning: Named & { subject: string; opening: string; button: string; notYou: string };
  /** All else the team writes. */
  letter: Named;
  test: Named & { subject(event: string): string; opening: string };
}

/** Each kind has words, of the shape that those it is like have. */
export type MailKindWords = { [K in MailKind]: WordsByLike[LikeOf<K>] };
