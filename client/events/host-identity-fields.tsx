import { useState } from "react";
import { Row } from "#client/organize/page.tsx";
import { Field } from "#client/ui/field.tsx";
import { LangSelect } from "#client/ui/inputs.tsx";
import { TextsField } from "#client/ui/texts.tsx";
import { eventDeskWords } from "#client/words/event-desk.ts";
import { useWords } from "#client/words/reader.tsx";
import { placeNamed } from "#client/zones/places.ts";
import { ZoneInput } from "#client/zones/zone-input.tsx";
import type { Host } from "#shared/events.ts";
import type { Lang, Texts } from "#shared/texts.ts";

interface HostIdentityFieldsProps {
  host: Host;
  languages: readonly Lang[];
  said: (path: string) => string | undefined;
  onChange: (change: Partial<Host>) => void;
}

/** What a host is called and by which clock it lives. */
export function HostIdentityFields({ host, languages, said, onChange }: HostIdentityFieldsProps) {
  const { hosts: words } = useWords(eventDeskWords);
  // A new host's city says its zone, until somebody has chosen one.
  const [cityTells, setCityTells] = useState(() => !Object.values(host.city).some(Boolean));
  const setCity = (city: Texts) => {
    const place = cityTells ? placeNamed(city) : undefined;
    onChange(place ? { city, zone: place.zone } : { city });
  };
  const setZone = (zone: string) => {
    setCityTells(false);
    onChange({ zone });
  };
  return (
    <>
      <TextsField
        label={words.name}
        value={host.name}
        languages={languages}
        required
        problem={said("name")}
        onChange={(name) => onChange({ name })}
      />
      <TextsField
        label={words.shortName}
        value={host.shortName}
        languages={languages}
        problem={said("shortName")}
        onChange={(shortName) => onChange({ shortName })}
      />
      <TextsField
        label={words.city}
        hint={words.cityHint}
        value={host.city}
        languages={languages}
        required
        problem={said("city")}
        onChange={setCity}
      />
      <Row>
        <Field label={words.zone} problem={said("zone")}>
          {(ids) => <ZoneInput ids={ids} value={host.zone} city={host.city} onChange={setZone} />}
        </Field>
        <Field label={words.locale} problem={said("locale")}>
          {(ids) => <LangSelect {...ids} value={host.locale} onChange={(locale) => onChange({ locale })} />}
        </Field>
      </Row>
    </>
  );
}
