import { describe, expect, test } from "vitest";
import { chosen, isOpen, toChoose } from "#client/forms/conflicts.ts";
import { problemsIn } from "#client/forms/problems.ts";
import { makeEvent, makeHost, makePerson } from "#db/seed/make.ts";
import { Event } from "#shared/events.ts";
import { type Leaf, merge, pathOf, same, valueAt, withLeaf } from "#shared/merge.ts";
import { Person } from "#shared/people.ts";

/** Where both changed something, and what of. */
const both = (leaves: readonly Leaf[]) =>
  leaves
    .filter((leaf) => leaf.both)
    .map(({ path, kind }) => `${path.join(".")}${kind === "value" ? "" : `: ${kind}`}`);

describe("two organizers change one thing (J1)", () => {
  const ceremony = {
    version: 1,
    title: { en: "Ceremony", ja: "式典" },
    minutes: 60,
    venue: { name: { en: "Hall" }, geo: { latitude: 1, longitude: 2 } },
    languages: ["en", "ja"],
    hosts: [
      { id: "hirosaki", name: { ja: "弘前大学" }, phone: "1", schools: [{ en: "Arts" }, { en: "Law" }] },
      { id: "dalian", name: { en: "Dalian" }, phone: "2", schools: [] },
    ],
    roles: [
      { personId: "zhao", role: "speaker" },
      { personId: "mori", role: "mc" },
    ],
  };
  type Thing = typeof ceremony;
  const [hirosaki, dalian] = ceremony.hosts as [Thing["hosts"][0], Thing["hosts"][0]];
  const [zhao, mori] = ceremony.roles as [Thing["roles"][0], Thing["roles"][0]];
  const tokyo = { ...dalian, id: "tokyo" };
  const seoul = { ...dalian, id: "seoul" };

  test.each<[string, object, object, object, string[]]>([
    ["what only they changed is theirs", {}, { minutes: 90 }, { minutes: 90 }, []],
    ["what only I changed stays mine", { minutes: 90 }, {}, { minutes: 90 }, []],
    [
      "what both changed stays mine, and is named",
      { minutes: 45 },
      { minutes: 90 },
      { minutes: 45 },
      ["minutes"],
    ],
    [
      "what both changed to the same is named to nobody",
      { minutes: 90 },
      { minutes: 90 },
      { minutes: 90 },
      [],
    ],
    [
      "a text is a leaf in each language",
      { title: { en: "Opening", ja: "式典" } },
      { title: { en: "Ceremony", ja: "開会式", "zh-Hans": "典礼" } },
      { title: { en: "Opening", ja: "開会式", "zh-Hans": "典礼" } },
      [],
    ],
    [
      "the same language of it is one leaf",
      { title: { en: "Opening", ja: "式典" } },
      { title: { en: "Start", ja: "開会式" } },
      { title: { en: "Opening", ja: "開会式" } },
      ["title.en"],
    ],
    [
      "a language that I took out and they corrected",
      { title: { en: "Ceremony" } },
      { title: { en: "Ceremony", ja: "開会式" } },
      { title: { en: "Ceremony" } },
      ["title.ja"],
    ],
    [
      "each host is its own, and each of its fields",
      { hosts: [{ ...hirosaki, phone: "11" }, dalian] },
      {
        hosts: [
          { ...hirosaki, name: { ja: "弘前" } },
          { ...dalian, phone: "22" },
        ],
      },
      {
        hosts: [
          { ...hirosaki, phone: "11", name: { ja: "弘前" } },
          { ...dalian, phone: "22" },
        ],
      },
      [],
    ],
    [
      "hosts that both added stand both, each behind the one before it",
      { hosts: [hirosaki, tokyo, dalian] },
      { hosts: [hirosaki, dalian, seoul] },
      { hosts: [hirosaki, tokyo, dalian, seoul] },
      [],
    ],
    [
      "what they removed and I left alone goes",
      { minutes: 5 },
      { hosts: [dalian] },
      { minutes: 5, hosts: [dalian] },
      [],
    ],
    [
      "what I removed and they changed is asked about",
      { hosts: [dalian] },
      { hosts: [{ ...hirosaki, phone: "11" }, dalian] },
      { hosts: [dalian] },
      ["hosts.hirosaki: element"],
    ],
    [
      "an order is one leaf beside all that stands in it (P7)",
      { hosts: [dalian, hirosaki] },
      { hosts: [hirosaki, { ...dalian, phone: "22" }, seoul] },
      { hosts: [{ ...dalian, phone: "22" }, seoul, hirosaki] },
      [],
    ],
    [
      "two orders are asked about",
      { hosts: [dalian, hirosaki], roles: [mori, zhao] },
      { hosts: [dalian, hirosaki], roles: [zhao, mori] },
      { hosts: [dalian, hirosaki], roles: [mori, zhao] },
      [],
    ],
    [
      "a person's line is its own: another role, another person behind it",
      { roles: [{ ...zhao, role: "moderator" }, mori] },
      { roles: [zhao, mori, { personId: "abe", role: "interpreter" }] },
      { roles: [{ ...zhao, role: "moderator" }, mori, { personId: "abe", role: "interpreter" }] },
      [],
    ],
    [
      "somebody who stands in two lines has two",
      { roles: [zhao, mori, { personId: "zhao", role: "mc" }] },
      { roles: [{ ...zhao, role: "moderator" }, mori] },
      { roles: [{ ...zhao, role: "moderator" }, mori, { personId: "zhao", role: "mc" }] },
      [],
    ],
    [
      "half of each place on the map would be a third one",
      { venue: { name: { en: "Hall" }, geo: { latitude: 5, longitude: 2 } } },
      { venue: { name: { en: "Arena" }, geo: { latitude: 1, longitude: 6 } } },
      { venue: { name: { en: "Arena" }, geo: { latitude: 5, longitude: 2 } } },
      ["venue.geo"],
    ],
    [
      "a list of words is one leaf",
      { languages: ["ja", "en"] },
      { languages: ["en", "ja", "zh-Hans"] },
      { languages: ["ja", "en"] },
      ["languages"],
    ],
    [
      "texts without an id are merged by place while none comes or goes",
      { hosts: [{ ...hirosaki, schools: [{ en: "Fine arts" }, { en: "Law" }] }, dalian] },
      { hosts: [{ ...hirosaki, schools: [{ en: "Arts" }, { en: "Law", ja: "法学部" }] }, dalian] },
      { hosts: [{ ...hirosaki, schools: [{ en: "Fine arts" }, { en: "Law", ja: "法学部" }] }, dalian] },
      [],
    ],
  ])("%s", (_, mine, theirs, merged, asked) => {
    const outcome = merge<object>(ceremony, { ...ceremony, ...mine }, { ...ceremony, ...theirs, version: 2 });
    expect(outcome.document).toEqual({ ...ceremony, ...merged, version: 2 });
    expect(both(outcome.leaves)).toEqual(asked);
  });

  test("three in one order, and two others: mine stands until one is chosen (P7)", () => {
    const three = { version: 1, items: [{ id: "a" }, { id: "b" }, { id: "c" }] };
    const ordered = (names: string) => [...names].map((id) => ({ id }));
    const { document, leaves } = merge(
      three,
      { ...three, items: ordered("bac") },
      { version: 2, items: ordered("acdb") },
    );
    expect(document).toEqual({ version: 2, items: ordered("bacd") });
    expect(leaves.map(({ base, mine, theirs, both, kind }) => ({ base, mine, theirs, both, kind }))).toEqual([
      { kind: "order", both: true, base: ["a", "b", "c"], mine: ["b", "a", "c"], theirs: ["a", "c", "b"] },
      { kind: "element", both: false, base: undefined, mine: undefined, theirs: { id: "d" } },
    ]);
    const [order] = leaves as [Leaf];
    expect(withLeaf(document, order, order.theirs)).toEqual({ version: 2, items: ordered("acdb") });
  });

  test("control: merged field by field, one host's half is lost and nobody is asked", () => {
    const mine = { ...ceremony, hosts: [{ ...hirosaki, phone: "11" }, dalian] };
    const theirs = { ...ceremony, hosts: [hirosaki, { ...dalian, phone: "22" }] };
    const fieldByField = { ...theirs, hosts: same(mine.hosts, ceremony.hosts) ? theirs.hosts : mine.hosts };
    const phones = ({ hosts }: Thing) => hosts.map(({ phone }) => phone);
    expect([phones(merge(ceremony, mine, theirs).document), phones(fieldByField)]).toEqual([
      ["11", "22"],
      ["11", "2"],
    ]);
  });

  test("whoever is merged with themselves, or with nobody, is as before", () => {
    const event = makeEvent({ hosts: [makeHost(), makeHost()] });
    const changed = { ...event, years: 30, hosts: event.hosts.toReversed() };
    expect(merge(event, changed, event)).toMatchObject({
      document: changed,
      leaves: [{ both: false }, { both: false }],
    });
    expect(merge(event, event, changed).document).toEqual(changed);
    expect(merge(event, changed, changed)).toEqual({ document: changed, leaves: [] });
  });

  test.each([
    [{ en: "a", ja: "b" }, { ja: "b", en: "a" }, true],
    [["a", "b"], ["b", "a"], false],
    [{ en: "a" }, { en: "a", ja: "" }, false],
    [{ en: "a" }, { en: "a", ja: undefined }, true],
    [null, undefined, false],
    [[], {}, false],
  ])("%j and %j are the same: %s", (a, b, are) => {
    expect(same(a, b)).toBe(are);
  });
});

