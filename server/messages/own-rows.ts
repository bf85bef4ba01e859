import { saidRows } from "#server/in-room/own-rows.ts";
import { disownMessage, messagesBy } from "#server/messages/store.ts";

export const messageRows = saidRows({
  kind: "message",
  name: { en: "Chat", ja: "チャット", "zh-Hans": "聊天" },
  by: messagesBy,
  at: ({ sentAt }) => sentAt,
  change: disownMessage,
});
