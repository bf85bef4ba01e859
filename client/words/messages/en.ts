import type { Widened } from "#client/words/area.ts";
import type { DeedsOf } from "#shared/contract.ts";

export const words = {
  write: "Write a message",
  send: "Send",
  empty: "No messages yet",
  emptyHint: "Say hello to those in the hall and online.",
  earlier: (count: number) => (count === 1 ? "Show 1 earlier message" : `Show ${count} earlier messages`),
  latest: "To the latest",
  hide: "Hide message",
  hidden: "Message hidden",
  yours: "Yours",
  list: "Messages",
  tab: "Chat",
  deeds: { "messages.hide": "hid or showed a chat line" } satisfies DeedsOf<"messages">,
};

export type MessagesWords = Widened<typeof words>;
