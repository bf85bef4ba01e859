import { Trash2 } from "lucide-react";
import { useNavigate } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { Button } from "#client/ui/button.tsx";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import type { Refusal } from "#shared/refusal.ts";
import type { Room, Stage } from "#shared/rooms.ts";

/** Taken out at once; undoing brings back the room and its stage addresses. */
export function RemoveRoom({ room }: { room: Room }) {
  const words = useWords(roomsDeskWords);
  const organize = useWords(organizeWords);
  const plain = usePlain();
  const navigate = useNavigate();
  const toast = useToast();
  const { event } = useEventDesk();
  const eventId = event.id;
  const invalidates = ["rooms.list", "events.desk"] as const;
  const stages = useRead("rooms.stages", { eventId, roomId: room.id });
  const save = useWrite("rooms.save", { invalidates });
  const setStages = useWrite("rooms.setStages", { invalidates: ["rooms.stages"] });
  const remove = useWrite("rooms.remove", { invalidates });
  async function restore(kept: Stage[]) {
    try {
      await save.mutateAsync({ eventId, room });
      if (kept.length > 0) await setStages.mutateAsync({ eventId, roomId: room.id, stages: kept });
    } catch {
      toast(organize.undoFailed);
    }
  }
  async function take() {
    // Without them the room could not be brought back as it was.
    const kept = stages.data ?? (await stages.refetch()).data;
    if (!kept) return;
    try {
      await remove.mutateAsync({ eventId, id: room.id });
    } catch {
      return; // the note beside the button says why
    }
    toast(words.removed(plain(room.name)), () => void restore(kept));
    void navigate(deskAddress(event.slug, "rooms"));
  }
  return (
    <>
      <Button kind="quiet" busy={remove.isPending || stages.isFetching} onClick={() => void take()}>
        <Trash2 aria-hidden /> {words.remove}
      </Button>
      {remove.refusal && <Why refusal={remove.refusal} />}
      {(remove.offline || stages.offline) && <OfflineNote />}
    </>
  );
}

function Why({ refusal }: { refusal: Refusal }) {
  const words = useWords(roomsDeskWords);
  if (refusal.code !== "still-used") return <RefusalNote refusal={refusal} />;
  const by = refusal.detail?.by ?? [];
  return <p role="alert">{by.includes("live") ? words.usedLive : words.usedBySessions(by.length)}</p>;
}
