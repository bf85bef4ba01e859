import type { Handlers } from "#server/context.ts";
import { findSpeaker } from "#server/in-room/member.ts";
import { findOpenRoom, requireEventOn } from "#server/in-room/open-room.ts";
import { aMinuteBefore, requireTurn } from "#server/in-room/turns.ts";
import { insertMessage, messageById, sentSince, setMessageState, toMessage } from "#server/messages/store.ts";
import { advanceClock, findRoom } from "#server/rooms/store.ts";
import { limits } from "#shared/limits.ts";
import type { messageCommands } from "#shared/messages.ts";
import { Refused } from "#shared/refusal.ts";

export const messageHandlers: Handlers<keyof typeof messageCommands> = {
  async "messages.send"({ eventId, roomId, author: by, id, text, lang }, { tx, now, actor, announce }) {
    await findOpenRoom(tx, eventId, roomId);
    const { author, from } = await findSpeaker(tx, actor, { eventId, roomId, author: by });
    const already = await messageById(tx, id);
    if (already) {
      if (already.roomId !== roomId || already.author !== author) throw new Refused("not-found");
      return toMessage(already);
    }

    await requireEventOn(tx, eventId);
    requireTurn(await sentSince(tx, roomId, author, aMinuteBefore(now)), limits.messagesPerMinuteMax, now);

    const clock = await advanceClock(tx, roomId, "message");
    const sent = await insertMessage(tx, {
      id,
      roomId,
      author,
      text,
      lang,
      clock,
      from,
      state: "shown",
      sentAt: now,
    });
    announce({ kind: "room", roomId });
    return toMessage(sent);
  },

  async "messages.hide"({ eventId, roomId, messageId, hidden }, { tx, announce }) {
    await findRoom(tx, eventId, roomId);
    const message = await messageById(tx, messageId);
    if (message?.roomId !== roomId) throw new Refused("not-found");
    const state = hidden ? "hidden" : "shown";
    if (message.state === state) return {};

    await setMessageState(tx, messageId, state, await advanceClock(tx, roomId, "message"));
    announce({ kind: "room", roomId });
    return {};
  },
};