describe("what both changed is chosen from (J2)", () => {
  const [hirosaki, dalian] = [makeHost({ id: "h" }), makeHost({ id: "d" })];
  const base = { version: 1, text: { en: "Bus at 8" }, hosts: [hirosaki, dalian] };
  const mine = { ...base, text: { en: "Bus at 9" }, hosts: [dalian] };
  const theirs = {
    version: 2,
    text: { en: "Bus from gate B" },
    hosts: [{ ...hirosaki, zone: "UTC" }, dalian],
  };
  const merged = merge(base, mine, theirs);
  const [text, host] = toChoose(merged, []);
  if (!text || !host) throw new Error("two are to be chosen");

  test("a text by language: mine, theirs, or one behind the other", () => {
    expect(isOpen(text, merged.document)).toBe(true);
    const texts = (["mine", "theirs", "together"] as const).map(
      (choice) => chosen(merged.document, text, choice).text.en,
    );
    expect(texts).toEqual(["Bus at 9", "Bus from gate B", "Bus at 9 / Bus from gate B"]);
    expect(isOpen({ ...text, choice: "mine" }, merged.document)).toBe(false);
    expect(isOpen(text, withLeaf(merged.document, text, "Bus at 9 from gate B"))).toBe(false);
  });

  test("something that one removed: it comes back to its place, or goes", () => {
    expect(chosen(merged.document, host, "theirs").hosts).toEqual(theirs.hosts);
    expect(chosen(chosen(merged.document, host, "theirs"), host, "mine").hosts).toEqual([dalian]);
  });
});

