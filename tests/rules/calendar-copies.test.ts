import { describe, expect, test } from "vitest";
import { copyAddress, services } from "#client/public/calendar/copies.ts";

const ceremony = {
  title: "記念式典 & 20 years, 100% + more",
  startsAt: "2021-12-02T01:00:00Z",
  endsAt: "2021-12-02T03:00:00.000Z",
  place: "Main hall, Dalian",
  links: "https://jubilee.example/e/x/rooms/hall\nhttps://jubilee.example/e/x?lang=ja#session-1",
  about: "All are welcome.",
};
const details = `${ceremony.links}\n\n${ceremony.about}`;
const asked = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe("a session as a copy in another calendar", () => {
  test("at Google, in UTC", () => {
    const address = copyAddress("google", ceremony);
    expect(address).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?/);
    expect(asked(address)).toEqual({
      action: "TEMPLATE",
      text: ceremony.title,
      dates: "20211202T010000Z/20211202T030000Z",
      location: ceremony.place,
      details,
    });
  });

  test.each([
    ["outlook", "outlook.live.com"],
    ["office", "outlook.office.com"],
  ] as const)("at Microsoft's %s", (service, host) => {
    const address = copyAddress(service, ceremony);
    expect(address).toMatch(new RegExp(`^https://${host}/calendar/deeplink/compose\\?`));
    expect(asked(address)).toEqual({
      subject: ceremony.title,
      startdt: "2021-12-02T01:00:00Z",
      enddt: "2021-12-02T03:00:00Z",
      location: ceremony.place,
      body: details,
    });
  });

  test("at Yahoo", () => {
    expect(asked(copyAddress("yahoo", ceremony))).toEqual({
      v: "60",
      TITLE: ceremony.title,
      ST: "20211202T010000Z",
      ET: "20211202T030000Z",
      in_loc: ceremony.place,
      DESC: details,
    });
  });

  test.each(services)("at %s: short enough whatever is said of it, and no + for a space", (service) => {
    const words = "二つの大学の友好👩‍👩‍👧‍👦";
    const long = { about: words.repeat(200), place: words.repeat(15), title: words.repeat(15) };
    for (const part of ["about", "place", "title"] as const) {
      const address = copyAddress(service, { ...ceremony, [part]: long[part] });
      expect(address.length).toBeLessThanOrEqual(2000);
      expect(address).not.toContain("+");
      expect(decodeURIComponent(address)).toContain("二つの大学");
    }
    const whole = copyAddress(service, { ...ceremony, ...long });
    expect(whole.length).toBeLessThanOrEqual(2000);
    expect(decodeURIComponent(whole)).toContain(ceremony.links);
  });
});
