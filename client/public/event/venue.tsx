import { CopyButton } from "#client/ui/copy-button.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { publicWords } from "#client/words/public.ts";
import { useFallback, useLang, useWords } from "#client/words/reader.tsx";
import type { Event } from "#shared/events.ts";
import { inLang } from "#shared/lang.ts";
import type { Texts } from "#shared/texts.ts";
import { addressThere, mapAddresses, mapsFor } from "./getting-there.ts";
import styles from "./venue.module.css";

const says = (texts: Texts) => Object.keys(texts).length > 0;

/** Whether there is more to say of the venue than the cover says. */
export const leadsThere = ({ venue, arriving }: Pick<Event, "venue" | "arriving">) =>
  says(venue.address) || venue.geo !== undefined || Object.values(arriving).some(says);

/** How one gets there: the address as the reader and as a driver reads it, maps, and what organizers say of coming. */
export function Venue({
  event,
}: {
  event: Pick<Event, "venue" | "arriving" | "zone" | "hosts" | "languages">;
}) {
  const words = useWords(publicWords);
  const lang = useLang();
  const fallback = useFallback();
  const there = addressThere(event);
  const places = mapAddresses(event);
  const { venue, arriving } = event;
  const isOther = there && there.lang !== inLang(venue.address, lang, fallback).lang;
  return (
    <div className={styles.venue}>
      <address className={styles.address}>
        <InLang as="p" texts={venue.name} className={styles.name} />
        <InLang as="p" texts={venue.address} />
        {isOther && (
          <p className={styles.there} lang={there.lang}>
            {there.text}
          </p>
        )}
        <div className={styles.ways}>
          {there && (
            <CopyButton text={there.text} compact>
              {words.copyAddress}
            </CopyButton>
          )}
          {places && (
            <ul className={styles.maps} aria-label={words.maps.label}>
              {mapsFor(lang).map((map) => (
                <li key={map}>
                  <a href={places[map]} rel="noreferrer" target="_blank">
                    {words.maps[map]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </address>
      <dl className={styles.arriving}>
        {(["entrance", "travel", "dress"] as const).map(
          (part) =>
            says(arriving[part]) && (
              <div key={part}>
                <dt className={styles.what}>{words.arriving[part]}</dt>
                <InLang as="dd" texts={arriving[part]} className={styles.text} />
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
