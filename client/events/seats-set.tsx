import { Link } from "react-router";
import { deskAddress, seatsPart } from "#client/app/addresses.ts";
import { useRead } from "#client/app/queries.ts";
import { useEventDesk } from "#client/organize/event-desk.tsx";
import { commonWords } from "#client/words/common.ts";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { namesWords } from "#client/words/names.ts";
import { useWords } from "#client/words/reader.tsx";
import { sideBySide } from "#shared/plain-text.ts";

/** How many seats there are, and the way to where they are set: they count at once, whatever is typed here. */
export function SeatsSet() {
  const { fields } = useWords(eventDeskWords);
  const names = useWords(namesWords);
  const { colon } = useWords(commonWords);
  const { event } = useEventDesk();
  const seats = useRead("seats.list", { eventId: event.id });
  const general = seats.data?.filter(({ group }) => group === "general") ?? [];
  return (
    <p>
      {sideBySide(general.map(({ mode, wanted }) => `${names.modes[mode]}${colon}${wanted}`))}{" "}
      <Link to={`${deskAddress(event.slug, "registrations")}${seatsPart}`}>{fields.setSeats}</Link>
    </p>
  );
}
