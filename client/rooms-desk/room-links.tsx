import { roomAddress } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { RenewScreenLink } from "#client/rooms/renew-screen-link.tsx";
import styles from "#client/rooms-desk/rooms-desk.module.css";
import { LinkButton } from "#client/ui/button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useWords } from "#client/words/reader.tsx";
import { roomsDeskWords } from "#client/words/rooms-desk.ts";
import type { Room } from "#shared/rooms.ts";

/** The live room, and the link with which the hall's projector opens it. */
export function RoomLinks({ room }: { room: Room }) {
  const words = useWords(roomsDeskWords);
  const { event, release } = useEventDesk();
  const screen = useRead(
    "rooms.screenLink",
    { eventId: event.id, roomId: room.id },
    { enabled: release > 0 },
  );
  if (release === 0) return null;
  const screenAddress = screen.data && new URL(`/j#${screen.data.token}`, location.origin).href;
  return (
    <div className={styles.links}>
      <LinkButton compact href={roomAddress(event.slug, room.slug)} target="_blank">
        {words.liveRoom}
      </LinkButton>
      {screenAddress && (
        <>
          <LinkButton compact href={screenAddress} target="_blank" title={words.hallScreenHint}>
            {words.openScreen}
          </LinkButton>
          <CopyButton text={screenAddress} compact>
            {words.copyScreen}
          </CopyButton>
        </>
      )}
      {screen.data && (
        <RenewScreenLink eventId={event.id} roomId={room.id} link={screen.data} className={styles.facts} />
      )}
    </div>
  );
}