describe("what was merged is checked whole (J3)", () => {
  test("each half of a name can go, and both cannot: what differs there is chosen from", () => {
    const person = makePerson({ name: { native: "森", latin: "Mori", order: "family-first" } });
    const mine = { ...person, name: { ...person.name, native: "" } };
    const theirs = { ...person, version: 1, name: { ...person.name, latin: "" } };
    const merged = merge(person, mine, theirs);
    expect(both(merged.leaves)).toEqual([]);
    const problems = problemsIn(Person, merged.document);
    expect(problems).toEqual([{ path: "name.native", reason: "name" }]);
    const [native, ...others] = toChoose(merged, problems);
    expect([native?.path, native?.mine, native?.theirs, others]).toEqual([["name", "native"], "", "森", []]);
  });

  test("eight hosts are the most: of the two that were added one is taken out again", () => {
    const seven = makeEvent({ hosts: Array.from({ length: 7 }, () => makeHost()) });
    const [mine, theirs] = [makeHost(), makeHost()].map((host) => ({
      ...seven,
      hosts: [...seven.hosts, host],
    }));
    if (!mine || !theirs) throw new Error("two were made");
    const merged = merge(seven, mine, theirs);
    const problems = problemsIn(Event, merged.document);
    const open = toChoose(merged, problems);
    expect(open.map(({ path }) => path)).toEqual([theirs, mine].map(({ hosts }) => ["hosts", hosts[7]?.id]));
    const [their] = open;
    if (!their) throw new Error("theirs is open");
    expect(problemsIn(Event, chosen(merged.document, their, "mine"))).toEqual([]);
  });

  test("problems name places in lists; what is chosen from goes by ids", () => {
    const event = makeEvent({ hosts: [makeHost({ id: "a" }), makeHost({ id: "b" })] });
    expect(pathOf(event, "hosts.1.contact.email")).toEqual(["hosts", "b", "contact", "email"]);
    expect(pathOf(event, "hosts.1.schools.3.en")).toEqual(["hosts", "b", "schools", "3", "en"]);
    expect(pathOf(event, "hosts")).toEqual(["hosts"]);
    expect(valueAt(event, ["hosts", "b", "id"])).toBe("b");
    expect(valueAt(event, ["hosts", "c", "id"])).toBe(undefined);
  });
});
