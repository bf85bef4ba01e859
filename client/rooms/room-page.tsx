import { useEffect } from "react";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { wearSeal } from "#client/ui/seal-colour.ts";
import { Reader, useLang } from "#client/words/reader.tsx";
import { inLang } from "#shared/texts.ts";
import { ComeIn } from "./come-in.tsx";
import { LiveRoom } from "./live-room.tsx";
import { Opening } from "./opening.tsx";
import { useRoomDoor } from "./use-room-door.ts";

/** `/e/:event/rooms/:room` */
export function RoomPage() {
  const door = useRoomDoor();
  const lang = useLang();
  const event = door.state === "open" ? door.open.programme.event : null;
  const room = door.state === "open" ? door.open.room : null;
  const title =
    event &&
    room &&
    `${inLang(room.name, lang, event.languages).text} · ${inLang(event.title, lang, event.languages).text}`;

  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  const sealColour = event?.sealColour;
  useEffect(() => (sealColour ? wearSeal(sealColour) : undefined), [sealColour]);

  if (door.state === "opening") return <Opening offline={door.offline} />;
  if (door.state === "refused")
    return <ComeIn refusal={door.refusal} publicEvent={door.publicEvent} onAgain={door.again} />;
  return (
    <Reader lang={lang} order={door.open.programme.event.languages}>
      <EventClocksProvider event={door.open.programme.event} clocks={door.open.clocks}>
        <LiveRoom key={door.open.author} open={door.open} clockSkewMillis={door.clockSkewMillis} />
      </EventClocksProvider>
    </Reader>
  );
}
