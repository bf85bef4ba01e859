import ICAL from "ical.js";
import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadPages } from "#client/public/pages.tsx";
import { PublicApp } from "#client/public/public-page.tsx";
import { nowNext } from "#client/rooms/now-next.ts";
import { NowNextCard } from "#client/rooms/now-next-card.tsx";
import { RoomProgramme } from "#client/rooms/room-programme.tsx";
import { DayList } from "#client/sessions/day-list.tsx";
import { dayOf } from "#client/sessions/day-span.ts";
import { gridPlaces } from "#client/sessions/grid-clocks.ts";
import { HourClocks } from "#client/sessions/hour-clocks.tsx";
import { StagePlayer } from "#client/stages/stage-player.tsx";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Renderer } from "#server/pages.ts";
import { type Clock, clockFaces, clockIn } from "#shared/clock-faces.ts";
import { dayInWords } from "#shared/clock-words.ts";
import type { ClockBook } from "#shared/clocks.ts";
import { langs } from "#shared/lang.ts";
import type { Lang } from "#shared/texts.ts";
import { startApp, type TestApp } from "#tests/app.ts";
import { drawn } from "#tests/drawn.tsx";
import { type Reading, readAloud, readClocks } from "#tests/read-clocks.ts";
import { cities, openThreeHosts } from "#tests/three-hosts.ts";
import { readXml, textOf, under } from "#tests/xml.ts";
import "#tests/words.ts";

/* Every place that shows clocks, read as a person reads it: the day above, moved by the words beside a time. */

await loadPages();

/** The pages as the built renderer draws them, without what stands around their content. */
const renderer: Renderer = {
  document: (page, { origin, path, inApp }) =>
    renderToString(createElement(PublicApp, { page, origin, path, address: origin, inApp, codes: {} })),
  shell: () => "",
};

let app: TestApp;
let founder: Visitor;
const now = Temporal.Instant.from("2027-10-01T00:00:00Z");

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  app = await startApp({ clock: () => now, renderer });
  founder = await app.founder();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await app.close();
});

interface Span {
  startsAt: string;
  minutes?: number;
}

/** What each city's clock really shows, by the time zone data of this machine. */
const truly = (spans: readonly Span[], lang: Lang): Reading[] =>
  spans.flatMap(({ startsAt, minutes }) =>
    cities.map(({ city, zone }) => {
      const wall = (at: Temporal.Instant) =>
        at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
      const start = Temporal.Instant.from(startsAt);
      const to = minutes === undefined ? null : wall(start.add({ minutes }));
      return { city: city[lang], from: wall(start), to };
    }),
  );

/** Equal clocks stand together, and who reads needs each city once: order is not what is asked here. */
const sorted = (readings: readonly Reading[]) => readings.map((each) => JSON.stringify(each)).toSorted();
const namesIn = (lang: Lang) => cities.map(({ city }) => city[lang]);
const startOnly = (spans: readonly Span[]) => spans.map(({ startsAt }) => ({ startsAt }));

const zones = cities.map(({ zone }) => zone);
const cases = zones.flatMap((zone) => langs.map((lang) => [zone, lang] as const));

