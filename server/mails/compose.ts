import { dayOf } from "#server/clocks/words.ts";
import { type Block, type Fact, note, paragraph } from "#server/mails/blocks.ts";
import { howToTakePart, whenAndWhere } from "#server/mails/how-to-take-part.ts";
import type { Letter } from "#server/mails/letter.ts";
import type { MailLinks } from "#server/mails/links.ts";
import { onceMinutes } from "#server/mails/once.ts";
import { plainName } from "#server/mails/plain-name.ts";
import { planKept, requestsPerMailMax } from "#server/mails/plan.ts";
import type { MailOf } from "#server/mails/store.ts";
import { whatHasChanged } from "#server/mails/what-has-changed.ts";
import { whomToAsk } from "#server/mails/whom-to-ask.ts";
import { mailWords } from "#server/mails/words.ts";
import { letterMarks } from "#shared/letters.ts";
import { limits } from "#shared/limits.ts";
import { type KindsLike, type MailLike, traitsOf } from "#shared/mail-kinds.ts";
import { isolated } from "#shared/plain-text.ts";
import { nativeFirst } from "#shared/reading.ts";
import { inLang, type Lang, type Texts } from "#shared/texts.ts";

export interface Composed {
  lang: Lang;
  subject: string;
  /** Above the text: the hosts, as equals. */
  from: string;
  sealColour: string | null;
  blocks: Block[];
}

/** What the mail says, in the person's language. */
export function compose(letter: Letter, links: MailLinks): Composed {
  const { mail, event } = letter;
  const words = mailWords[mail.lang];
  const text = (texts: Texts) => isolated(inLang(texts, mail.lang, event?.languages).text);
  const title = event ? text(event.title) : "Jubilee";
  return {
    lang: mail.lang,
    from: event ? words.hosts(event.hosts.map((host) => text(host.name))) : "Jubilee",
    sealColour: event?.sealColour ?? null,
    ...sayingOf(letter, links, title),
  };
}

type Saying = Pick<Composed, "subject" | "blocks">;
type LetterLike<L extends MailLike> = Letter & { mail: MailOf<KindsLike<L>> };

const composers: {
  [L in MailLike]: (letter: LetterLike<L>, links: MailLinks, title: string) => Saying;
} = {
  registered: toRegistered,
  reminder: toReminded,
  confirm: toConfirm,
  press: toPresser,
  "sign-in": toSignIn,
  invitation: toInvited,
  "erasure-notice": toKeepers,
  letter: toWrittenTo,
  warning: toWarned,
  test: toTester,
};

const sayingOf = (letter: Letter, links: MailLinks, title: string): Saying =>
  composers[traitsOf(letter.mail.kind).like](letter as never, links, title);

function toRegistered(letter: LetterLike<"registered">, links: MailLinks, title: string): Saying {
  const { mail, event, registration } = letter;
  const { kind } = mail;
  const words = mailWords[mail.lang];
  const gone = kind === "event-cancelled" || kind === "erased" || letter.programme?.state === "cancelled";
  const takesPart = !gone && registration?.state !== "cancelled";
  const blocks: Block[] = [
    paragraph(
      registration?.provenAt ? words.greeting(isolated(attendeeNameOf(letter))) : words.greetingToNobody,
    ),
    paragraph(words.kinds[kind].opening(title)),
    ...(kind === "event-cancelled" ? whyCalledOff(letter) : []),
    ...whatHasChanged(letter, links),
    ...(takesPart ? howToTakePart(letter) : []),
    { kind: "facts", facts: whenAndWhere(letter, takesPart) },
    ...(gone ? [] : [{ kind: "button" as const, label: words.openMyPage, href: links.personal }]),
    ...(gone ? [] : [note(words.keepToYourself)]),
    { kind: "facts", facts: [...(takesPart ? furtherLinks(letter, links) : []), ...whomToAsk(letter)] },
    ...whatComesAlong(letter),
  ];
  if (event) blocks.push(note(words.sentFor(title)));
  return { subject: words.kinds[kind].subject(title), blocks };
}

