import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeHost, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { launchBrowser, openPage, visit } from "#tests/e2e/browser.ts";
import { signInAs } from "#tests/e2e/sign-in.ts";
import { openThreeHosts } from "#tests/three-hosts.ts";

/* A browser whose edition of the time zone data is another than the server's, and one far from every host. */

let app: TestApp;
let browser: Browser;
let founder: Visitor;
let eventId: string;
const casablanca = "Africa/Casablanca";

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ browser: true }), launchBrowser()]);
  const hosts = [
    makeHost({ city: { en: "Casablanca" }, zone: casablanca }),
    makeHost({ city: { en: "Hirosaki" }, zone: "Asia/Tokyo" }),
  ];
  const days = { startsOn: "2031-05-12", endsOn: "2031-05-12" };
  const opened = await openEvent(app, {
    event: { ...days, hosts, zone: casablanca },
    session: { wall: "2031-05-12T09:00", zone: casablanca },
  });
  ({ founder, eventId } = opened);
  const late = makeSession({
    title: { en: "Late" },
    roomId: opened.roomId,
    wall: "2031-05-12T23:30",
    zone: casablanca,
  });
  await founder.do("sessions.save", { eventId, session: late });
  await founder.do("events.publish", { eventId });
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const address = (path = "") => `${app.config.publicUrl}/e/twenty-years${path}?lang=en`;

/** Each clock as it stands there, but for the reader's own. */
const hostClocks = (page: Page, within = "main") =>
  page.evaluate(
    (selector) =>
      [...(document.querySelector(selector)?.querySelectorAll("[class*=face]") ?? [])]
        .map((face) => face.textContent?.replace(" · ", ""))
        .filter((text) => !text?.includes("your time")),
    within,
  );

/** By the server's data, of whatever edition. */
const inHirosaki = (time: string) =>
  Temporal.PlainDateTime.from(`2031-05-12T${time}`)
    .toZonedDateTime(casablanca)
    .withTimeZone("Asia/Tokyo")
    .toPlainTime()
    .toString({ smallestUnit: "minute" });

/** By this browser's data, Casablanca is an hour further on. */
const otherData = (page: Page) =>
  page.addInitScript((zone) => {
    const { toZonedDateTimeISO } = Temporal.Instant.prototype;
    Temporal.Instant.prototype.toZonedDateTimeISO = function (asked) {
      const at = String(asked) === zone ? this.add({ hours: 1 }) : this;
      return toZonedDateTimeISO.call(at, asked);
    };
    const { toZonedDateTime } = Temporal.PlainDateTime.prototype;
    Temporal.PlainDateTime.prototype.toZonedDateTime = function (asked, options) {
      const wall = String(asked) === zone ? this.subtract({ hours: 1 }) : this;
      return toZonedDateTime.call(wall, asked, options);
    };
  }, casablanca);

test("where browser and server disagree on a zone, the page keeps the clocks that were served (T2)", async () => {
  const served = readFaces(await (await fetch(`${app.url}/e/twenty-years?lang=en`)).text());
  expect(served).toContain("09:00 Casablanca");
  const { page, context, problems } = await openPage(browser);
  await otherData(page);
  await visit(page, address());
  expect(await hostClocks(page)).toEqual(served);
  expect(problems).toEqual([]);
  await context.close();
});

test("control: a page whose own data decide draws other clocks than were served, and React says so", async () => {
  const { page, context, problems } = await openPage(browser);
  await page.route(/\/e\/twenty-years\?/, async (route) => {
    const answer = await fetch(`${app.url}/e/twenty-years?lang=en`);
    const html = await answer.text();
    const [, book = ""] =
      /"Africa\/Casablanca":(\[\[[^"]*?\]\])/.exec(html.split("page-data")[1] ?? "") ?? [];
    const ahead = JSON.stringify(
      (JSON.parse(book) as [number, number][]).map(([from, by]) => [from, by + 3600]),
    );
    await route.fulfill({ headers: Object.fromEntries(answer.headers), body: html.replace(book, ahead) });
  });
  await visit(page, address());
  expect(await hostClocks(page)).toContain("10:00 Casablanca");
  expect(problems.join()).toMatch(/hydrat|#418/i);
  await context.close();
});

test("nor do the room and the organizers' day, and what is typed there means what the server says (T2)", async () => {
  const { page, context, problems } = await openPage(browser);
  await otherData(page);
  await signInAs(context, await app.attendee({ eventId }), app.config.publicUrl);
  await visit(page, address("/rooms/main-hall"));
  await page.getByRole("tab", { name: "Programme" }).click();
  expect(await hostClocks(page, "[aria-label='Programme of this room']")).toEqual([
    "09:00–11:00 Casablanca",
    `${inHirosaki("09:00")}–${inHirosaki("11:00")} Hirosaki`,
    "23:30–01:30 (+1 day) Casablanca",
    `${inHirosaki("23:30")}–${inHirosaki("01:30")} Hirosaki (+1 day)`,
  ]);

  await signInAs(context, founder, app.config.publicUrl);
  await visit(page, `${app.config.publicUrl}/organize/e/twenty-years/programme?day=2031-05-12`);
  await page.getByRole("button", { name: /^Late/ }).click();
  const start = page.getByRole("dialog").locator("input[type=datetime-local]");
  expect(await start.inputValue()).toBe("2031-05-12T23:30");
  await start.fill("2031-05-12T22:00");
  const told = page.getByRole("dialog").locator("output").first();
  expect(await told.textContent()).toContain("22:00–00:00 (+1 day) Casablanca");
  // A year of which the page has brought nothing: the server is asked.
  await start.fill("2045-07-03T22:00");
  await expect.poll(() => told.textContent()).toContain("Monday 3 July 2045 22:00–00:00 (+1 day) Casablanca");
  await start.fill("2031-05-12T22:00");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const { sessions } = await founder.do("sessions.list", { eventId });
  const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(casablanca).toInstant();
  expect(sessions.map(({ startsAt }) => startsAt)).toEqual(
    ["2031-05-12T09:00", "2031-05-12T22:00"].map((wall) => at(wall).toString()),
  );
  expect(problems).toEqual([]);
  await context.close();
});

test("the reader's own clock counts from the day that stands there, as the hosts' do (T1)", async () => {
  const { event } = await openThreeHosts(founder, "America/New_York");
  const { page, context, problems } = await openPage(browser, { zone: "America/Los_Angeles" });
  await visit(page, `${app.config.publicUrl}/e/${event.slug}?lang=en`);
  const evening = page.getByRole("region", { name: "Saturday 6 November 2027" }).locator("li").first();
  await expect
    .poll(() => evening.locator("[class*=face]").allTextContents())
    .toEqual(["08:00 Dalian (+1 day)", "09:00 Hirosaki (+1 day)", "20:00 New Brunswick", "17:00 your time"]);
  expect(problems).toEqual([]);
  await context.close();
});

/** The clocks of a page that no script has touched. */
const readFaces = (html: string) =>
  [...html.matchAll(/class="[^"]*face[^"]*">(.*?)<\/span><\/span>/g)].map(([, face = ""]) =>
    face.replace(/<!--.*?-->|<[^>]+>/g, "").replace(" · ", ""),
  );
