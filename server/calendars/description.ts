import { type Reader, takingPart } from "#server/calendars/taking-part.ts";
import { calendarWords } from "#server/calendars/words.ts";
import { onEveryClock } from "#server/clocks/words.ts";
import type { Entry, Shown } from "#server/programme/entry.ts";
import { namesIn } from "#shared/names.ts";
import { nativeFirst } from "#shared/reading.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/**
 * The plain words of a session, the most urgent first: how to take part with the address alone on
 * its line (so that every program makes it a link), the day and every host's clock, then what it is
 * about. The day is named, by the clock of `dayIn`: the entry may stand on another in the reader's
 * calendar, and no shift can be read without the day that it is counted from.
 */
export function descriptionOf(entry: Entry, reader: Reader, dayIn: string = entry.zone): string {
  const words = calendarWords[reader.lang];
  const say = (texts: Texts) => inLang(texts, reader.lang, entry.event.languages).text;
  const person = (shown: Shown) => words.person(...nativeFirst(shown.name), say(shown.position));
  const people = (shown: Shown[]) => words.list(shown.map(person));

  const first = [
    ...howOf(entry, reader),
    onEveryClock(entry, entry.event, { lang: reader.lang, zone: dayIn }),
  ];
  const items = entry.items.map(
    ({ title, minutes, people: named }, at) =>
      `${at + 1}. ${[say(title), people(named)].filter(Boolean).join(" – ")}${words.minutes(minutes)}`,
  );
  const roles = entry.roles.map(({ role, person: shown }) =>
    words.labelled(namesIn[reader.lang].sessionRoles[role], person(shown)),
  );
  const paragraphs = [
    first,
    [say(entry.description)],
    items.length > 0 ? [words.runningOrder, ...items] : [],
    roles,
    [say(entry.event.title)],
  ];
  return paragraphs
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n");
}

function howOf(entry: Entry, reader: Reader): string[] {
  const words = calendarWords[reader.lang];
  if (entry.status === "cancelled") return [words.isCancelled];
  if (reader.registration?.state === "cancelled") return [words.hasWithdrawn];
  if (reader.registration?.state === "waitlisted") return [words.waits];
  const { how, joinAddress } = takingPart(entry, reader);
  return [how, joinAddress ?? ""];
}
