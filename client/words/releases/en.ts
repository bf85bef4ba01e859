import type { Widened } from "#client/words/area.ts";
import type { Listed } from "#shared/events.ts";

export const words = {
  publish: {
    title: "Publish",
    first: [
      "The public page opens for everybody who has the link.",
      "People can register, in the hall and online.",
      "Rooms and calendars show the programme as it is now.",
      "Later edits stay a draft until you publish again.",
    ],
    found: {
      listed: "It stands on this site's first page, and search engines find it.",
      "by-link": "Only whoever has the link finds it.",
    } satisfies Record<Listed, string>,
    notReady: "Not yet: a few things are missing.",
    missingOther: "Something is missing still: look through the event and its hosts.",
    confirm: "Publish now",
    done: "Published",
    nothingNew: "All published",
  },
  putBack: {
    button: "Put back…",
    title: (number: number) => `Put release ${number} back`,
    what: [
      "It becomes the next release. Sessions that came later are shown as cancelled.",
      "Seats, starred sessions and your draft stay as they are.",
    ],
    confirm: "Put it back now",
    done: "The earlier release is what people see again",
    roomGone:
      "This release has a room that was removed since. Take the removal back under History first, then people find the room again.",
    hostGone: "People have registered with a host that this release does not have, so it stays as it is.",
  },
  changes: {
    title: "What changes for people",
    none: "Nothing: people see exactly this already.",
    atOnce:
      "The public page, rooms and calendars show it at once. A release cannot be called back, only followed by another.",
  },
  clashes: (count: number) => (count === 1 ? "1 clash" : `${count} clashes`),
  toProgramme: "See them in the programme",
  unsaved: "Not saved yet, and so not in this release",
  mail: {
    none: "No email goes out: no time, no place and no cancellation is new to anybody.",
    nobody: "Nobody takes part yet, so no email goes out.",
    must: (people: number) =>
      people === 1
        ? "1 person who takes part gets an email: a time, a place or a cancellation is new."
        : `${people} people who take part get an email: a time, a place or a cancellation is new.`,
    may: (people: number) =>
      people === 1
        ? "Tell the one person who takes part by email"
        : `Tell the ${people} people who take part by email`,
    mayHow: "No time, no place and no cancellation is new, so this is yours to decide.",
    withoutAddress: (count: number) =>
      count === 1
        ? "1 person who takes part has no address: tell them yourselves."
        : `${count} people who take part have no address: tell them yourselves.`,
    whoTheyAre: "Who they are",
    together: "One email for all that you publish within an hour. What has gone out cannot be called back.",
  },
  savedSince: "Somebody has saved since. This is how it stands now: look once more, then confirm.",
  list: {
    title: "Releases",
    lead: "What people saw, the latest first. An earlier release can be put back as the next one.",
    none: "Nothing has been published yet",
    number: (number: number) => `Release ${number}`,
    seenNow: "People see this",
    first: "The first release",
    putsBack: (number: number) => `Puts release ${number} back`,
    unchanged: "Nothing of the programme changed.",
    nobody: "Somebody who is no longer on this server",
    more: "Earlier releases",
  },
};

export type ReleaseWords = Widened<typeof words>;