/** With the way in first: to the own page, or, an hour before, to the room. */
function toReminded(letter: LetterLike<"reminder">, links: MailLinks, title: string): Saying {
  const { mail, registration } = letter;
  const words = mailWords[mail.lang];
  const said = words.kinds[mail.kind];
  const href = mail.kind === "reminder-hour" ? links.room : links.personal;
  const blocks: Block[] = [
    paragraph(
      registration?.provenAt ? words.greeting(isolated(attendeeNameOf(letter))) : words.greetingToNobody,
    ),
    paragraph(said.opening(title)),
    ...howToTakePart(letter),
    { kind: "facts", facts: whenAndWhere(letter, true) },
    { kind: "button", label: said.button, href },
    note(words.keepToYourself),
    { kind: "facts", facts: whomToAsk(letter) },
    { kind: "facts", facts: [{ label: words.labels.noReminders, value: links.once, href: links.once }] },
    note(words.sentFor(title)),
  ];
  return { subject: said.subject(title), blocks };
}

/**
 * The team's text, as it stands in the reader's language, with what is the reader's own put in. The
 * way to their page comes where the text has its mark, or at the end.
 */
function toWrittenTo(letter: LetterLike<"letter">, links: MailLinks, title: string): Saying {
  const { mail, event, written } = letter;
  const words = mailWords[mail.lang];
  const own = (texts: Texts) =>
    inLang(texts, mail.lang, event?.languages).text.replaceAll(
      letterMarks.name,
      isolated(attendeeNameOf(letter)),
    );
  const button: Block = { kind: "button", label: words.openMyPage, href: links.personal };
  const [before = "", ...after] = own(written?.text ?? {}).split(letterMarks.link);
  const blocks: Block[] = [
    ...paragraphsOf(before),
    ...(after.length > 0 ? after.flatMap((part) => [button, ...paragraphsOf(part)]) : [button]),
    note(words.keepToYourself),
    { kind: "facts", facts: whomToAsk(letter) },
    note(words.sentFor(title)),
  ];
  return { subject: own(written?.subject ?? {}), blocks };
}

const paragraphsOf = (text: string): Block[] =>
  text
    .split("\n\n")
    .map((part) => part.trim())
    .flatMap((part) => (part ? [paragraph(part)] : []));

/** What the calendar parts do, for whoever reads the mail in a program that shows none. */
function whatComesAlong(letter: Letter): Block[] {
  const { invitations } = mailWords[letter.mail.lang];
  const plan = planKept(letter.mail);
  return [
    ...(plan && plan.request.length > 0 ? [note(invitations.come)] : []),
    ...(plan?.request.length === requestsPerMailMax ? [note(invitations.more)] : []),
    ...(plan && plan.cancel.length > 0 ? [note(invitations.withdrawn)] : []),
  ];
}

function whyCalledOff({ mail, programme }: Letter): Block[] {
  const { text } = inLang(programme?.calledOff ?? {}, mail.lang, programme?.event.languages);
  return paragraphsOf(text);
}

/** Without a greeting: nobody knows yet, or any more, who reads it. */
function toPresser({ mail }: LetterLike<"press">, links: MailLinks, title: string): Saying {
  const { kinds, sentFor } = mailWords[mail.lang];
  const words = kinds[mail.kind];
  const blocks: Block[] = [
    paragraph(words.opening(title, "now" in mail.values ? mail.values.now : "")),
    { kind: "button", label: words.button, href: links.once },
    paragraph(words.ends),
    note(words.notYou),
    note(sentFor(title)),
  ];
  return { subject: words.subject(title), blocks };
}

