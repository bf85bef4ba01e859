import type { TeamRefusal } from "#client/words/refusals.ts";
import type { Refusal } from "#shared/refusal.ts";

type Detail = NonNullable<Refusal["detail"]>;

/** As the others: a new code without words does not compile. */
export type TeamRefusalWords = Record<TeamRefusal, (detail: Detail) => string>;

export const words: TeamRefusalWords = {
  "no-mail": () =>
    "No email can leave this server. Whoever runs it sets SMTP_URL; until then, hand links over yourself.",
  "no-address": () => "They have no email address. Show the link and hand it over.",
  "changed-since": ({ who }) =>
    `${who ?? "Somebody"} has changed the same since, so it stays as it is now. Look at it, and change it by hand if it should be otherwise.`,
  "time-gap": ({ suggestion }) =>
    `Clocks are put forward then: this time does not exist on that day.${suggestion ? ` Take ${suggestion.slice(11, 16)} instead?` : " Choose another."}`,
  "time-twice": () =>
    "Clocks are put back then: this time comes twice on that day. Say which of the two you mean.",
  "last-owner": () => "An event needs an owner. Make somebody else an owner first.",
  "last-founder": () => "The server needs somebody who looks after it. Make somebody else one first.",
  "still-used": () => "Something still refers to this. Take it out there first.",
  driven: ({ who }) => `${who || "Nobody"} drives this room's show, from its console.`,
  "not-ready": () => "Something must be filled in first. The page says what.",
  "must-tell": () =>
    "A time, a place or a cancellation is new: everybody who takes part is told of it by email.",
  "at-limit": ({ max }) => `One event holds at most ${max} of these. Remove one that is no longer needed.`,
  "bad-file": () => "This file is not a picture that can be used. Choose a PNG, JPEG or WebP.",
};
