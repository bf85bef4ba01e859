import type { Services } from "#server/context.ts";
import type { Letter } from "#server/mails/letter.ts";
import { firstOnline } from "#server/programme/day-before.ts";
import { isAboutRegistration } from "#shared/mail-kinds.ts";

/** The links of one mail. They exist while it is rendered, and are kept nowhere. */
export interface MailLinks {
  /** Where the pages are. */
  origin: string;
  /** Opens the own page, and shows that whoever presses it reads the mails to this address. */
  personal: string;
  /** The same, and on to the room in which the event begins online. */
  room: string;
  feed: string;
  /** The link that does something by one press: signs a team member in, confirms an address. */
  once: string;
  eventPage: string | null;
  signInPage: string;
  /** What the code of the badge holds. */
  badge: string;
}

const masked = "•••";
const noTokens = { personal: masked, feed: masked, once: masked, badge: masked };

/** The links as they are now: rotating one before the mail goes out changes what goes out. */
export function liveLinks(letter: Letter, services: Services, oneTimeToken: string | null): MailLinks {
  const { mail, registration } = letter;
  if (!registration || !isAboutRegistration(mail.kind))
    return linksWith(letter, services, { ...noTokens, once: oneTimeToken ?? masked });
  return linksWith(letter, services, {
    personal: services.links.makeMailed(registration.id, registration.linkGeneration, registration.email),
    feed: services.links.make("feed", registration.id, registration.feedGeneration),
    badge: services.links.make("badge", registration.id, registration.linkGeneration),
    once: oneTimeToken ?? masked,
  });
}

/** What organizers read has no secret in it, whoever looks over their shoulder. */
export const maskedLinks = (letter: Letter, services: Services): MailLinks =>
  linksWith(letter, services, noTokens);

function linksWith(
  { event, mail, programme }: Letter,
  { config }: Services,
  tokens: typeof noTokens,
): MailLinks {
  const first = programme && firstOnline(programme);
  const room = programme?.rooms.find(({ id }) => id === first?.roomId);
  return {
    origin: config.publicUrl,
    personal: `${config.publicUrl}/j#${tokens.personal}`,
    room: `${config.publicUrl}/j${room ? `?room=${room.slug}` : ""}#${tokens.personal}`,
    feed: `${config.publicUrl}/feeds/${tokens.feed}.ics`,
    once: `${config.publicUrl}/j#${tokens.once}`,
    eventPage: event && `${config.publicUrl}/e/${event.slug}?lang=${mail.lang}`,
    signInPage: `${config.publicUrl}/sign-in`,
    badge: tokens.badge,
  };
}
