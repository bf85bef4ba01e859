import type { Message } from "#shared/messages.ts";

/** A line of chat as large as Jubilee's own. */
export const messageOf = (text: string): Message => ({
  id: crypto.randomUUID(),
  roomId: "01234567-89ab-7cde-8f01-23456789abcd",
  text,
  lang: "en",
  sentAt: Temporal.Now.instant().toString(),
  from: { name: "Student One", affiliation: "", mode: "online" },
});
