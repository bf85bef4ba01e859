import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Visitor } from "#db/seed/visitor.ts";
import type { Output } from "#shared/contract.ts";
import { searchTextOf } from "#shared/search.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { oldAnswers, oldDatabase } from "#tests/old-database.ts";

const people: [native: string, latin: string, affiliation?: string][] = [
  ["山田　太郎", ""],
  ["", "Naruto Uzumaki"],
  ["", "Anna Maria Schmidt"],
  ["", "José Díaz"],
  ["", "Tarō Yamamoto"],
  ["", "Joe"],
  ["", "Jo"],
  ["", "Johanna O'Neill-Groß"],
  ["ガッコウ はなこ", "", "㈱ヒロサキ"],
  ["葛\u{e0100}城", "Łukasz Søren", "100% Sake"],
  ["مُحَمَّد علي", ""],
  ["कुमार", ""],
];
const registered = ({ native, latin }: { native: string; latin: string }) => native || latin;

let app: TestApp;
let find: (search: string, by?: Visitor) => Promise<string[]>;
let door: Visitor;
beforeAll(async () => {
  app = await startApp();
  const { founder, eventId } = await openEvent(app);
  for (const [native, latin, affiliation = ""] of people)
    await app.attendee({ eventId, affiliation, name: { native, latin, order: "given-first" } });
  await app.attendee({
    eventId,
    email: "keiko.sato@example.org",
    name: { native: "@", latin: "", order: "given-first" },
  });
  door = await app.member("door", eventId);
  find = async (search, by = founder) => {
    const { rows, total } = await by.do("registrations.list", { eventId, search });
    expect(rows).toHaveLength(total);
    return rows.map(({ name }) => registered(name));
  };
});
afterAll(() => app.close());

describe("people are found as their names are typed (R12)", () => {
  test.each([
    ["山田太郎", "山田　太郎"],
    ["太郎 山田", "山田　太郎"],
    ["太郎山田", "山田　太郎"],
    ["uzumaki naruto", "Naruto Uzumaki"],
    ["UZUMAKI, N.", "Naruto Uzumaki"],
    ["ｕｚｕｍａｋｉ", "Naruto Uzumaki"],
    ["anna schmidt", "Anna Maria Schmidt"],
    ["jose diaz", "José Díaz"],
    ["JOSE\u0301", "José Díaz"],
    ["yamamoto taro", "Tarō Yamamoto"],
    ["oneill", "Johanna O'Neill-Groß"],
    ["o’neill gross", "Johanna O'Neill-Groß"],
    ["neill‐groß", "Johanna O'Neill-Groß"],
    ["がっこう", "ガッコウ はなこ"],
    ["ｶﾞｯｺｳ ﾊﾅｺ", "ガッコウ はなこ"],
    ["か\u3099っこう", "ガッコウ はなこ"],
    ["株ひろさき", "ガッコウ はなこ"],
    ["葛城", "葛\u{e0100}城"],
    ["lukasz soren", "葛\u{e0100}城"],
    ["100%", "葛\u{e0100}城"],
    ["محمد", "مُحَمَّد علي"],
    ["कुमार", "कुमार"],
  ])("%s finds %s", async (typed, name) => expect(await find(typed)).toEqual([name]));

  test.each(["कमर", "かつこう", "太郎 田中", "%%", "schmidt jose"])("%s finds nobody", async (typed) =>
    expect(await find(typed)).toEqual([]),
  );

  test("whoever is called exactly that comes first, and nobody twice", async () => {
    expect(await find("jo")).toEqual(["Jo", "Johanna O'Neill-Groß", "Joe", "José Díaz"]);
    expect((await find("taro")).at(0)).toBe("Tarō Yamamoto");
  });

  test("nothing typed, or nothing but dots and spaces, lists everybody", async () => {
    for (const typed of ["", "　", "・", "- ."]) expect(await find(typed)).toHaveLength(people.length + 1);
  });

  test("an address finds its person, and none for whoever may not read it (S8)", async () => {
    for (const typed of ["keiko.sato@example.org", "keiko sato", "sato@example", "ｋｅｉｋｏ．ｓａｔｏ"]) {
      expect(await find(typed)).toEqual(["@"]);
      expect(await find(typed, door)).toEqual([]);
    }
    expect(await find("uzumaki", door)).toEqual(["Naruto Uzumaki"]);
  });
});

describe("a search text", () => {
  const of = (native: string) =>
    searchTextOf({ name: { native, latin: "", order: "given-first" }, affiliation: "", email: "a.b@c.org" });

  test("has a line for a whole name, either way round, and for each word", () => {
    expect(of("Yamada Taro")).toBe("\nyamadataro\ntaroyamada\nyamada\ntaro\n@\nab@corg\n");
  });
  test("control: folded for encoding alone, it misses how people type", () => {
    const formerly = (text: string) => text.normalize("NFKC").toLowerCase();
    expect(formerly("José Díaz")).not.toContain(formerly("jose"));
    expect(formerly("山田　太郎")).not.toContain(formerly("山田太郎"));
  });
});

test("whoever registered under 0.1.0 is found the same way, soon after the first start", async () => {
  const { now, cookies, answers } = oldAnswers();
  const clock = () => Temporal.Instant.from(now);
  const database = await oldDatabase();
  const upgraded = await startApp({ ...database, clock });
  try {
    const odd = answers.find(
      ({ command, value }) =>
        command === "events.desk" && (value as Output<"events.desk">).event.slug === "odd-words",
    );
    const organizer = new Visitor(upgraded.url, cookies.organizer);
    const eventId = String(odd?.input.eventId);
    const found = async (search: string) => {
      const { rows } = await organizer.do("registrations.list", { eventId, search });
      return rows.map(({ name }) => registered(name));
    };
    await vi.waitFor(async () => expect(await found("jose diaz")).toEqual(["José Díaz"]));
    expect(await found("太郎山田")).toEqual(["山田　太郎"]);
    expect(await found("schmidt anna")).toEqual(["Anna Maria Schmidt"]);
    expect(await found("がく がっこう")).toHaveLength(1);
  } finally {
    await upgraded.close();
  }
});
