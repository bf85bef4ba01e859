import { afterEach, expect } from "vitest";
import { makeEvent } from "#db/seed/make.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { extractor } from "#tests/clients/programs.ts";
import { runWell } from "#tests/clients/run.ts";
import { scene } from "#tests/clients/scene.ts";
import { startMailServer } from "#tests/mail-server.ts";

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.toReversed()) await each.close();
  open = [];
});

/** What KDE's mail program and travel planner find in a page or a mail. */
const foundIn = async (html: string) => {
  const env = { LC_ALL: "C.UTF-8", QT_QPA_PLATFORM: "offscreen" };
  return JSON.parse(await runWell(extractor, [], { input: html, env })) as Record<string, unknown>[];
};

const venue = {
  name: { en: "International Hall" },
  address: { en: "2 Linggong Road, Dalian" },
  geo: { latitude: 38.88, longitude: 121.52 },
};
/** It knows the country by the point on the map, and the zone by the country. */
const there = {
  "@type": "Place",
  name: "International Hall",
  address: { "@type": "PostalAddress", addressCountry: "CN", streetAddress: "2 Linggong Road, Dalian" },
  geo: {
    "@type": "GeoCoordinates",
    latitude: expect.closeTo(38.88, 4),
    longitude: expect.closeTo(121.52, 4),
  },
};
const begins = { "@type": "QDateTime", "@value": "2031-12-02T09:00:00+08:00", timezone: "Asia/Shanghai" };

const isIn = (app: TestApp) => openEvent(app, { event: makeEvent({ venue }) });

scene(["kitinerary"], "KDE Itinerary finds the event in its page: when, and where to go", async () => {
  const app = await startApp({ browser: true });
  open.push(app);
  await isIn(app);
  const page = await (await fetch(`${app.url}/e/twenty-years`)).text();
  expect(await foundIn(page)).toEqual([
    expect.objectContaining({
      "@type": "Event",
      name: "Twenty years of friendly exchange",
      startDate: begins,
      location: there,
    }),
  ]);
});

scene(
  ["kitinerary"],
  "KDE Itinerary finds the registration in its mail, with the code for the door",
  async () => {
    const html = await confirmation();
    expect(await foundIn(html)).toEqual([
      expect.objectContaining({
        "@type": "EventReservation",
        reservationStatus: "http://schema.org/ReservationConfirmed",
        underName: { "@type": "Person", name: "Student One" },
        reservationFor: expect.objectContaining({
          name: "Twenty years of friendly exchange",
          startDate: begins,
          location: there,
        }),
        reservedTicket: expect.objectContaining({
          ticketToken: expect.stringMatching(/^qrCode:[\w-]{22,}$/),
        }),
      }),
    ]);
  },
);

scene(["kitinerary"], "control: without its data, a mail is nothing but words to it", async () => {
  const html = await confirmation();
  expect(await foundIn(html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, ""))).toEqual([]);
});

/** The HTML of the mail to somebody who comes to the hall. */
async function confirmation(): Promise<string> {
  const mailbox = await startMailServer();
  const app = await startApp({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: "mail@jubilee.example" } });
  open.push(mailbox, app);
  const { eventId } = await isIn(app);
  await app.attendee({ eventId, email: "ada@example.org", mode: "onsite" });
  await app.app.outbox.idle();
  return String(mailbox.received.find(({ to }) => to === "ada@example.org")?.mail.html);
}
