import type { dutHirosaki } from "#db/seed/dut-hirosaki.ts";
import {
  type Contact,
  type CrewItem,
  type CrewSheet,
  crewItemOf,
  emptyContact,
  emptySheet,
} from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import { nativeFirst } from "#shared/reading.ts";
import type { Item } from "#shared/sessions.ts";
import type { Texts } from "#shared/texts.ts";

type Planned = Pick<ReturnType<typeof dutHirosaki>, "event" | "people" | "sessions">;

/** What the crew of the reference event keeps for itself: assumed, and reached by nobody (RFC 2606; 555-01XX). */
export function crewOf({ event, people, sessions }: Planned): { sheets: CrewSheet[]; contacts: Contact[] } {
  const [ceremony, talk] = sessions;
  const [dut, hu] = event.hosts;
  if (!ceremony || !talk || !dut || !hu) throw new Error("The reference event has these.");
  const named = (latin: string) => people.find((person) => person.name.latin === latin)?.id ?? null;
  const mcId = named("Cong Fengyu");
  const at = (minutes: number) =>
    Temporal.PlainDateTime.from(ceremony.wall).add({ minutes }).toString({ smallestUnit: "minute" });

  const items = ceremony.items.map((item, place): CrewItem => {
    const speaker = people.find(({ id }) => id === item.personIds[0]);
    const isOnScreen = speaker?.hostId === hu.id || speaker?.name.latin === "Xia Shaojie";
    return {
      ...crewItemOf({ items: [] }, item.id),
      ...{ mcId, mcLine: lineBefore(item, speaker) },
      onScreen: item.personIds.filter((id) =>
        people.some((each) => each.id === id && (each.hostId === hu.id || isOnScreen)),
      ),
      microphone: isOnScreen ? "" : "M1, lectern",
      objects: place === 0 ? "Name plates, water, flowers" : "",
    };
  });
  const change = (place: number, changed: Partial<CrewItem>) => Object.assign(items[place] ?? {}, changed);
  change(1, { endsBy: at(40), note: "Leaves for the consular office right after the address." });
  change(3, { fixedAt: at(39), note: "Live link to Hirosaki, tested the evening before." });
  change(5, { slides: { state: "wanted", source: "" } });
  change(6, { slides: { state: "checked", source: "https://example.org/slides/yoshizawa.pdf" } });
  change(7, {
    leastMinutes: 10,
    objects: "Table with a white cloth, stage left",
    souvenir: {
      giverId: dut.id,
      receiverId: hu.id,
      object: { en: "A framed calligraphy", ja: "書の額", "zh-Hans": "书法作品一幅" },
      text: {
        en: "Four characters for twenty years of friendship, written for the day.",
        ja: "二十年の友好を記念して揮毫された四文字の書です。",
        "zh-Hans": "为二十年友谊题写的四字书法。",
      },
      pictureId: null,
      carriedBy: "Two students, from stage left",
      acrossScreens: {
        en: "Dalian lifts the cloth; Hirosaki shows its gift to the camera at the same moment.",
        ja: "大連側で布を外すと同時に、弘前側は記念品をカメラに向けて披露します。",
        "zh-Hans": "大连揭幕的同时，弘前方面向镜头展示礼物。",
      },
    },
  });
  return {
    sheets: [
      { ...emptySheet(ceremony.id), items },
      { ...emptySheet(talk.id), after: ceremony.id },
    ],
    contacts: people.map(contactOf),
  };
}

function lineBefore(item: Item, speaker: Person | undefined): Texts {
  if (item.kind === "souvenirs" || !speaker)
    return {
      en: "The two presidents now exchange souvenirs.",
      ja: "ただいまより、両学長による記念品の交換を行います。",
      "zh-Hans": "现在，请两校校长互赠纪念品。",
    };
  const { position } = speaker;
  const [name] = nativeFirst(speaker.name);
  return {
    en: `We now hear ${speaker.name.latin}, ${position.en}.`,
    ja: `続きまして、${position.ja} ${name} 様よりご挨拶を頂戴いたします。`,
    "zh-Hans": `下面请${position["zh-Hans"]}${name}致辞。`,
  };
}

/** How the names are said: of some nobody has told yet. */
const readings: Record<string, Partial<Contact["readings"]>> = {
  "Shinsaku Fukuda": { kana: "ふくだ しんさく", pinyin: "Fútián Zhēnzuò" },
  "Guo Dongming": { kana: "かく とうめい", pinyin: "Guō Dōngmíng" },
  "Luo Zhongxuan": { kana: "ら しょうげん", pinyin: "Luó Zhōngxuàn" },
  "Atsushi Yoshizawa": { kana: "よしざわ あつし", pinyin: "Jízé Dǔ" },
  "Todoriki Ken": { kana: "とどりき けん", free: "toh-doh-ree-kee" },
};

const contactOf = ({ id, name, hostId }: Person, at: number): Contact => {
  const none = emptyContact(id);
  return {
    ...none,
    mail: `guest${at + 1}@example.org`,
    phone: `+1 202-555-01${String(at + 1).padStart(2, "0")}`,
    readings: { ...none.readings, ...readings[name.latin] },
    seat: `A ${at + 1}`,
    escort: hostId ? "International Office" : "Protocol desk",
    messenger: `guest-${at + 1}`,
  };
};
