import { useRead, useWrite } from "#client/app/queries.ts";
import { deskAddress } from "#client/organize/addresses.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { MoveButtons, moved } from "#client/organize/move-buttons.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { RoomLine } from "#client/rooms-desk/room-line.tsx";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { OfflineNote, RefusalNote } from "#client/ui/refusal-note.tsx";
import { Skeleton } from "#client/ui/skeleton.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";

/** The rooms of the draft, in the order in which people see them. */
export function RoomsPage() {
  const words = useWords(roomsDeskWords);
  const plain = usePlain();
  const { event } = useEventDesk();
  const eventId = event.id;
  const list = useRead("rooms.list", { eventId });
  const save = useWrite("rooms.save", { invalidates: ["rooms.list", "events.desk"] });
  const rooms = list.data ?? [];
  const add = (kind: "seal" | "plain") => (
    <GoButton kind={kind} to={deskAddress(event.slug, "rooms/new")}>
      {words.add}
    </GoButton>
  );

  async function move(from: number, to: number) {
    const order = moved(rooms, from, to).map((room, position) => ({ ...room, position }));
    const changed = order.filter(
      (room) => rooms.find(({ id }) => id === room.id)?.position !== room.position,
    );
    try {
      for (const room of changed) await save.mutateAsync({ eventId, room });
    } catch {
      // The note on the page says why.
    }
  }
  return (
    <Page title={words.title} lead={words.lead} actions={rooms.length > 0 && add("plain")}>
      {list.refusal && <RefusalNote refusal={list.refusal} contact={event.hosts} />}
      {save.refusal && <RefusalNote refusal={save.refusal} />}
      {(list.offline || save.offline) && <OfflineNote />}
      {list.isPending && <Skeleton lines={5} />}
      {list.data?.length === 0 && (
        <Empty title={words.none} how={words.noneHow}>
          {add("seal")}
        </Empty>
      )}
      {rooms.length > 0 && (
        <ol className={styles.rooms}>
          {rooms.map((room, at) => (
            <li key={room.id}>
              <RoomLine room={room} />
              <MoveButtons
                at={at}
                of={rooms.length}
                upLabel={words.moveUp(plain(room.name))}
                downLabel={words.moveDown(plain(room.name))}
                disabled={save.isPending}
                onMove={(to) => void move(at, to)}
              />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
