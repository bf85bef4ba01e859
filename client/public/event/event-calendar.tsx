import { useState } from "react";
import { Field } from "#client/ui/field.tsx";
import { Select } from "#client/ui/inputs.tsx";
import { usePlain } from "#client/ui/texts.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Programme } from "#shared/programme.ts";
import { sessionsToAttend } from "#shared/reading.ts";
import { Copies } from "../calendar/copies-offered.tsx";
import { ToFeed } from "../calendar/to-feed.tsx";
import { useAddresses } from "../site.tsx";
import styles from "./event-calendar.module.css";

/** The event's calendar, whole or only a part of it. */
export function EventCalendar({ programme }: { programme: Programme }) {
  const words = useWords(calendarWords);
  const plain = usePlain();
  const addresses = useAddresses(programme.event.slug);
  const [part, setPart] = useState("");
  const used = new Set(sessionsToAttend(programme).map((session) => session.roomId));
  const rooms = programme.rooms.filter((room) => used.has(room.id));
  const kinds = new Set(rooms.map((room) => room.kind));
  const modes = kinds.size > 1 ? (["onsite", "online"] as const) : [];
  const choice = rooms.length > 1 && (
    <Field label={words.part}>
      {(ids) => (
        <Select {...ids} value={part} onChange={({ currentTarget }) => setPart(currentTarget.value)}>
          <option value="">{words.wholeEvent}</option>
          {modes.map((mode) => (
            <option key={mode} value={`&mode=${mode}`}>
              {words.forMode[mode]}
            </option>
          ))}
          {rooms.map((room) => (
            <option key={room.id} value={`&room=${room.slug}`}>
              {plain(room.name)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
  const address = addresses.calendar + part;
  return (
    <div className={styles.ways}>
      <ToFeed address={address} choice={choice} />
      <Copies address={address} programme={programme} />
    </div>
  );
}
