import { problemsIn } from "#client/forms/problems.ts";
import { folded, type PasteField, type RowReading, textsOf } from "#client/paste/columns.ts";
import { nextPlace } from "#client/people/protocol.ts";
import type { PasteWords } from "#client/words/paste/en.ts";
import type { Event } from "#shared/events.ts";
import { Person } from "#shared/people.ts";
import type { Lang } from "#shared/texts.ts";

export const personFields: readonly PasteField[] = [
  {
    key: "native",
    headed: {
      en: ["Name", "Full name", "Own script"],
      ja: ["氏名", "名前", "お名前"],
      "zh-Hans": ["姓名", "名字"],
    },
  },
  {
    key: "latin",
    headed: {
      en: ["Latin name", "In Latin letters", "English name", "Name (English)", "Romanized name"],
      ja: ["ローマ字", "ローマ字氏名", "氏名（ローマ字）", "英字氏名", "氏名（英語）"],
      "zh-Hans": ["英文或拼音姓名", "拼音", "拼音姓名", "英文姓名", "姓名（英文）", "姓名（拼音）"],
    },
  },
  {
    key: "position",
    isText: true,
    headed: {
      en: ["Position", "Job title", "Title"],
      ja: ["役職", "肩書", "職名"],
      "zh-Hans": ["职务", "职位"],
    },
  },
  {
    key: "honorific",
    isText: true,
    headed: { en: ["Honorific", "Salutation"], ja: ["敬称"], "zh-Hans": ["敬称", "尊称"] },
  },
  {
    key: "host",
    headed: {
      en: ["Comes from", "Institution", "University", "Host", "Affiliation"],
      ja: ["所属する主催機関", "所属", "所属機関", "機関", "大学"],
      "zh-Hans": ["所属主办方", "单位", "所属单位", "主办方", "学校", "大学"],
    },
  },
  {
    key: "protocol",
    headed: {
      en: ["Place in protocol", "Protocol", "Order", "No."],
      ja: ["紹介順", "順番", "番号"],
      "zh-Hans": ["礼宾次序", "次序", "序号"],
    },
  },
];

type Row = Record<string, string>;

/** What each row would be. Whoever is there already, or stands twice in the list, is not added again. */
export function readPeople(
  rows: readonly Row[],
  {
    event,
    people,
    idAt,
    words,
    problem,
  }: {
    event: Pick<Event, "hosts" | "languages">;
    people: readonly Person[];
    idAt: (row: number) => string;
    words: PasteWords["why"];
    problem: (reason: string) => string;
  },
): RowReading<Person>[] {
  const known = new Set(people.flatMap(spellings));
  const next = nextPlace(people);
  return rows.map((row, at): RowReading<Person> => {
    const { native = "", latin = "", host: house = "", protocol = "" } = row;
    if (!native && !latin) return { kind: "wrong", why: [words.noName] };
    const host = event.hosts.find(({ name, shortName, city }) =>
      [name, shortName, city]
        .flatMap((texts) => Object.values(texts))
        .some((text) => folded(text) === folded(house)),
    );
    const place = /^\d{1,3}$/.test(protocol.normalize("NFKC")) ? Number(protocol.normalize("NFKC")) : null;
    const person: Person = {
      id: idAt(at),
      name: { native, latin, order: "family-first" },
      nameLang: langOfName(native, host?.locale, event.languages),
      honorific: textsOf(row, "honorific"),
      position: textsOf(row, "position"),
      hostId: host?.id ?? null,
      // Numbers of a list go on behind the guests that are there.
      protocol: place && place + next - 1,
      version: 0,
    };
    const mine = spellings(person);
    if (mine.some((each) => known.has(each))) return { kind: "there" };
    const why = [
      ...(protocol && !place ? [words.noPlace(protocol)] : []),
      ...problemsIn(Person, person).map(({ reason }) => problem(reason)),
    ];
    if (why.length > 0) return { kind: "wrong", why: [...new Set(why)] };
    for (const each of mine) known.add(each);
    return { kind: "new", value: person, notes: house && !host ? [words.noHost(house)] : [] };
  });
}

const spellings = ({ name }: Pick<Person, "name">) => [name.native, name.latin].map(folded).filter(Boolean);

/** Kana is Japanese alone; Chinese characters are drawn as at their host's, or as the event's first such language has them. */
function langOfName(native: string, ofHost: Lang | undefined, languages: readonly Lang[]): Lang {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}々]/u.test(native)) return "ja";
  if (!/\p{sc=Han}/u.test(native)) return "en";
  return [ofHost, ...languages].find((lang) => lang !== undefined && lang !== "en") ?? "zh-Hans";
}
