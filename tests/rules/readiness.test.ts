import { expect, test } from "vitest";
import { makeItem, makePerson, makeSession } from "#db/seed/make.ts";
import { type Contact, type CrewItem, crewItemOf, emptyContact, type Gap } from "#shared/crew.ts";
import type { Person } from "#shared/people.ts";
import { gapsOf } from "#shared/readiness.ts";
import type { Item } from "#shared/sessions.ts";

const fukuda = makePerson({
  name: { native: "福田眞作", latin: "Shinsaku Fukuda", order: "given-first" },
  nameLang: "ja",
});
const guo = makePerson({
  name: { native: "郭东明", latin: "Guo Dongming", order: "family-first" },
  nameLang: "zh-Hans",
});
const sakura = makePerson({ name: { native: "さくら", latin: "", order: "family-first" }, nameLang: "ja" });
const people = [fukuda, guo, sakura];
const souvenir = {
  giverId: "00000000-0000-4000-8000-000000000001",
  receiverId: "00000000-0000-4000-8000-000000000002",
  object: { ja: "津軽塗" },
  text: {},
  pictureId: "00000000-0000-4000-8000-000000000003",
  carriedBy: "",
  acrossScreens: {},
};

/** One item that is ready but for what a scene changes. */
function gapsWith(
  item: Partial<Item>,
  crew: Partial<CrewItem>,
  contacts: Partial<Contact>[] = [],
  mc?: Person,
) {
  const shown = makeItem(item);
  const ready = { mcLine: { ja: "ご挨拶です。" }, microphone: "M1" };
  return gapsOf({
    session: makeSession({ items: [shown], roles: mc ? [{ personId: mc.id, role: "mc" }] : [] }),
    sheet: { items: [{ ...crewItemOf({ items: [] }, shown.id), ...ready, ...crew }] },
    people,
    contacts: contacts.map((contact) => ({ ...emptyContact(contact.id ?? ""), ...contact })),
    languages: ["ja"],
  }).map(({ itemId, ...gap }) => {
    expect(itemId).toBe(shown.id);
    return gap;
  });
}
const gap = (kind: Gap["kind"], about: Partial<Gap> = {}) => ({ kind, langs: [], personIds: [], ...about });
const kanaOf = (person: Person, kana: string) => ({
  id: person.id,
  readings: { kana, pinyin: "", free: "" },
});

test("what is there is no gap, and an item that has nothing lacks what every item needs (K5)", () => {
  const [id, contact] = [fukuda.id, kanaOf(fukuda, "ふくだ しんさく")];
  expect(gapsWith({ personIds: [id] }, {}, [contact])).toEqual([]);
  expect(gapsWith({ personIds: [id] }, { mcLine: {}, microphone: "" })).toEqual([
    gap("line", { langs: ["ja"] }),
    gap("reading", { personIds: [id] }),
    gap("microphone"),
  ]);
});

test("a line is wanted in each language of the event, but for a break (K5)", () => {
  expect(gapsWith({}, { mcLine: { en: "Welcome." } })).toEqual([gap("line", { langs: ["ja"] })]);
  expect(gapsWith({ kind: "break", personIds: [fukuda.id] }, { mcLine: {}, microphone: "" })).toEqual([]);
});

test("a microphone is for whoever is in the hall: not where all are on screen, or nobody does it (K5)", () => {
  const both = [sakura.id, guo.id];
  const unread = [gap("reading", { personIds: [guo.id] })];
  expect(gapsWith({ personIds: both }, { microphone: "", onScreen: both })).toEqual(unread);
  expect(gapsWith({ personIds: both }, { microphone: "", onScreen: [guo.id] })).toEqual([
    ...unread,
    gap("microphone"),
  ]);
  expect(gapsWith({}, { microphone: "" })).toEqual([]);
});

test("slides that are wanted are missing until they are in (K5)", () => {
  const states = (["none", "wanted", "in", "checked"] as const).map((state) =>
    gapsWith({}, { slides: { state, source: "" } }),
  );
  expect(states).toEqual([[], [gap("slides")], [], []]);
});

test("a souvenir has both sides, its object in each language, and a picture (K5)", () => {
  expect(gapsWith({ kind: "souvenirs" }, { souvenir })).toEqual([]);
  expect(gapsWith({ kind: "souvenirs" }, {})).toEqual([
    gap("receiver"),
    gap("object", { langs: ["ja"] }),
    gap("picture"),
  ]);
  expect(gapsWith({}, { souvenir: { ...souvenir, receiverId: null } })).toEqual([gap("receiver")]);
});

test("a name is read as whoever says it reads: kana in Japanese, pinyin in Chinese, Latin letters in English (K5)", () => {
  const unreadBy = (mc: Person | undefined, contacts: Partial<Contact>[] = []) =>
    gapsWith({ personIds: people.map(({ id }) => id) }, {}, contacts, mc).flatMap(
      ({ personIds }) => personIds,
    );
  const speaking = (nameLang: Person["nameLang"]) => {
    const mc = makePerson({ nameLang });
    people.push(mc);
    const unread = (contacts?: Partial<Contact>[]) => unreadBy(mc, contacts).filter((id) => id !== mc.id);
    return { unread, done: () => void people.pop() };
  };
  const unreadIn = (lang: Person["nameLang"], contacts?: Partial<Contact>[]) => {
    const { unread, done } = speaking(lang);
    const ids = unread(contacts);
    done();
    return ids;
  };
  expect(unreadBy(undefined)).toEqual([fukuda.id, guo.id]); // the event's first language
  expect(unreadIn("ja")).toEqual([fukuda.id, guo.id]);
  expect(unreadIn("zh-Hans")).toEqual([fukuda.id, sakura.id]);
  expect(unreadIn("en")).toEqual([sakura.id]);
  const free = { id: guo.id, readings: { kana: "", pinyin: "", free: "gwoh doong-ming" } };
  expect(unreadIn("ja", [free, kanaOf(fukuda, "ふくだ")])).toEqual([]);
});

test("a time that its session does not reach is said (K5)", () => {
  expect(gapsWith({}, { fixedAt: "2031-12-02T09:30", endsBy: "2031-12-02T11:00" })).toEqual([]);
  expect(gapsWith({}, { endsBy: "2031-12-02T11:01" })).toEqual([gap("time")]);
  expect(gapsWith({}, { fixedAt: "2031-12-01T09:30" })).toEqual([gap("time")]);
});
