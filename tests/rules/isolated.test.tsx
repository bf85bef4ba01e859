import { globSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Dotted } from "#client/ui/dotted.tsx";
import { PersonName } from "#client/ui/name.tsx";
import { InLang } from "#client/ui/texts.tsx";
import { onEveryClock } from "#server/clocks/words.ts";
import { isolated } from "#shared/plain-text.ts";

const turned = "Eve \u202eretsam";

describe("a text turns nothing that stands beside it (W4)", () => {
  test("on a line of several, in a name, in a text of many languages", () => {
    expect(renderToStaticMarkup(<Dotted parts={[turned, "", null, "From the hall"]} />)).toBe(
      `<bdi>${turned}</bdi> · <bdi>From the hall</bdi>`,
    );
    const name = { native: turned, latin: "Eve", order: "given-first" } as const;
    expect(renderToStaticMarkup(<PersonName name={name} nameLang="en" inline asTyped />)).toMatch(
      /<bdi [^>]*>Eve \u202eretsam<\/bdi><bdi [^>]*>Eve<\/bdi>/,
    );
    expect(renderToStaticMarkup(<InLang texts={{ en: turned }} order={["en"]} />)).toBe(
      `<bdi lang="en">${turned}</bdi>`,
    );
  });

  test("nor where there is no markup; what runs as ours does stays as it is", () => {
    expect(["Ada", "山田　太郎", "Zoë ❤️‍🔥"].map(isolated)).toEqual(["Ada", "山田　太郎", "Zoë ❤️‍🔥"]);
    expect(isolated(turned)).toBe("\u2068Eve retsam\u2069");
    expect(isolated("\u2069\u2067open")).toBe("\u2068open\u2069");
    expect(isolated("שלום (1)")).toBe("\u2068שלום (1)\u2069");
  });

  test("nor does a host's town beside the times of its clock, where mails and files say them", () => {
    const hosts = [
      { city: { en: "Dalian" }, zone: "Asia/Shanghai" },
      { city: { en: "חיפה" }, zone: "Asia/Jerusalem" },
    ];
    const startsAt = "2031-12-02T01:00:00Z";
    expect(
      onEveryClock({ startsAt }, { hosts, languages: ["en"] }, { lang: "en", zone: "Asia/Shanghai" }),
    ).toBe("Tuesday 2 December 2031, 09:00 Dalian · 03:00 \u2068חיפה\u2069");
  });

  test("no page joins texts to one line by hand", () => {
    const byHand = globSync("client/**/*.tsx").filter((path) =>
      /join\(" · "\)/.test(readFileSync(path, "utf8")),
    );
    expect(byHand).toEqual([]);
  });
});
