import { type Contact, type CrewItem, type CrewSheet, crewItemOf, type Gap } from "./crew.ts";
import type { Person } from "./people.ts";
import type { Item, Session } from "./sessions.ts";
import type { Lang, Texts } from "./texts.ts";

export interface Prepared {
  session: Pick<Session, "wall" | "minutes" | "roles" | "items">;
  sheet: Pick<CrewSheet, "items">;
  people: readonly Person[];
  contacts: readonly Contact[];
  /** The event's, the first one first. */
  languages: readonly Lang[];
}

/** What is not there yet, in the order of the running order (K5). */
export const gapsOf = (prepared: Prepared): Gap[] =>
  prepared.session.items.flatMap((item) => gapsOfItem(item, crewItemOf(prepared.sheet, item.id), prepared));

function gapsOfItem(item: Item, crew: CrewItem, prepared: Prepared): Gap[] {
  const { languages, session } = prepared;
  const gap = (kind: Gap["kind"], about: Partial<Gap> = {}): Gap => ({
    itemId: item.id,
    kind,
    langs: [],
    personIds: [],
    ...about,
  });
  const onStage = item.kind !== "break";
  const unsaid = languages.filter((lang) => !crew.mcLine[lang]);
  const unread = item.personIds.filter((id) => !isReadable(id, crew.mcId, prepared));
  const isInHall = item.personIds.some((id) => !crew.onScreen.includes(id));
  return [
    ...(onStage && unsaid.length > 0 ? [gap("line", { langs: unsaid })] : []),
    ...(onStage && unread.length > 0 ? [gap("reading", { personIds: unread })] : []),
    ...(onStage && isInHall && crew.microphone === "" ? [gap("microphone")] : []),
    ...(crew.slides.state === "wanted" ? [gap("slides")] : []),
    ...(item.kind === "souvenirs" || crew.souvenir ? gapsOfSouvenir(crew, languages, gap) : []),
    ...([crew.fixedAt, crew.endsBy].some((wall) => wall && !isWithin(session, wall)) ? [gap("time")] : []),
  ];
}

function gapsOfSouvenir(
  { souvenir }: CrewItem,
  languages: readonly Lang[],
  gap: (kind: Gap["kind"], about?: Partial<Gap>) => Gap,
): Gap[] {
  const object: Texts = souvenir?.object ?? {};
  const unnamed = languages.filter((lang) => !object[lang]);
  return [
    ...(souvenir?.giverId && souvenir.receiverId ? [] : [gap("receiver")]),
    ...(unnamed.length > 0 ? [gap("object", { langs: unnamed })] : []),
    ...(souvenir?.pictureId ? [] : [gap("picture")]),
  ];
}

/**
 * Whether whoever says the line can say this name: in Japanese by its kana, in Chinese by its pinyin
 * unless it is a Chinese name, in English by its Latin letters. A free reading does for each.
 */
function isReadable(personId: string, mcId: string | null, { session, people, ...rest }: Prepared): boolean {
  const person = people.find(({ id }) => id === personId);
  if (!person) return true;
  const reader = mcId ?? session.roles.find(({ role }) => role === "mc")?.personId;
  const lang = people.find(({ id }) => id === reader)?.nameLang ?? rest.languages[0];
  const readings = rest.contacts.find(({ id }) => id === personId)?.readings;
  if (readings?.free) return true;
  if (lang === "ja")
    return Boolean(readings?.kana) || /^[\p{sc=Hira}\p{sc=Kana}ー・\s]+$/u.test(person.name.native);
  if (lang === "zh-Hans") return Boolean(readings?.pinyin) || person.nameLang === "zh-Hans";
  return person.name.latin !== "";
}

/** Wall times of one zone, which a change of its clock within the session does not move. */
function isWithin({ wall, minutes }: Prepared["session"], at: string): boolean {
  const [from, then] = [wall, at].map((each) => Date.parse(`${each}Z`)) as [number, number];
  return from <= then && then <= from + minutes * 60_000;
}
