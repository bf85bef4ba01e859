import type { SharedFrame } from "#server/live/catch-up.ts";
import { ReadyReply } from "#server/live/ready-reply.ts";
import type { Joined, OwnThing } from "#shared/live.ts";

interface Welcome extends Omit<Joined, "frame"> {
  shared: SharedFrame;
  /** Null for a screen, which has nothing of its own. */
  own: readonly OwnThing[] | null;
}

/** The answer to a join, around what all are told alike: that is nearly all of it, and written once. */
export function welcome({ shared, own, ...rest }: Welcome): ReadyReply {
  const mine = own ? `,"mine":${JSON.stringify(own)}` : "";
  const frame = `${shared.text.slice(0, -1)}${mine}}`;
  return new ReadyReply(`{"ok":true,"value":${JSON.stringify(rest).slice(0, -1)},"frame":${frame}}}`);
}
