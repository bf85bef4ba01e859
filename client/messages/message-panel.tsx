import { useEffect, useMemo } from "react";
import { useWrite } from "#client/app/queries.ts";
import type { PanelProps } from "#client/live/in-room.ts";
import { isKnown } from "#client/live/room-clock.ts";
import { useToast } from "#client/ui/toast.tsx";
import { messagesWords } from "#client/words/messages.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Message } from "#shared/messages.ts";
import { Chat } from "./chat.tsx";
import { type SeenMessage, seenMessages } from "./seen-messages.ts";
import { useOwnLines } from "./use-own-lines.ts";

/** The room's chat, with what those may do in it who run the room. */
export function MessagePanel({
  place,
  person,
  live,
  box,
  outgoing,
  as,
  writes,
  onEdit,
  onRefusal,
}: PanelProps) {
  const own = useOwnLines(person, place.roomId, outgoing);
  const messages = useMemo(() => seenMessages(live.room, outgoing, own), [live.room, outgoing, own]);
  const hide = useHiding(place, onRefusal);
  const discard = ({ outgoing }: SeenMessage) => outgoing && box?.drop(outgoing);
  const edit = (seen: SeenMessage) => {
    discard(seen);
    onEdit(seen.message.text);
  };
  return (
    <Chat
      known={isKnown(live.room)}
      messages={messages}
      lineUp={live.status === "live"}
      onEdit={writes ? edit : null}
      onDiscard={discard}
      onHide={as === "runs" ? hide : null}
    />
  );
}

/** What was refused stands where the room tells it. */
const told = () => {};

/** What is hidden can be brought back. */
function useHiding(place: PanelProps["place"], onRefusal: PanelProps["onRefusal"]) {
  const words = useWords(messagesWords);
  const toast = useToast();
  const { ask, refusal } = useWrite("messages.hide");
  useEffect(() => onRefusal(refusal), [refusal, onRefusal]);

  return ({ id: messageId }: Message) => {
    const set = (hidden: boolean) => void ask({ ...place, messageId, hidden }).catch(told);
    set(true);
    toast(words.hidden, () => set(false));
  };
}
