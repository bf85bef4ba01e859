import type { Outgoing } from "#client/live/outgoing.ts";
import { type RoomState, thingsOf } from "#client/live/room-clock.ts";
import type { Message } from "#shared/messages.ts";

/** A line of chat as this person sees it; `outgoing` while the server has not yet told the room. */
export interface SeenMessage {
  message: Message;
  /** Written by this person in this browser. */
  own: boolean;
  outgoing: Outgoing | null;
}

/** In the order in which the server took them; one's own on their way stand last. */
export function seenMessages(
  room: RoomState,
  outgoing: readonly Outgoing[],
  own: ReadonlySet<string>,
): SeenMessage[] {
  const sent = thingsOf(room, "message");
  const known = [...sent.values()].sort(
    (a, b) => a.sentAt.localeCompare(b.sentAt) || a.id.localeCompare(b.id),
  );
  const onTheWay = outgoing.flatMap((each): SeenMessage[] =>
    each.command === "messages.send" && !sent.has(each.input.id)
      ? [{ message: draftMessage(each), own: true, outgoing: each }]
      : [],
  );
  return [...known.map((message) => ({ message, own: own.has(message.id), outgoing: null })), ...onTheWay];
}

const draftMessage = ({ input, at }: Extract<Outgoing, { command: "messages.send" }>): Message => ({
  id: input.id,
  roomId: input.roomId,
  text: input.text,
  lang: input.lang,
  sentAt: at,
  from: { name: "", affiliation: "", mode: null },
});
