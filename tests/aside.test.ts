import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSession } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import { createAside } from "#server/aside/aside.ts";
import { readCookies } from "#server/cookies.ts";
import { createPages, type Pages } from "#server/pages.ts";
import { pagesAside } from "#server/pages-aside.ts";
import { limits } from "#shared/limits.ts";
import { openEvent, serverKey, startApp, type TestApp } from "#tests/app.ts";
import { ownQueriesOf } from "#tests/asked-queries.ts";
import { type Answered, type Scene, servedTwice } from "#tests/served-twice.ts";

/** The tables that the first thread reads for a list of sessions. */
async function tablesRead({ app, eventId, founder }: Omit<Scene, "ben">) {
  const caller = { cookies: readCookies(founder.cookie, false), network: "", knownAs: null };
  const asked = await ownQueriesOf(() => app.app.dispatch("sessions.list", { eventId }, caller));
  return asked.flatMap((query) => /^select (.+) from "(\w+)"/i.exec(query)?.slice(1) ?? []);
}

let served: Awaited<ReturnType<typeof servedTwice>>;
let readHere: string[];
let app: TestApp;
beforeAll(async () => {
  served = await servedTwice(async ({ app, eventId, founder, ben }) => {
    readHere = await tablesRead({ app, eventId, founder });
    const { feedToken } = await ben.do("registrations.mine", { eventId });
    const span = { from: "2031-11-01T00:00:00Z", until: "2031-11-02T00:00:00Z" };
    const of = (name: string, more: Record<string, string> = {}) =>
      `/api/${name}?${new URLSearchParams({ eventId, ...more })}`;
    return {
      calendar: ["/e/twenty-years/event.ics"],
      "calendar in Japanese": ["/e/twenty-years/event.ics?lang=ja"],
      "own agenda": [`/feeds/${feedToken}.ics`],
      "no agenda": ["/feeds/none.ics"],
      "schedule as XML": ["/e/twenty-years/schedule.xml"],
      "schedule as JSON": ["/e/twenty-years/schedule.json"],
      table: ["/e/twenty-years/programme.csv"],
      people: ["/e/twenty-years/people.vcf"],
      news: ["/e/twenty-years/announcements.atom"],
      programme: ["/api/programme.open?slug=twenty-years"],
      "no programme": ["/api/programme.open?slug=none"],
      draft: [of("programme.preview"), founder],
      "registrations as a table": [of("registrations.csv"), founder],
      "registrations as a table, by somebody": [of("registrations.csv"), ben],
      registrations: [of("registrations.list"), founder],
      "registrations found": [of("registrations.list", { search: "guest 3" }), founder],
      "registrations, by nobody": [of("registrations.list")],
      "a list without an end": [of("registrations.list", { limit: "9999" }), founder],
      sessions: [of("sessions.list"), founder],
      "people of the draft": [of("people.list"), founder],
      desk: [of("events.desk"), founder],
      mails: [of("mails.list"), founder],
      bursts: [of("bursts.list"), founder],
      "people of a burst": [of("bursts.people", span), founder],
    };
  });
  app = served.app;
});
afterAll(() => app.close());
const answer = (path: string) =>
  fetch(`${app.url}${path}?eventId=${served.eventId}`, { headers: { cookie: served.founder.cookie } });

/** How often the size of a small event is looked at for its page. */
async function sizesAsked(seenAs: (pages: Pages) => Pages) {
  const { services, dispatch } = app.app;
  const { config, store } = app;
  const plain = { document: () => "", shell: () => "" };
  const other = createAside({
    settings: { config, serverKey, uidHost: "", epoch: "" },
    services,
    from: { sessions: 1e6, registrations: 1e6 },
  });
  const pages = pagesAside(seenAs(createPages({ dispatch, renderer: plain, config })), {
    aside: other,
    store,
    clock: () => Temporal.Now.instant(),
    securityLog: () => {},
  });
  const caller = { cookies: {}, network: "", knownAs: null };
  const asked = await ownQueriesOf(() =>
    pages.serve("/e/twenty-years", caller, { nonce: "", userAgent: "" }),
  );
  return asked.filter((query) => /^select "id" from "sessions"/i.test(query)).length;
}

