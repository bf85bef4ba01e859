import { useState } from "react";
import { geoTyped, geoWritten } from "#client/events/geo.ts";
import { Field } from "#client/ui/field.tsx";
import { TextInput } from "#client/ui/inputs.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import type { Geo } from "#shared/events.ts";

/** Where a map puts the venue: calendars and search engines lead people there. */
export function GeoField({
  value,
  onChange,
}: {
  value: Geo | undefined;
  onChange: (geo: Geo | undefined) => void;
}) {
  const { fields } = useWords(eventDeskWords);
  const [typed, setTyped] = useState(geoWritten(value));
  const isRead = typed.trim() === "" || geoTyped(typed) !== null;
  return (
    <Field
      label={fields.venueGeo}
      hint={fields.venueGeoHint}
      problem={isRead ? undefined : fields.venueGeoUnread}
      optional
    >
      {(ids) => (
        <TextInput
          {...ids}
          dir="ltr"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange(geoTyped(currentTarget.value) ?? undefined);
          }}
        />
      )}
    </Field>
  );
}
