import type { TeamRefusal } from "#client/words/refusals.ts";
import type { Refusal, RefusalCode } from "#shared/refusal.ts";
import { wait } from "./wait.ts";

type Detail = NonNullable<Refusal["detail"]>;

/** A new code without words does not compile. Each says what to do next. */
export type RefusalWords = Record<Exclude<RefusalCode, TeamRefusal>, (detail: Detail) => string>;

export const words: RefusalWords = {
  "bad-input": () => "Something is not filled in as it should be. Please look at the marked fields.",
  "too-large": () => "This is too large to be sent. Please shorten it, or choose a smaller file.",
  "too-many": ({ retryAfterSeconds }) =>
    `That was too often within a short time. Please try again in ${wait(retryAfterSeconds, { minutes: " min", hours: " hours" })}.`,
  "sign-in-needed": () =>
    "You are not signed in here. Open your personal link, or have it emailed to you again.",
  "not-yours": () => "This is not yours to change. Ask the organizers if you think it should be.",
  "passkey-needed": () =>
    "This needs your passkey. Open the organizers' pages: they ask for it, or show how to make one.",
  "not-found": () => "This is not here, or no longer. Go back and choose again.",
  "not-from-here": () =>
    "This came from another site, so nothing was done. Open the page here and try again.",
  "link-dead": () => "This link has been used, replaced, or has run out. Have a new one emailed to you.",
  "no-seat": () => "This comes with a seat, and you do not have one yet. It works as soon as you do.",
  "sold-out": ({ free }) =>
    free
      ? `All seats of this kind are taken. ${free} ${free === 1 ? "seat is" : "seats are"} free the other way: take part like that instead?`
      : "All seats of this kind are taken, so nothing was changed.",
  "registration-closed": () => "Registration has closed. If you still want to come, write to the organizers.",
  "event-over": () => "The event is over, or has been cancelled, so this can no longer be changed.",
  "already-taken": ({ field }) =>
    field === "email"
      ? "Somebody is registered with this address already. Use another, or have the personal link emailed to it."
      : "This is in use already. Please choose another.",
  "changed-meanwhile": () =>
    "Somebody else saved this before you. Load it again, then make your change again.",
  "passkey-wrong": () =>
    "This was not confirmed: it came too late, or is not yours. Nothing was done; please try again.",
  "not-now": () => "This is not possible in the present state. Load the page again to see how things stand.",
  "too-many-open": () =>
    "Your earlier questions are still waiting. Ask again once one of them has been taken up.",
  "load-anew": () => "Please load it anew: what you have typed, and what waits to be sent, is kept.",
  busy: () => "We cannot save at the moment. Nothing is lost: please try again in a minute.",
};
