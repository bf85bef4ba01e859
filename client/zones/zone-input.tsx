import { useMemo, useState } from "react";
import { Combobox } from "#client/ui/combobox.tsx";
import type { FieldIds } from "#client/ui/field.tsx";
import { useLang, useWords } from "#client/words/reader.tsx";
import { zonesWords } from "#client/words/zones.ts";
import { placeNamed, type ZonePlace, zonePlaces } from "#client/zones/places.ts";
import { sideBySide } from "#shared/plain-text.ts";
import { searchWords } from "#shared/search.ts";
import type { Lang, Texts } from "#shared/texts.ts";

interface ZoneInputProps {
  ids: FieldIds;
  value: string;
  /** As which the zone is shown where it has several cities. */
  city?: Texts | undefined;
  onChange: (zone: string) => void;
}

/** A time zone, found by a city or its country in any of our languages, or by its own name. */
export function ZoneInput({ ids, value, city, onChange }: ZoneInputProps) {
  const words = useWords(zonesWords);
  const lang = useLang();
  const [picked, setPicked] = useState<ZonePlace | null>(null);
  const shown =
    (picked?.zone === value && picked) ||
    (city && placeNamed(city, value)) ||
    zonePlaces().find(({ zone }) => zone === value);
  const isOther = value !== "" && !shown;
  const choices = useMemo(
    () => [...zonePlaces().map((place) => choiceOf(place, lang)), ...(isOther ? [otherOf(value)] : [])],
    [lang, isOther, value],
  );
  const choose = (key: string) => {
    const place = zonePlaces().find((each) => each.key === key);
    setPicked(place ?? null);
    onChange(place?.zone ?? key);
  };
  return (
    <Combobox
      ids={ids}
      choices={choices}
      value={shown?.key ?? value}
      placeholder={words.typeACity}
      onChoose={choose}
    />
  );
}

const choiceOf = ({ key, zone, city, country, foundBy }: ZonePlace, lang: Lang) => ({
  value: key,
  text: sideBySide([city[lang], country[lang], zone]),
  lang: undefined,
  foundBy,
});

/** An alias, or one that has no city. */
const otherOf = (zone: string) => ({
  value: zone,
  text: zone,
  lang: undefined,
  foundBy: searchWords(zone).join("\n"),
});
