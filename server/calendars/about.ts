import { colourName } from "#server/calendars/colour-name.ts";
import type { CalendarInput } from "#server/calendars/render.ts";
import { escapedText, lineOf, paragraphsOf, uriOf, zoneNameOf } from "#server/calendars/text.ts";
import type { View } from "#server/calendars/view.ts";
import { calendarWords } from "#server/calendars/words.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/**
 * What a subscribed calendar says of itself (RFC 7986 §5). A single session has none of it: Outlook
 * would make a new calendar for it.
 */
export function aboutCalendar(input: CalendarInput, { refreshEvery }: View): string[] {
  const { programme, scope, lang } = input;
  const { title, description, languages, zone, sealColour } = programme.event;
  const say = (texts: Texts) => inLang(texts, lang, languages).text;
  const named = scope.kind === "feed" ? calendarWords[lang].own(say(title)) : say(title);
  const name = escapedText(lineOf(named));
  const about = escapedText(paragraphsOf(say(description)));
  const page = uriOf(eventPage(input));
  const source = sourceOf(input);
  const colour = colourName(sealColour);
  return [
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(about ? [`X-WR-CALDESC:${about}`] : []),
    `X-WR-TIMEZONE:${zoneNameOf(zone)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
    `X-PUBLISHED-TTL:${refreshEvery}`,
    ...(source ? [`SOURCE;VALUE=URI:${source}`] : []),
    ...(page ? [`URL:${page}`] : []),
    ...(colour ? [`COLOR:${colour}`, `X-APPLE-CALENDAR-COLOR:${sealColour}`] : []),
  ];
}

export const eventPage = ({ origin, programme, lang }: CalendarInput) =>
  `${origin}/e/${programme.event.slug}?lang=${lang}`;

/** Where this very calendar is. A person's own has a secret address, which a forwarded file must not carry. */
function sourceOf({ programme, scope, lang, origin, utc }: CalendarInput): string | null {
  if (scope.kind !== "event") return null;
  const { roomId, kind, mode } = scope.filter ?? {};
  const room = programme.rooms.find((each) => each.id === roomId)?.slug;
  const asked = Object.entries({ lang, room, kind, mode, tz: utc ? "utc" : undefined });
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return uriOf(`${origin}/e/${programme.event.slug}/event.ics?${query}`);
}