describe("an event of three hosts that keeps the clock of each in turn (T1)", () => {
  const closesAt = "2027-11-06T03:30:00Z";
  const opened = new Map<string, Awaited<ReturnType<typeof openThreeHosts>>>();
  const attendees = new Map<string, Visitor>();
  let announcedAt: string;

  beforeAll(async () => {
    for (const zone of zones) {
      const three = await openThreeHosts(founder, zone, { registrationClosesAt: closesAt });
      const { eventId } = three;
      opened.set(zone, three);
      const id = crypto.randomUUID();
      await founder.do("announcements.save", {
        eventId,
        announcement: { id, text: { en: "Welcome" }, version: 0 },
      });
      for (const lang of langs) {
        const registration = makeRegistration({ eventId, lang, email: `${lang}@example.org` });
        const visitor = app.nobody();
        await visitor.do("registrations.register", registration);
        attendees.set(`${zone} ${lang}`, visitor);
      }
    }
    announcedAt = now.toString();
  });

  const at = (zone: string, lang: Lang) => {
    const three = opened.get(zone) as NonNullable<ReturnType<typeof opened.get>>;
    const { slug } = three.event;
    const get = async (visitor: Visitor, path: string) => (await visitor.fetch(path)).text();
    return {
      ...three,
      me: attendees.get(`${zone} ${lang}`) as Visitor,
      page: async (path: string, visitor = app.nobody()) =>
        readAloud(await get(visitor, `/e/${slug}${path}?lang=${lang}`)),
      file: (name: string) => get(app.nobody(), `/e/${slug}/${name}?lang=${lang}`),
    };
  };
  const spansOf = async (zone: string) => {
    const { programme } = await app.nobody().do("programme.open", { slug: at(zone, "en").event.slug });
    return programme.sessions.map(({ startsAt, minutes }) => ({ startsAt, minutes }));
  };
  const first = "2027-11-07T00:00:00Z";

  test.each(cases)(
    "%s: the public page in %s, its first start, deadline, news and programme",
    async (zone, lang) => {
      const read = readClocks(await at(zone, lang).page(""), namesIn(lang), { lang });
      const told = [first, closesAt, announcedAt].map((startsAt) => ({ startsAt }));
      expect(sorted(read)).toEqual(sorted(truly([...told, ...startOnly(await spansOf(zone))], lang)));
    },
  );

  test.each(cases)("%s: the own agenda in %s, with every end", async (zone, lang) => {
    const { page, me } = at(zone, lang);
    const agenda = readClocks(await page("/me", me), namesIn(lang), { lang }).filter(({ to }) => to !== null);
    expect(sorted(agenda)).toEqual(sorted(truly(await spansOf(zone), lang)));
  });

  test.each(cases)("%s: the way to register in %s", async (zone, lang) => {
    const read = readClocks(await at(zone, lang).page("/register"), namesIn(lang), { lang });
    expect(sorted(read)).toEqual(sorted(truly([{ startsAt: first }], lang)));
  });

  test.each(cases)("%s: the mail of a registration in %s", async (zone, lang) => {
    const { rows } = await founder.do("mails.list", { eventId: at(zone, lang).eventId });
    const mail = rows.find((row) => row.lang === lang && row.kind === "confirmation");
    const read = readClocks(mail?.text ?? "", namesIn(lang), { lang, cityFirst: lang !== "en" });
    expect(sorted(read)).toEqual(sorted(truly([{ startsAt: first }], lang)));
  });

  test.each(cases)(
    "%s: each entry of the calendar in %s names the day that its clocks count from",
    async (zone, lang) => {
      const calendar = new ICAL.Component(ICAL.parse(await at(zone, lang).file("event.ics")));
      const said = calendar
        .getAllSubcomponents("vevent")
        .map((event) => String(event.getFirstPropertyValue("description")));
      const read = said.map((text) => readClocks(text, namesIn(lang), { lang, cityFirst: lang !== "en" }));
      expect(read.map(sorted)).toEqual((await spansOf(zone)).map((span) => sorted(truly([span], lang))));
    },
  );

  test.each(cases)("%s: the schedule in %s names the day under which an entry stands", async (zone, lang) => {
    const days = under(readXml(await at(zone, lang).file("schedule.xml")), "day");
    const entries = days.flatMap((day) =>
      under(day, "room", "event").map((entry) => ({
        date: day.attributes.date,
        said: textOf(entry, "description"),
      })),
    );
    const read = entries.map(({ said }) =>
      readClocks(said, namesIn(lang), { lang, cityFirst: lang !== "en" }),
    );
    expect(read.map(sorted)).toEqual((await spansOf(zone)).map((span) => sorted(truly([span], lang))));
    expect(entries.filter(({ date = "", said }) => !said.includes(dayInWords(date, lang)))).toEqual([]);
  });

  const eventDay = (clocks: ClockBook, zone: string, instant: string) =>
    dayOf({ startsAt: instant }, clockIn(clocks, zone) as Clock);

  test.each(cases)(
    "%s: the room in %s names each day of its programme, of what is next and of its opening (T2, T4)",
    async (zone, lang) => {
      const { me, eventId, room, event } = at(zone, lang);
      const open = await me.do("rooms.open", { eventId, roomId: room.id });
      const { opensAt } = await me.do("rooms.openStages", { eventId, roomId: room.id });
      const today = eventDay(open.clocks, zone, now.toString());
      const onNow = nowNext(open.programme, room.id, null, now.epochMilliseconds);
      const draw = (content: ReactElement) =>
        readClocks(drawn(content, { lang, event, clocks: open.clocks }), namesIn(lang), { lang });
      const programme = { programme: open.programme, roomId: room.id, nowNext: onNow, today };
      expect(sorted(draw(createElement(RoomProgramme, programme)))).toEqual(
        sorted(truly(await spansOf(zone), lang)),
      );
      expect(sorted(draw(createElement(NowNextCard, { nowNext: onNow, today, over: false })))).toEqual(
        sorted(truly([{ startsAt: first }], lang)),
      );
      const stage = {
        open: { stages: [], opensAt },
        follows: false,
        hosts: event.hosts,
        today,
        mode: "online" as const,
        hallIsOpen: false,
      };
      expect(sorted(draw(createElement(StagePlayer, { ...stage, plate: null, bar: null })))).toEqual(
        sorted(truly([{ startsAt: opensAt as string }], lang)),
      );
    },
  );

  test.each(cases)("%s: the organizers' days in %s (T2)", async (zone, lang) => {
    const { eventId, room, event } = at(zone, lang);
    const { clocks } = await founder.do("events.desk", { eventId });
    const { sessions } = await founder.do("sessions.list", { eventId });
    const byDay = Map.groupBy(sessions, ({ startsAt }) => eventDay(clocks, zone, startsAt));
    for (const [day, ofDay] of byDay) {
      const list = {
        day,
        rooms: [room],
        sessions: ofDay,
        clashing: new Set<string>(),
        unsaved: new Set<string>(),
      };
      const text = drawn(createElement(DayList, { ...list, onOpen: () => {} }), { lang, event, clocks });
      const read = readClocks(`${dayInWords(day, lang)}\n${text}`, namesIn(lang), { lang });
      expect(sorted(read)).toEqual(sorted(truly(ofDay, lang)));

      const places = gridPlaces(event, clocks);
      const edge = ofDay.map(({ startsAt }) =>
        createElement(HourClocks, { key: startsAt, at: Temporal.Instant.from(startsAt), day, places }),
      );
      const hours = drawn(createElement("div", {}, ...edge), { lang, event, clocks });
      // The event's own clock is the first, below its city's name at the corner.
      const others: string[] = cities.filter((each) => each.zone !== zone).map(({ city }) => city[lang]);
      expect(sorted(readClocks(`${dayInWords(day, lang)}\n${hours}`, namesIn(lang), { lang }))).toEqual(
        sorted(truly(startOnly(ofDay), lang).filter(({ city }) => others.includes(city))),
      );
    }
  });

  test("control: without its days, what a room shows of four days cannot be read", async () => {
    const { me, eventId, room, event } = at("America/New_York", "en");
    const open = await me.do("rooms.open", { eventId, roomId: room.id });
    const onNow = nowNext(open.programme, room.id, null, now.epochMilliseconds);
    const programme = { programme: open.programme, roomId: room.id, nowNext: onNow, today: "" };
    const text = drawn(createElement(RoomProgramme, programme), { lang: "en", event, clocks: open.clocks });
    const bare = readClocks(text.replaceAll(/\w+day \d+ \w+ \d{4}/g, ""), namesIn("en"), { lang: "en" });
    expect([bare.length, bare.filter(({ from }) => !from.startsWith("?"))]).toEqual([30, []]);
  });

  test("control: counted from the first host's day below the event's, clocks are a day off", async () => {
    const off = new Map<string, number>();
    for (const zone of zones) {
      const { clocks } = await app.nobody().do("programme.open", { slug: at(zone, "en").event.slug });
      const places = cities.map((city) => ({
        name: city.city.en,
        clock: clockIn(clocks, city.zone) as Clock,
      }));
      const wrong = (await spansOf(zone)).flatMap(({ startsAt }) => {
        const below = eventDay(clocks, zone, startsAt);
        const counted = clockFaces(eventDay(clocks, "Asia/Shanghai", startsAt), [startsAt], places);
        const right = clockFaces(below, [startsAt], places);
        return counted.filter((face, which) => face.shown[0]?.dayShift !== right[which]?.shown[0]?.dayShift);
      });
      off.set(zone, wrong.length);
    }
    expect([...off]).toEqual([
      ["Asia/Shanghai", 0],
      ["Asia/Tokyo", 6],
      ["America/New_York", 12],
    ]);
  });
});