/** Without a greeting: it goes to an address that somebody typed, and says nothing that they typed beside it. */
function toConfirm(letter: LetterLike<"confirm">, links: MailLinks, title: string): Saying {
  const { kinds, sentFor } = mailWords[letter.mail.lang];
  const words = kinds.confirm;
  const blocks: Block[] = [
    paragraph(words.opening(title)),
    { kind: "facts", facts: whenAndWhere(letter, true) },
    { kind: "button", label: words.button, href: links.personal },
    paragraph(words.ends(limits.unprovenHoursMax)),
    note(words.notYou),
    { kind: "facts", facts: whomToAsk(letter) },
    note(sentFor(title)),
  ];
  return { subject: words.subject(title), blocks };
}

function toSignIn({ mail, member }: LetterLike<"sign-in">, links: MailLinks): Saying {
  const { kinds, greeting } = mailWords[mail.lang];
  const words = kinds[mail.kind];
  const blocks: Block[] = [
    ...(member && plainName(member.name) ? [paragraph(greeting(isolated(member.name)))] : []),
    paragraph(words.opening),
    { kind: "button", label: words.button, href: links.once },
    paragraph(words.ends(onceMinutes(mail))),
    note(words.notYou),
  ];
  return { subject: words.subject, blocks };
}

function toWarned({ mail, member }: LetterLike<"warning">, links: MailLinks): Saying {
  const { kinds, greeting } = mailWords[mail.lang];
  const words = kinds[mail.kind];
  const blocks: Block[] = [
    ...(member && plainName(member.name) ? [paragraph(greeting(isolated(member.name)))] : []),
    paragraph(words.opening),
    paragraph(words.notYou),
    { kind: "button", label: words.button, href: links.signInPage },
  ];
  return { subject: words.subject, blocks };
}

function toKeepers(
  { mail, event, member }: LetterLike<"erasure-notice">,
  _links: MailLinks,
  title: string,
): Saying {
  const { kinds, greeting } = mailWords[mail.lang];
  const words = kinds[mail.kind];
  const { people, erasesAt } = mail.values;
  const day = event ? dayOf(erasesAt, event.zone, mail.lang) : erasesAt;
  const blocks: Block[] = [
    ...(member?.name ? [paragraph(greeting(isolated(member.name)))] : []),
    paragraph(words.opening(title, people, day)),
    paragraph(words.how),
  ];
  return { subject: words.subject(title), blocks };
}

function toInvited({ mail, member }: LetterLike<"invitation">, links: MailLinks, title: string): Saying {
  const { kinds, greeting, roles } = mailWords[mail.lang];
  const words = kinds[mail.kind];
  const { role, inviter } = mail.values;
  const blocks: Block[] = [
    ...(member && plainName(member.name) ? [paragraph(greeting(isolated(member.name)))] : []),
    paragraph(words.opening(isolated(inviter), title, roles[role])),
    { kind: "button", label: words.button, href: links.signInPage },
    paragraph(words.how),
  ];
  return { subject: words.subject(title), blocks };
}

function toTester({ mail }: LetterLike<"test">, _links: MailLinks, title: string): Saying {
  const { kinds, sentFor } = mailWords[mail.lang];
  const words = kinds[mail.kind];
  return { subject: words.subject(title), blocks: [paragraph(words.opening), note(sentFor(title))] };
}

/** What somebody typed at registering goes to no mailbox before that mailbox has shown itself. */
export function attendeeNameOf({ mail, registration }: Letter): string {
  if (!registration?.provenAt) return mail.to;
  const { nameNative: native, nameLatin: latin, nameOrder: order } = registration;
  return nativeFirst({ native, latin, order })[0];
}

function furtherLinks({ mail, registration }: Letter, links: MailLinks): Fact[] {
  const { labels } = mailWords[mail.lang];
  const wantsFeed = registration?.calendarBy !== "none";
  return [
    ...(links.eventPage ? [{ label: labels.programme, value: links.eventPage, href: links.eventPage }] : []),
    ...(wantsFeed ? [{ label: labels.feed, value: links.feed, href: links.feed }] : []),
  ];
}

/** Answers go to whoever helps this person; to nobody where there is more than one who could. */
export function replyToOf({ event, registration }: Letter): string | null {
  const host = event?.hosts.find((each) => each.id === registration?.hostId);
  return host?.contact.email || null;
}
