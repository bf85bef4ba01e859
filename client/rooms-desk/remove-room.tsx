import { Trash2 } from "lucide-react";
import { useNavigate } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useWrite } from "#client/app/queries.ts";
import { useTakeBack } from "#client/edits/take-back.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import type { Refusal } from "#shared/refusal.ts";
import type { Room } from "#shared/rooms.ts";

/** Taken out at once; undoing brings back the room and its stage addresses. */
export function RemoveRoom({ room }: { room: Room }) {
  const words = useWords(roomsDeskWords);
  const plain = usePlain();
  const navigate = useNavigate();
  const toast = useToast();
  const { event } = useEventDesk();
  const eventId = event.id;
  const takeBack = useTakeBack(eventId);
  const remove = useWrite("rooms.remove", {
    invalidates: ["rooms.list", "events.desk"],
    onDone: () => {
      toast(words.removed(plain(room.name)), takeBack(room.id));
      void navigate(deskAddress(event.slug, "rooms"));
    },
  });
  return (
    <>
      <Button kind="quiet" busy={remove.busy} onClick={() => remove.send({ eventId, id: room.id })}>
        <Trash2 aria-hidden /> {words.remove}
      </Button>
      {remove.refusal && <Why refusal={remove.refusal} />}
      {remove.offline && <OfflineNote />}
    </>
  );
}

function Why({ refusal }: { refusal: Refusal }) {
  const words = useWords(roomsDeskWords);
  if (refusal.code !== "still-used") return <RefusalNote refusal={refusal} />;
  const by = refusal.detail?.by ?? [];
  return <p role="alert">{by.includes("live") ? words.usedLive : words.usedBySessions(by.length)}</p>;
}