describe("what grows with an event is made on the second thread (V1)", () => {
  test("with the same status, headers and bytes, for whoever asks", () => {
    const { aside, here } = served;
    expect(aside).toEqual(here);
    const refused = Object.entries(here).flatMap(([name, { status }]) =>
      status === 200 ? [] : [[name, status]],
    );
    expect(refused).toEqual([
      ["no agenda", 404],
      ["no programme", 404],
      ["registrations as a table, by somebody", 403],
      ["registrations, by nobody", 401],
      ["a list without an end", 400],
    ]);
  });

  test("a workbook as well, whose bytes hold the time of day", async () => {
    const response = await answer("/api/registrations.xlsx");
    const body = Buffer.from(await response.arrayBuffer());
    expect([response.status, body.subarray(0, 2).toString(), body.length]).toEqual([
      200,
      "PK",
      Number(response.headers.get("content-length")),
    ]);
  });

  test("and the first asks no more than who it is, and whether the event is large", async () => {
    const isLarge = ['"id"', "sessions"];
    expect((await tablesRead(served)).slice(-2)).toEqual(isLarge);
  });

  test("control: where no event is large, the first thread reads the sessions whole", () => {
    expect(readHere.slice(-2)).toEqual(['"details"', "sessions"]);
  });

  test("also where the draft has been emptied, and people know of as much as before", async () => {
    const small = await startApp({ largeFrom: { sessions: 1, registrations: 1e6 } });
    const { founder, eventId, roomId, session } = await openEvent(small);
    const asked = async (sessions: number) => {
      const more = Array.from({ length: sessions }, () => makeSession({ roomId }));
      for (const each of more) await founder.do("sessions.save", { eventId, session: each });
      await founder.do("events.publish", { eventId });
      for (const { id } of more) await founder.do("sessions.remove", { eventId, id });
      const caller = { cookies: {}, network: "", knownAs: null };
      const queries = await ownQueriesOf(() =>
        small.app.dispatch("programme.open", { slug: "twenty-years" }, caller),
      );
      return queries.some((query) => query.includes('from "seats"')) ? "here" : "aside";
    };
    expect([session.state, await asked(0), await asked(1)]).toEqual(["planned", "here", "aside"]);
    await small.close();
  });

  test("a page asks once whether its event is large", async () => {
    expect(await sizesAsked((page) => page)).toBe(1);
  });

  test("control: were the door not told what has been found, it would ask again", async () => {
    const forgetful = (pages: Pages): Pages => ({
      ...pages,
      serve: (url, { isOfSmall: _, ...caller }, given) => pages.serve(url, caller, given),
    });
    expect(await sizesAsked(forgetful)).toBe(3); // by the page, and by each of its two readings
  });

  test("a poll for what one has is 304 from there as well (C8)", async () => {
    const { etag = "" } = (served.aside.calendar as Answered).headers;
    const { status } = await fetch(`${app.url}/e/twenty-years/event.ics`, {
      headers: { "if-none-match": etag },
    });
    expect(status).toBe(304);
  });

  test("what carries personal data out stands in the audit, whichever thread has made it (A13)", async () => {
    const carried = async (since: number) => {
      const lines = await new Visitor(app.url, served.founder.cookie).do("audit.list", {
        eventId: served.eventId,
      });
      return lines.filter(({ command }) => command === "registrations.csv").length - since;
    };
    const before = await carried(0);
    await answer("/api/registrations.csv");
    expect(await carried(before)).toBe(1);
  });
});

describe("the second thread", () => {
  const settings = {
    config: { ...({} as TestApp["config"]), dataDir: "/nowhere", databaseUrl: "postgres://127.0.0.1:1/" },
  };
  const sessions = {
    kind: "command",
    name: "sessions.list",
    input: {},
    now: "2031-12-02T01:00:00Z",
  } as const;
  const caller = { cookies: {}, network: "", knownAs: null };

  test("lets so many wait, and tells one more to come again; what it cannot do is a fault, and the next who asks has another", async () => {
    const broken = createAside({
      settings: { ...settings, serverKey: "", uidHost: "", epoch: "" },
      services: app.app.services,
    });
    const ask = () => broken.ask({ ...sessions, caller }).catch((problem: Error) => problem.message);
    const first = Array.from({ length: limits.asideWaitingMax }, ask);
    expect(await ask()).toBe("busy");
    const [told] = new Set(await Promise.all(first));
    expect(await ask()).toBe(told);
    expect(told).not.toBe("busy");
    await broken.close();
  });
});
