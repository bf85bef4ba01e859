/** With what a link's token begins: so its kind is known, also of one that is dead or came only in part. */
export const linkLetters = {
  personal: "p",
  mailed: "m",
  feed: "f",
  badge: "b",
  screen: "s",
  /** Used once: a sign-in of the team, a press that does something. */
  once: "1",
} as const;

/** One of a hall screen or of the team leads on elsewhere; whatever else comes is from somebody who takes part. */
export const isOfGuest = (token: string): boolean =>
  ![linkLetters.screen, linkLetters.once].some((letter) => token.startsWith(letter));