test("a form asks for the clocks of a zone or a year that the page has not brought (T2)", async () => {
  const zones = ["America/New_York", "Asia/Tokyo"];
  expect(await founder.do("clocks.read", { zones, year: 2045 })).toEqual({
    from: 2044,
    to: 2046,
    zones: {
      "America/New_York": [2044, 2045, 2046].flatMap((year) => summerIn(year)),
      "Asia/Tokyo": [[Date.UTC(2044, 0) / 1000, 9 * 3600]],
    },
  });
  for (const asked of [
    { zones: ["Mars/Olympus"], year: 2045 },
    { zones: [], year: 2045 },
    { zones: ["UTC"], year: 9999 },
  ])
    expect(await founder.say("clocks.read", asked)).toMatchObject({ refusal: { code: "bad-input" } });
});

/** New York's year by the rule of its law: forward on the second Sunday of March, back on the first of November. */
function summerIn(year: number): [number, number][] {
  const sunday = (month: number, nth: number) => {
    const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
    return 1 + ((7 - first) % 7) + (nth - 1) * 7;
  };
  return [
    ...(year === 2044 ? [[Date.UTC(year, 0) / 1000, -5 * 3600] as [number, number]] : []),
    [Date.UTC(year, 2, sunday(2, 2), 7) / 1000, -4 * 3600],
    [Date.UTC(year, 10, sunday(10, 1), 6) / 1000, -5 * 3600],
  ];
}
