import type { Event } from "./events.ts";
import type { Texts } from "./texts.ts";

/**
 * The venue as schema.org says it, on the page and in mails. The address is an object of its own:
 * KDE Itinerary passes over one that is only a text.
 */
export const placeOf = ({ venue, title }: Pick<Event, "venue" | "title">, say: (texts: Texts) => string) => ({
  "@type": "Place",
  name: say(venue.name) || say(title),
  address: { "@type": "PostalAddress", streetAddress: say(venue.address) || say(venue.name) },
  ...(venue.geo ? { geo: { "@type": "GeoCoordinates", ...venue.geo } } : {}),
});
