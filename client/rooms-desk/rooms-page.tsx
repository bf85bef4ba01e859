import { deskAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { GoButton } from "#client/organize/go-button.tsx";
import { MoveButtons } from "#client/organize/move-buttons.tsx";
import { Empty, Page } from "#client/organize/page.tsx";
import { useReorder } from "#client/organize/reorder.ts";
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
  const order = useReorder("rooms.reorder", list.data ?? [], (room, place) =>
    words.moved(plain(room.name), place),
  );
  const rooms = order.shown;
  const add = (kind: "seal" | "plain") => (
    <GoButton kind={kind} to={deskAddress(event.slug, "rooms/new")}>
      {words.add}
    </GoButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={rooms.length > 0 && add("plain")}>
      {list.refusal && <RefusalNote refusal={list.refusal} contact={event.hosts} />}
      {order.refusal && <RefusalNote refusal={order.refusal} />}
      {(list.offline || order.offline) && <OfflineNote />}
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
                disabled={order.busy}
                onMove={(to) => order.move(at, to)}
              />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
