import { en } from "#server/mails/words/en.ts";
import { ja } from "#server/mails/words/ja.ts";
import { zhHans } from "#server/mails/words/zh-hans.ts";
import type { TeamRole } from "#shared/grants.ts";
import type { MailKind } from "#shared/mails.ts";
import type { Mode } from "#shared/rooms.ts";
import type { Lang } from "#shared/texts.ts";

/** The kinds that are about a person's registration, in the order of its life. */
const registrationMailKinds = [
  "confirm",
  "confirmation",
  "waitlisted",
  "promoted",
  "mode-switched",
  "cancelled",
  "personal-link",
  "programme-changed",
  "calendar-choice",
  "event-cancelled",
  "erased",
] as const satisfies MailKind[];
export type RegistrationMailKind = (typeof registrationMailKinds)[number];

export const isAboutRegistration = (kind: MailKind): kind is RegistrationMailKind =>
  registrationMailKinds.some((each) => each === kind);

/** The kinds that bring a link which does something by one press, and no other link. */
const pressMailKinds = ["address-confirm", "address-changed", "erase-link"] as const satisfies MailKind[];
export type PressMailKind = (typeof pressMailKinds)[number];

export const bringsPress = (kind: MailKind): kind is PressMailKind =>
  pressMailKinds.some((each) => each === kind);

export interface MailWords {
  greeting(name: string): string;
  /** To an address that nobody has proven. */
  greetingToNobody: string;
  /** Joins the hosts' names as equals, in the event's own order. */
  hosts(names: string[]): string;
  registration: Record<
    RegistrationMailKind,
    { subject(event: string): string; opening(event: string): string }
  >;
  confirm: { button: string; ends(hours: number): string; notYou: string };
  takePart: Record<Mode, string>;
  waiting: Record<Mode, string>;
  /** `now` is the present address, masked. */
  press: Record<
    PressMailKind,
    {
      subject(event: string): string;
      opening(event: string, now: string): string;
      button: string;
      ends: string;
      notYou: string;
    }
  >;
  moreChanges(left: number): string;
  invitations: { come: string; more: string; withdrawn: string };
  labels: {
    when: string;
    before: string;
    where: string;
    mode: string;
    programme: string;
    feed: string;
    help: string;
    label(label: string, value: string): string;
  };
  openMyPage: string;
  keepToYourself: string;
  signIn: {
    subject: string;
    opening: string;
    button: string;
    ends: (minutes: number) => string;
    notYou: string;
  };
  invitation: {
    subject(event: string): string;
    opening(inviter: string, event: string, role: string): string;
    button: string;
    how: string;
  };
  erasureNotice: {
    subject(event: string): string;
    opening(event: string, people: number, day: string): string;
    how: string;
  };
  roles: Record<TeamRole | "founder", string>;
  test: { subject(event: string): string; opening: string };
  sentFor(event: string): string;
}

export const mailWords: Record<Lang, MailWords> = { en, ja, "zh-Hans": zhHans };
