import type { Widened } from "#client/words/area.ts";

export const words = {
  title: "People of this server",
  lead: "Everybody who helps to run an event here, and who looks after the server: opens events, and keeps this list.",
  alone:
    "You are the only one so far. Invite somebody else, so that the server does not depend on you alone.",
  founder: "looks after the server",
  shutOut: "shut out",
  withoutPasskey: "no passkey",
  noRole: "No role in any event",
  signIns: (count: number) => `signed in in ${count === 1 ? "one browser" : `${count} browsers`}`,
  invite: "Invite somebody to look after it",
  inviteHint: "They get an email with a link. They can open events and change this list, as you can.",
  invited: (name: string) => `${name} is invited`,
  actionsOf: (name: string) => `Change ${name}`,
  makeFounder: "Let look after the server",
  makeFounderWhat: (name: string) => [
    `${name} can open events, and invite, shut out and remove people here.`,
  ],
  unmakeFounder: "No longer looks after it",
  unmakeFounderWhat: (name: string) => [
    `${name} can no longer open events or see this list.`,
    "Roles in events stay.",
  ],
  shut: "Shut out",
  shutWhat: (name: string) => [
    `${name} is signed out everywhere within a second, and comes in by no link.`,
    "Roles and passkeys stay for the day on which you let them in again.",
  ],
  letIn: "Let in again",
  letInWhat: (name: string) => [`${name} can sign in again, with the roles of before.`],
  remove: "Remove from this server",
  removeWhat: (name: string) => [
    `${name} loses every role, sign-in and passkey, at once and for good.`,
    "What they did stays in the audit of each event, and what they said in the rooms.",
  ],
  endSignIns: "End sign-ins",
  endSignInsWhat: (name: string) => [
    `${name} is signed out everywhere, and links under way are dead. A new link lets them in again.`,
  ],
  nowhere: "Signed in nowhere.",
  done: "Done",
  lastOwner: "They are the only owner of an event. Make somebody else an owner of it first.",
  lastFounder: "Somebody who has signed in must look after the server. Make somebody else one first.",
  audit: "What was done here",
  auditLead: "Sign-ins, and what was changed of the server as a whole, the latest first.",
  passkeysFor: "Who must have a passkey",
  passkeysForHint: "Without one, their role in this event does not count. They are told how to add one.",
  passkeysForNeeds: "To ask it of others, add a passkey yourself and sign in with it.",
  passkeysForChoices: {
    nobody: "Nobody: it is offered",
    organizers: "Owners and organizers",
    everyone: "Everyone on the team",
  },
  passkeysForSaved: "Saved",
};

export type ServerWords = Widened<typeof words>;
