import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { deskAddress } from "#client/app/addresses.ts";
import { NothingHere } from "#client/app/nothing-here.tsx";
import { useRead, useWrite } from "#client/app/queries.ts";
import { useLeafWords } from "#client/edits/leaf-words.tsx";
import { useTakeBack } from "#client/edits/take-back.ts";
import { EditForm } from "#client/forms/edit-form.tsx";
import { usePageEdit } from "#client/forms/page-edit.ts";
import { type Series, useSeries } from "#client/forms/series.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { Page } from "#client/organize/page.tsx";
import { blankRoom } from "#client/rooms-desk/new-room.ts";
import { RemoveRoom } from "#client/rooms-desk/remove-room.tsx";
import { RoomFields } from "#client/rooms-desk/room-fields.tsx";
import { RoomLinks } from "#client/rooms-desk/room-links.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useToast } from "#client/ui/toast.tsx";
import { editsWords } from "#client/words/edits.ts";
import { organizeWords } from "#client/words/organize.ts";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import { newId } from "#shared/new-id.ts";
import { Room } from "#shared/rooms.ts";

export function RoomPage() {
  const { room: id } = useParams();
  const { event } = useEventDesk();
  const rooms = useRead("rooms.list", { eventId: event.id });
  const series = useSeries<Room>();
  if (!rooms.data) return <Skeleton lines={8} />;
  if (id === "new")
    return <RoomForm key={series.before?.id ?? id} saved={null} rooms={rooms.data} series={series} />;
  const saved = rooms.data.find((room) => room.id === id);
  return saved ? <RoomForm key={id} saved={saved} rooms={rooms.data} /> : <NothingHere />;
}

interface RoomFormProps {
  saved: Room | null;
  rooms: readonly Room[];
  /** Of a new one: which it follows. */
  series?: Series<Room>;
}

function RoomForm({ saved, rooms, series }: RoomFormProps) {
  const words = useWords(roomsDeskWords);
  const frame = useWords(organizeWords);
  const { savedTogether } = useWords(editsWords);
  const plain = usePlain();
  const { event } = useEventDesk();
  const navigate = useNavigate();
  const toast = useToast();
  const eventId = event.id;
  const [begun] = useState(() => blankRoom(newId(), rooms, series?.before));
  const list = useRead("rooms.list", { eventId });
  const write = useWrite("rooms.save", { invalidates: ["rooms.list", "events.desk"] });
  const id = saved?.id ?? begun.id;
  const takeBack = useTakeBack(eventId);
  const leafWords = useLeafWords("room", event);
  const edit = usePageEdit<Room>({
    kept: { place: `rooms-${eventId}`, id: saved?.id ?? "new" },
    saved: saved ?? begun,
    noun: "room",
    schema: Room,
    save: (room) => write.ask({ eventId, room }),
    reread: async () => (await list.refetch()).data?.find((room) => room.id === id),
    onSaved: (stored, together) => {
      toast(together ? savedTogether : frame.saved, takeBack(id));
      if (series?.goesOn.current) series.next(stored);
      else void navigate(deskAddress(event.slug, saved ? "rooms" : `rooms/${id}/stages`));
    },
  });
  return (
    <Page
      title={saved ? plain(saved.name) : words.newRoom}
      back={{ to: deskAddress(event.slug, "rooms"), label: words.title }}
      actions={
        saved && <GoButton to={deskAddress(event.slug, `rooms/${id}/stages`)}>{words.stages}</GoButton>
      }
    >
      {saved && <RoomLinks room={saved} />}
      <EditForm
        edit={edit}
        leafWords={leafWords}
        refusalWords={(code) => (code === "already-taken" ? words.slugTaken : undefined)}
        {...(!saved && { saveLabel: frame.add })}
        series={series}
        removal={saved && <RemoveRoom room={saved} />}
      >
        <RoomFields edit={edit} />
      </EditForm>
    </Page>
  );
}
