import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Hosts } from "#client/public/event/hosts.tsx";
import { SeatBar } from "#client/public/event/seat-bar.tsx";
import { StateBanner } from "#client/public/event/state-banner.tsx";
import { NamePlate } from "#client/rooms/name-plate.tsx";
import { Titled } from "#client/rooms/now-next-card.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { Reader } from "#client/words/reader.tsx";
import { makeHost, makeItem, makePerson, makeSession } from "#db/seed/make.ts";
import { namesIn } from "#shared/names.ts";
import type { Name } from "#shared/people.ts";
import "#tests/words.ts";

test("hosts stand in the event's order, and the seal with them, whatever their number (U10)", () => {
  const cities = ["Dalian", "Hirosaki", "New York"];
  const hosts = cities.map((city) => makeHost({ city: { en: city } }));
  const drawn = (count: number) =>
    renderToStaticMarkup(
      <Reader lang="en">
        <Hosts hosts={hosts.slice(0, count)} sealText="廿年" />
      </Reader>,
    ).replaceAll(/<[^>]+>/g, " ");
  const seen = [1, 2, 3].map((count) => drawn(count).match(/廿|Dalian(?! U)|Hirosaki|New York/g));
  expect(seen).toEqual([
    ["廿", "Dalian"],
    ["廿", "Dalian", "Hirosaki"],
    ["廿", "Dalian", "Hirosaki", "New York"],
  ]);
});

describe("in a list of people a Latin family name is in capitals, in the order that its bearer gives (U11)", () => {
  const drawn = (name: Name, given: { nameLang?: "en" | "ja"; asTyped?: boolean } = {}) =>
    renderToStaticMarkup(<PersonName name={name} {...given} />)
      .replaceAll(/<span class="[^"]*family[^"]*">([^<]*)<\/span>/g, (_, family) => `[${family}]`)
      .replaceAll(/<\/bdi><bdi[^>]*>/g, " / ")
      .replaceAll(/<[^>]+>/g, "");
  test.each([
    ["福田眞作", "Shinsaku Fukuda", "given-first", "福田眞作 / Shinsaku [Fukuda]"],
    ["郭东明", "Guo Dongming", "family-first", "郭东明 / [Guo] Dongming"],
    ["", "Todoriki Ken", "family-first", "[Todoriki] Ken"],
    ["", "Nguyen Van An", "family-first", "[Nguyen] Van An"],
    ["", "Kaori", "given-first", "Kaori"],
    ["", "Vincent van Gogh", "given-first", "Vincent van [Gogh]"],
    ["", "Gabriel García Márquez", "given-first", "Gabriel García Márquez"],
    ["", "FUKUDA Shinsaku", "given-first", "FUKUDA Shinsaku"],
  ] as const)("%s %s, %s", (native, latin, order, seen) => {
    expect(drawn({ native, latin, order })).toBe(seen);
  });

  test("a native name in Latin letters as well; on the person's own pages as it was typed", () => {
    const name = { native: "Zoë Müller", latin: "", order: "given-first" } as const;
    expect(drawn(name, { nameLang: "en" })).toBe("Zoë [Müller]");
    expect(drawn(name, { nameLang: "en", asTyped: true })).toBe("Zoë Müller");
  });
});

test("a bar of seats is as long as what its words count: those that are left (U29)", () => {
  const drawn = (free: number) =>
    renderToStaticMarkup(
      <Reader lang="en">
        <SeatBar seat={{ mode: "onsite", capacity: 80, free, waiting: 3 }} />
      </Reader>,
    );
  const seen = [80, 36, 0].map((free) => [
    drawn(free).match(/<rect [^>]*width="([^"]+)"/)?.[1],
    drawn(free)
      .replaceAll(/<[^>]+>/g, " ")
      .match(/\d+ +of.*left|Full.*waiting/)?.[0]
      .replaceAll(/ +/g, " "),
  ]);
  expect(seen).toEqual([
    ["100.0", "80 of 80 left"],
    ["45.0", "36 of 80 left"],
    ["0.0", "Full · 3 waiting"],
  ]);
});

test("what does not take place says why, and only then (U30)", () => {
  const drawn = (state: "cancelled" | "published" | "ended") =>
    renderToStaticMarkup(
      <Reader lang="ja">
        <StateBanner
          programme={{ state, calledOff: { en: "A typhoon.", ja: "台風のため。" } }}
          preview={false}
        />
      </Reader>,
    );
  const isSaid = (["cancelled", "published", "ended"] as const).map((state) =>
    drawn(state).includes("台風のため。"),
  );
  expect(isSaid).toEqual([true, false, false]);
});

test("in a room the honorific stands with the name: before it in English, after it in Chinese and Japanese (U11)", () => {
  const person = makePerson({
    name: { native: "福田眞作", latin: "Shinsaku Fukuda", order: "given-first" },
    nameLang: "ja",
    honorific: { en: "Professor", ja: "先生" },
    position: {},
  });
  const revision = { uid: "", sequence: 0, revisedAt: "", createdAt: "", status: "confirmed" } as const;
  const on = {
    session: { ...makeSession(), startsAt: "2031-12-02T01:00:00Z", revision },
    item: makeItem({ kind: "address", title: {} }),
    people: [person],
    place: 1,
  };
  const nowNext = { now: on, next: null, minutesLate: 0, progress: 0 };
  const drawn = (lang: "en" | "ja") =>
    [<Titled key="line" {...on} />, <NamePlate key="plate" nowNext={nowNext} />].map((part) =>
      renderToStaticMarkup(<Reader lang={lang}>{part}</Reader>)
        .replaceAll(/<[^>]+>/g, "")
        .trim(),
    );
  expect([drawn("en"), drawn("ja")]).toEqual([
    [`${namesIn.en.itemKinds.address}: Professor 福田眞作`, "福田眞作Professor Shinsaku Fukuda"],
    [`${namesIn.ja.itemKinds.address}：福田眞作 先生`, "福田眞作 先生Shinsaku Fukuda"],
  ]);
});
