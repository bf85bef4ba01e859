import type { Widened } from "#client/words/area.ts";

export const words = {
  write: "Write a message",
  send: "Send",
  empty: "No messages yet",
  emptyHint: "Say hello to those in the hall and online.",
  earlier: (count: number) => (count === 1 ? "Show 1 earlier message" : `Show ${count} earlier messages`),
  latest: "To the latest",
  hide: "Hide message",
  hidden: "Message hidden",
  list: "Messages",
  tab: "Chat",
};

export type MessagesWords = Widened<typeof words>;
