import ICAL from "ical.js";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPages } from "#client/public/pages.tsx";
import { PublicApp } from "#client/public/public-page.tsx";
import { makeEvent, makeHost, makeRegistration, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { readAloud } from "#tests/read-clocks.ts";
import "#tests/words.ts";

/* Pago Pago and Kiritimati are 25 hours apart: half past eleven at night is half past midnight two days on. */

let app: TestApp;
let founder: Visitor;
const pagoPago = "Pacific/Pago_Pago";
const kiritimati = "Pacific/Kiritimati";
const events: Record<string, { wall: string; slug: string; eventId: string }> = {};

beforeAll(async () => {
  await loadPages();
  app = await startApp({
    clock: () => Temporal.Instant.from("2027-09-01T00:00:00Z"),
    renderer: {
      document: (page, { origin, path, inApp }) =>
        renderToString(createElement(PublicApp, { page, origin, path, address: origin, inApp, codes: {} })),
      shell: () => "",
    },
  });
  founder = await app.founder();
  for (const [zone, wall] of [
    [pagoPago, "2027-09-15T23:30"],
    ["UTC", "2027-09-16T10:30"],
    [kiritimati, "2027-09-17T00:30"],
  ] as const) {
    const day = wall.slice(0, 10);
    const event = makeEvent({
      slug: zone.split("/").at(-1)?.toLowerCase().replace("_", "-") as string,
      zone,
      startsOn: day,
      endsOn: day,
      hosts: [
        makeHost({ city: { en: "Pago Pago" }, zone: pagoPago }),
        makeHost({ city: { en: "Kiritimati" }, zone: kiritimati }),
      ],
    });
    const eventId = event.id;
    await founder.do("events.create", { event });
    await founder.do("sessions.save", { eventId, session: makeSession({ wall, zone, minutes: 60 }) });
    await founder.do("events.publish", { eventId });
    for (const lang of langs)
      await app.nobody().do("registrations.register", makeRegistration({ eventId, lang }));
    events[zone] = { wall, slug: event.slug, eventId };
  }
});
afterAll(() => app.close());

/** What is said of the one session: on the page below its date, in the mail that confirms, in the calendar. */
async function said(zone: string, lang: Lang) {
  const { slug = "", eventId = "" } = events[zone] ?? {};
  const page = readAloud(await (await app.nobody().fetch(`/e/${slug}?lang=${lang}`)).text());
  const { rows } = await founder.do("mails.list", { eventId });
  const mail = rows.find((row) => row.lang === lang)?.text ?? "";
  const feed = await (await app.nobody().fetch(`/e/${slug}/event.ics?lang=${lang}`)).text();
  const entry = new ICAL.Component(ICAL.parse(feed)).getFirstSubcomponent("vevent");
  const line = (text: string) => text.split("\n").find((each) => each.includes("23:30")) ?? "";
  return {
    page: line(page).trim(),
    mail: line(mail).replace(/^(When: |日時：|时间：)/, ""),
    feed: line(String(entry?.getFirstPropertyValue("description"))),
  };
}

test.each([
  {
    zone: pagoPago,
    en: ["Wednesday 15 September 2027, ", "", " (+2 days)"],
    ja: ["2027年9月15日（水） ", "", "（翌々日）"],
    "zh-Hans": ["2027年9月15日 星期三 ", "", "（两天后）"],
  },
  {
    zone: "UTC",
    en: ["Thursday 16 September 2027, ", " (−1 day)", " (+1 day)"],
    ja: ["2027年9月16日（木） ", "（前日）", "（翌日）"],
    "zh-Hans": ["2027年9月16日 星期四 ", "（前一日）", "（次日）"],
  },
  {
    zone: kiritimati,
    en: ["Friday 17 September 2027, ", " (−2 days)", ""],
    ja: ["2027年9月17日（金） ", "（前々日）", ""],
    "zh-Hans": ["2027年9月17日 星期五 ", "（两天前）", ""],
  },
] as const)(
  "counted from the day in $zone, two days are not called one, on no page, in no mail or calendar (T3)",
  async (shown) => {
    for (const lang of langs) {
      const [day, west, east] = shown[lang];
      const { page, mail, feed } = await said(shown.zone, lang);
      const cityFirst = lang !== "en";
      expect(page).toBe(`23:30 Pago Pago${west} · 00:30 Kiritimati${east}`);
      expect(mail).toBe(
        cityFirst
          ? `${day}Pago Pago 23:30${west} · Kiritimati 00:30${east}`
          : `${day}23:30 Pago Pago${west} · 00:30 Kiritimati${east}`,
      );
      expect(feed.startsWith(day)).toBe(true);
      expect(
        feed.endsWith(cityFirst ? `Kiritimati 00:30–01:30${east}` : `00:30–01:30 Kiritimati${east}`),
      ).toBe(true);
    }
  },
);
