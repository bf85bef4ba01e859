import { folded } from "#server/calendars/lines.ts";
import { escapedText, lineOf, uriOf } from "#server/calendars/text.ts";
import type { Reading } from "#server/exchange/schedule.ts";
import type { Person } from "#shared/people.ts";
import type { Programme } from "#shared/programme.ts";
import { nativeFirst, sessionsToAttend } from "#shared/reading.ts";
import { inLang, type Texts } from "#shared/texts.ts";

/** Whom the public page names: guests of honour, and who has a part in a session. */
export function peopleShown(programme: Programme): Person[] {
  const named = new Set(
    sessionsToAttend(programme).flatMap((session) => [
      ...session.roles.map(({ personId }) => personId),
      ...session.items.flatMap(({ personIds }) => personIds),
    ]),
  );
  return programme.people.filter(({ id, protocol }) => protocol !== null || named.has(id));
}

/** vCards (RFC 2426), the version that every address book takes, with what the public page shows and no more. */
export const vcards = (people: readonly Person[], reading: Reading): string =>
  folded(people.flatMap((person) => cardOf(person, reading)));

function cardOf({ id, name, honorific, position, hostId }: Person, reading: Reading): string[] {
  const { event, releasedAt } = reading.programme;
  const text = (texts: Texts) => value(inLang(texts, reading.lang, event.languages).text);
  const host = event.hosts.find((each) => each.id === hostId);
  const [shown, other] = nativeFirst(name);
  const parts = partsOf(shown, name.order);
  const read = other ? partsOf(other, name.order) : null;
  const page = uriOf(`${reading.origin}/e/${event.slug}?lang=${reading.lang}`);
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `FN:${value(shown)}`,
    `N:${value(parts.family)};${value(parts.given)};;${text(honorific)};`,
    // How it is read: what phones sort by, and what they show beside characters.
    ...(read
      ? [
          `SORT-STRING:${value([read.family, read.given].filter(Boolean).join(" "))}`,
          `X-PHONETIC-LAST-NAME:${value(read.family)}`,
          ...(read.given ? [`X-PHONETIC-FIRST-NAME:${value(read.given)}`] : []),
          `NICKNAME:${value(other)}`,
        ]
      : []),
    ...(host ? [`ORG:${text(host.name)}`] : []),
    ...(text(position) ? [`TITLE:${text(position)}`] : []),
    `UID:urn:uuid:${id}`,
    `REV:${releasedAt}`,
    ...(page ? [`URL:${page}`] : []),
    "PRODID:-//Jubilee//People//EN",
    "END:VCARD",
  ];
}

/** A name of one word is left whole: nobody can say where a family name ends that no space divides. */
function partsOf(name: string, order: Person["name"]["order"]): { family: string; given: string } {
  const words = name.split(/[\s\u3000]+/).filter(Boolean);
  // `Ludwig van Beethoven`: what is written small leads the family name. Two family names without
  // such a word, as in García Márquez, nobody can tell from two given ones.
  const particle = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word));
  const cut = order === "family-first" ? 1 : particle > 0 ? particle : words.length - 1;
  const [head, tail] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
  if (words.length < 2) return { family: name.trim(), given: "" };
  return order === "family-first" ? { family: head, given: tail } : { family: tail, given: head };
}

const value = (text: string) => escapedText(lineOf(text));
