import type { SharedFrame } from "#server/live/catch-up.ts";
import { ReadyReply } from "#server/live/ready-reply.ts";
import type { Joined, Mine } from "#shared/live.ts";

interface Welcome extends Omit<Joined, "frame"> {
  shared: SharedFrame;
  /** Null for a hall screen, which has nothing of its own. */
  mine: Mine | null;
}

/** The answer to a join, around what all are told alike: that is nearly all of it, and written once. */
export function welcome({ shared, mine, ...rest }: Welcome): ReadyReply {
  const own = mine ? `,"mine":${JSON.stringify(mine)}` : "";
  const frame = `${shared.text.slice(0, -1)}${own}}`;
  return new ReadyReply(`{"ok":true,"value":${JSON.stringify(rest).slice(0, -1)},"frame":${frame}}}`);
}
