import type { Mode } from "../rooms.ts";
import type { SeatGroup } from "../seats.ts";
import type { Item, Session, SessionRole } from "../sessions.ts";
import type { Widened } from "../widened.ts";

export const words = {
  modes: { onsite: "In the hall", online: "Online" } satisfies Record<Mode, string>,
  seatGroups: { general: "General", invited: "Invited" } satisfies Record<SeatGroup, string>,
  sessionKinds: {
    ceremony: "Ceremony",
    talk: "Talk",
    exchange: "Exchange",
    break: "Break",
    other: "Session",
  } satisfies Record<Session["kind"], string>,
  sessionRoles: {
    speaker: "Speaker",
    mc: "Master of ceremonies",
    moderator: "Moderator",
    interpreter: "Interpreter",
  } satisfies Record<SessionRole["role"], string>,
  itemKinds: {
    address: "Address",
    congratulation: "Congratulatory address",
    reading: "Reading of messages",
    performance: "Performance",
    signing: "Signing",
    souvenirs: "Exchange of souvenirs",
    photo: "Group photo",
    video: "Video",
    break: "Break",
    other: "Item",
  } satisfies Record<Item["kind"], string>,
  /** What became of a session between two releases; `and` stands between two of them. */
  changes: {
    new: "New",
    cancelled: "Cancelled",
    restored: "Takes place after all",
    time: "New time",
    place: "New place",
  },
  and: " and ",
};

export type Names = Widened<typeof words>;
