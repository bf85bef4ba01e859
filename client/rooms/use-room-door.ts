import { useEffect } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import { useRead } from "#client/app/queries.ts";
import type { OpenRoom } from "#shared/live.ts";
import type { PublicEvent } from "#shared/programme.ts";
import { roomAt } from "#shared/reading.ts";
import type { Refusal } from "#shared/refusal.ts";

/** How far a person has come at the door of a room. */
export type RoomDoor =
  | { state: "opening"; offline: boolean }
  | { state: "refused"; refusal: Refusal; publicEvent: PublicEvent | null; again: () => void }
  | { state: "open"; open: OpenRoom; clockSkewMillis: number };

const nowhere = "00000000-0000-0000-0000-000000000000";

/** From the address in the browser to the room: by names first, then by ids as the one who asks. */
export function useRoomDoor(): RoomDoor {
  const { event: slug = "", room: roomSlug = "" } = useParams();
  const event = useRead("programme.open", { slug });
  const programme = event.data?.programme;
  const room = programme && roomAt(programme, roomSlug);
  usePresentAddress(slug, roomSlug, room?.slug);
  const opened = useRead(
    "rooms.open",
    { eventId: programme?.event.id ?? nowhere, roomId: room?.id ?? nowhere },
    { enabled: room !== undefined },
  );

  const again = () => {
    void event.refetch();
    if (room) void opened.refetch();
  };
  const publicEvent = event.data ?? null;
  if (event.refusal) return { state: "refused", refusal: event.refusal, publicEvent, again };
  if (programme && !room) return { state: "refused", refusal: { code: "not-found" }, publicEvent, again };
  if (opened.data) {
    const clockSkewMillis = Date.parse(opened.data.now) - opened.dataUpdatedAt;
    return { state: "open", open: opened.data, clockSkewMillis };
  }
  if (opened.refusal) return { state: "refused", refusal: opened.refusal, publicEvent, again };
  return { state: "opening", offline: event.offline || opened.offline };
}

/** An old address leads on; a page that is open when its room gets another goes on as it is. */
function usePresentAddress(slug: string, asked: string, present: string | undefined) {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  useEffect(() => {
    if (present === undefined || present === asked) return;
    const end = pathname.slice(`/e/${slug}/rooms/${asked}`.length);
    void navigate(`/e/${slug}/rooms/${present}${end}${search}${hash}`, { replace: true });
  }, [navigate, slug, asked, present, pathname, search, hash]);
}
