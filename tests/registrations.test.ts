import { readSheet } from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { csv } from "#server/csv.ts";
import type { Given } from "#shared/contract.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const seatsOf = async (slug: string) => {
  const open = await app.nobody().do("programme.open", { slug });
  return open.seats;
};

describe("registering", () => {
  test("takes a seat, answers the personal link and writes the confirmation", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 2, online: 5 } });
    const draft = makeRegistration({ eventId, mode: "onsite", email: "Ben@Example.org", lang: "ja" });

    const ben = app.nobody();
    const registered = await ben.do("registrations.register", draft);

    expect(registered).toMatchObject({
      outcome: "registered",
      mine: {
        registration: {
          id: draft.id,
          email: "ben@example.org",
          state: "confirmed",
          mode: "onsite",
          waitingPlace: null,
        },
      },
    });
    expect(await seatsOf("twenty-years")).toEqual([
      { mode: "onsite", capacity: 2, free: 1, waiting: 0 },
      { mode: "online", capacity: 5, free: 5, waiting: 0 },
    ]);
    const mails = await founder.do("mails.list", { eventId });
    expect(mails.rows.map(({ kind, to, lang }) => ({ kind, to, lang }))).toEqual([
      { kind: "confirmation", to: "ben@example.org", lang: "ja" },
    ]);
  });

  test("is safe to repeat: the same id is the same person, one seat and one mail", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 2 } });
    const draft = makeRegistration({ eventId, mode: "onsite" });
    const first = await app.nobody().do("registrations.register", draft);
    const again = await app.nobody().do("registrations.register", draft);
    expect(again).toEqual(first);
    expect((await seatsOf("twenty-years"))[0]).toMatchObject({ free: 1 });
    expect((await founder.do("mails.list", { eventId })).total).toBe(1);
  });

  test("with an address that is there already shows nothing and mails the link", async () => {
    const { eventId, founder } = await openEvent(app);
    await app.attendee({ eventId, email: "ben@example.org" });
    const eve = app.nobody();
    const answer = await eve.do(
      "registrations.register",
      makeRegistration({ eventId, email: "BEN@example.org" }),
    );
    expect(answer).toEqual({ outcome: "link-mailed" });
    expect(eve.cookie).toBe("");
    const mails = await founder.do("mails.list", { eventId });
    expect(mails.rows.map((mail) => mail.kind).toSorted()).toEqual(["confirmation", "personal-link"]);
  });

  test("is refused past the event's closing and its end; a seat can be given back until the end (R5)", async () => {
    let now = Temporal.Instant.from("2031-12-01T11:00:00Z");
    const late = await startApp({ clock: () => now });
    const { eventId, founder } = await openEvent(late, {
      event: { registrationClosesAt: "2031-12-01T12:00:00Z" },
    });
    const register = () => late.nobody().say("registrations.register", makeRegistration({ eventId }));

    now = Temporal.Instant.from("2031-12-01T11:59:59.999Z");
    expect(await register()).toMatchObject({ ok: true });
    const ben = await late.attendee({ eventId });
    now = Temporal.Instant.from("2031-12-01T12:00:00Z");
    expect(await register()).toEqual({ ok: false, refusal: { code: "registration-closed" } });
    expect(await ben.do("registrations.cancelMine", { eventId })).toMatchObject({
      registration: { state: "cancelled" },
    });
    await founder.do("events.end", { eventId });
    expect(await register()).toEqual({ ok: false, refusal: { code: "event-over" } });
    await late.close();
  });

  test("with bad input is refused in words that name the fields", async () => {
    const { eventId } = await openEvent(app);
    const reply = await app.nobody().say("registrations.register", {
      ...makeRegistration({ eventId }),
      email: "not an address",
      name: { native: "\u0000", latin: "", order: "family-first" },
    });
    expect(reply).toMatchObject({ ok: false, refusal: { code: "bad-input" } });
    const fields = reply.ok ? [] : (reply.refusal.detail?.fields ?? []);
    expect(fields.map((field) => field.path)).toEqual(expect.arrayContaining(["email", "name.native"]));
  });
});

describe("a full mode", () => {
  test("still takes names: they wait in order, and whoever waits longest gets the freed seat", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 1, online: 5 } });
    const ada = await app.attendee({ eventId, mode: "onsite" });
    const ben = await app.attendee({ eventId, mode: "onsite" });
    const cyd = await app.attendee({ eventId, mode: "onsite" });
    const place = async (who: typeof ada) => {
      const { registration } = await who.do("registrations.mine", { eventId });
      return [registration.state, registration.waitingPlace];
    };
    expect([await place(ada), await place(ben), await place(cyd)]).toEqual([
      ["confirmed", null],
      ["waitlisted", 1],
      ["waitlisted", 2],
    ]);

    await ada.do("registrations.cancelMine", { eventId });
    expect([await place(ada), await place(ben), await place(cyd)]).toEqual([
      ["cancelled", null],
      ["confirmed", null],
      ["waitlisted", 1],
    ]);
    expect((await seatsOf("twenty-years"))[0]).toEqual({ mode: "onsite", capacity: 1, free: 0, waiting: 1 });
    const kinds = (await founder.do("mails.list", { eventId })).rows.map((mail) => mail.kind);
    expect(kinds.toSorted()).toEqual(["cancelled", "confirmation", "promoted", "waitlisted", "waitlisted"]);
  });

  test("refuses a switch into it with the seat kept, and a switch out of it promotes who waits (S5)", async () => {
    const { eventId } = await openEvent(app, { seats: { onsite: 1, online: 1 } });
    const ada = await app.attendee({ eventId, mode: "onsite" });
    const ben = await app.attendee({ eventId, mode: "online" });
    expect(await ben.say("registrations.switchMode", { eventId, mode: "onsite" })).toEqual({
      ok: false,
      refusal: { code: "sold-out", detail: { free: 0 } },
    });

    const cyd = await app.attendee({ eventId, mode: "onsite" });
    await ben.do("registrations.cancelMine", { eventId });
    const switched = await ada.do("registrations.switchMode", { eventId, mode: "online" });
    expect(switched.registration).toMatchObject({ state: "confirmed", mode: "online" });
    expect((await cyd.do("registrations.mine", { eventId })).registration).toMatchObject({
      state: "confirmed",
      mode: "onsite",
    });
  });

  test("grows by promotion, and a cut takes nobody's seat (S3)", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 2, online: 0 } });
    const [ada, , cyd] = [
      await app.attendee({ eventId, mode: "onsite" }),
      await app.attendee({ eventId, mode: "onsite" }),
      await app.attendee({ eventId, mode: "onsite" }),
    ];
    const cut = await founder.do("seats.setCapacity", {
      eventId,
      mode: "onsite",
      group: "general",
      wanted: 1,
    });
    expect(cut[0]).toMatchObject({ capacity: 2, wanted: 1, taken: 2, waiting: 1 });
    await ada.do("registrations.cancelMine", { eventId });
    expect((await founder.do("seats.list", { eventId }))[0]).toMatchObject({
      capacity: 1,
      wanted: 1,
      taken: 1,
      waiting: 1,
    });
    await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 2 });
    expect((await cyd.do("registrations.mine", { eventId })).registration.state).toBe("confirmed");
  });
});

describe("changing one's mind", () => {
  const kindsTo = async (founder: Visitor, eventId: string, address: string) => {
    const { rows } = await founder.do("mails.list", { eventId });
    return rows.filter(({ to }) => to === address).map(({ kind }) => kind);
  };

  test("R6: fills nobody's mailbox: ten mails an hour, then a no that says when; the organizers may still", async () => {
    let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
    const mailing = await startApp({ clock: () => now });
    const { eventId, founder } = await openEvent(mailing, { seats: { onsite: 5, online: 5 } });
    const email = "victim@example.org";
    const stranger = await mailing.attendee({ eventId, email, mode: "onsite" });
    const switchTo = (mode: "onsite" | "online") =>
      stranger.say("registrations.switchMode", { eventId, mode });
    for (let times = 1; times < 10; times++) {
      now = now.add({ minutes: 1 });
      expect(await switchTo(times % 2 ? "online" : "onsite")).toMatchObject({ ok: true });
    }
    const tooMany = { ok: false, refusal: { code: "too-many", detail: { retryAfterSeconds: 51 * 60 } } };
    expect(await switchTo("onsite")).toEqual(tooMany);
    expect(await stranger.say("registrations.cancelMine", { eventId })).toEqual(tooMany);
    expect(await stranger.say("registrations.chooseCalendar", { eventId, by: "none" })).toEqual(tooMany);
    expect(await switchTo("online")).toMatchObject({ ok: true }); // as it is: nothing to tell
    expect(await kindsTo(founder, eventId, email)).toHaveLength(10);

    now = now.add({ minutes: 51 });
    expect(await switchTo("onsite")).toMatchObject({ ok: true });
    await mailing.close();
  });

  test("R7: one mail for one change by an organizer, and it says how things stand", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 1, online: 5 } });
    const registered = async (email: string) => {
      const visitor = await app.attendee({ eventId, email, mode: "onsite" });
      return (await visitor.do("registrations.mine", { eventId })).registration.id;
    };
    const [ada, ben] = [await registered("ada@example.org"), await registered("ben@example.org")];
    const edit = (id: string, change: Partial<Given<"registrations.edit">>) =>
      founder.do("registrations.edit", { eventId, id, ...change });
    await edit(ben, { email: "ben2@example.org" });
    expect(await kindsTo(founder, eventId, "ben2@example.org")).toEqual(["waitlisted"]);
    await edit(ada, { email: "ada2@example.org", mode: "online" });
    expect(await kindsTo(founder, eventId, "ada2@example.org")).toEqual(["mode-switched"]);
    await edit(ada, { email: "ada3@example.org", state: "cancelled" });
    expect(await kindsTo(founder, eventId, "ada3@example.org")).toEqual(["cancelled"]);
    await edit(ada, { email: "ada4@example.org" });
    expect(await kindsTo(founder, eventId, "ada4@example.org")).toEqual(["personal-link"]);
  });

  test("R7: what an organizer changes at once raises the calendar once, and a group alone not at all", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 5, online: 5 } });
    await founder.do("seats.setCapacity", { eventId, mode: "online", group: "invited", wanted: 1 });
    const ada = await app.attendee({ eventId, email: "ada@example.org", mode: "onsite" });
    const { registration, feedToken } = await ada.do("registrations.mine", { eventId });
    const sequence = async () => {
      const feed = await (await app.nobody().fetch(`/feeds/${feedToken}.ics`)).text();
      return /^SEQUENCE:(\d+)/m.exec(feed)?.[1];
    };
    const edit = (change: Partial<Given<"registrations.edit">>) =>
      founder.do("registrations.edit", { eventId, id: registration.id, ...change });
    expect(await sequence()).toBe("0");
    await edit({ mode: "online", lang: "zh-Hans" });
    expect(await sequence()).toBe("1");
    await edit({ group: "invited" });
    expect(await sequence()).toBe("1");
    expect(await kindsTo(founder, eventId, "ada@example.org")).toEqual(["mode-switched", "confirmation"]);
    await edit({ state: "cancelled" });
    await edit({ mode: "onsite" });
    expect(await sequence()).toBe("3");
  });

  test("an edit is not taken back once somebody else has changed the same since (L16)", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 5 } });
    const ada = await app.attendee({ eventId, affiliation: "Physics" });
    const { registration } = await ada.do("registrations.mine", { eventId });
    const who = { eventId, id: registration.id };
    const undo = { ...who, affiliation: "Physics", was: { affiliation: "Chemistry" } };
    await founder.do("registrations.edit", { ...who, affiliation: "Chemistry" });
    await founder.do("registrations.edit", { ...who, affiliation: "Biology" });
    const refused = { ok: false, refusal: { code: "changed-meanwhile" } };
    expect(await founder.say("registrations.edit", undo)).toEqual(refused);

    await founder.do("registrations.edit", { ...who, affiliation: "Chemistry" });
    const back = { ok: true, value: expect.objectContaining({ affiliation: "Physics" }) };
    expect(await founder.say("registrations.edit", undo)).toEqual(back);
    expect(await founder.say("registrations.edit", undo)).toEqual(back); // as good as the first time
  });

  test("an invited guest who cancelled and finds no seat is told so, and does not wait (S4)", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 5 } });
    await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "invited", wanted: 1 });
    const guest = async (email: string) => {
      const visitor = await app.attendee({ eventId, email, mode: "onsite" });
      const { registration } = await visitor.do("registrations.mine", { eventId });
      return {
        visitor,
        invite: () => founder.do("registrations.edit", { eventId, id: registration.id, group: "invited" }),
      };
    };
    const [consul, mayor] = [await guest("consul@example.org"), await guest("mayor@example.org")];
    await consul.invite();
    await consul.visitor.do("registrations.cancelMine", { eventId });
    await mayor.invite();
    expect(await consul.visitor.say("registrations.restoreMine", { eventId })).toEqual({
      ok: false,
      refusal: { code: "sold-out", detail: { free: 0 } },
    });
  });
});

describe("links", () => {
  test("R4: an address that organizers correct counts at once, and the old link is dead", async () => {
    const { eventId, founder } = await openEvent(app);
    const ben = await app.attendee({ eventId, email: "bne@example.org" });
    const { registration, personalToken } = await ben.do("registrations.mine", { eventId });
    const { id } = registration;
    const corrected = await founder.do("registrations.edit", { eventId, id, email: "ben@example.org" });

    expect(corrected.email).toBe("ben@example.org");
    expect(await app.nobody().say("signins.enter", { token: personalToken })).toEqual({
      ok: false,
      refusal: { code: "link-dead" },
    });
    expect(await ben.say("registrations.mine", { eventId })).toMatchObject({ ok: false });
  });

  test("a token of one kind is refused as another", async () => {
    const { eventId } = await openEvent(app);
    const ben = await app.attendee({ eventId });
    const { feedToken, badgeCode } = await ben.do("registrations.mine", { eventId });
    for (const token of [feedToken, badgeCode, newId()])
      expect(await app.nobody().say("signins.enter", { token })).toEqual({
        ok: false,
        refusal: { code: "link-dead" },
      });
  });

  test("send me my link answers alike for known and unknown addresses", async () => {
    const { eventId } = await openEvent(app);
    await app.attendee({ eventId, email: "ben@example.org" });
    const known = await app.nobody().say("registrations.sendLink", { eventId, email: "ben@example.org" });
    const unknown = await app.nobody().say("registrations.sendLink", { eventId, email: "eve@example.org" });
    expect(known).toEqual(unknown);
  });
});

describe("the organizers' list", () => {
  test("tells each waiting person's place in the queue of their mode", async () => {
    const { eventId, founder } = await openEvent(app, { seats: { onsite: 1, online: 0 } });
    const modes = {
      "a@example.org": "onsite",
      "b@example.org": "onsite",
      "c@example.org": "online",
      "d@example.org": "onsite",
    } as const;
    for (const [email, mode] of Object.entries(modes)) await app.attendee({ eventId, email, mode });
    const { rows } = await founder.do("registrations.list", { eventId });
    expect(Object.fromEntries(rows.map((row) => [row.email, row.waitingPlace]))).toEqual({
      "a@example.org": null,
      "b@example.org": 1,
      "c@example.org": 1,
      "d@example.org": 2,
    });
  });

  test("finds people in any script and either case, and counts by mode and state", async () => {
    const { eventId, founder } = await openEvent(app);
    await app.attendee({
      eventId,
      mode: "onsite",
      name: { native: "山田 太郎", latin: "Taro YAMADA", order: "family-first" },
    });
    await app.attendee({ eventId, mode: "online", affiliation: "外国语学院" });
    const find = async (search: string) =>
      (await founder.do("registrations.list", { eventId, search })).total;
    expect([
      await find("山田"),
      await find("yamada"),
      await find("ＹＡＭＡＤＡ"),
      await find("外国语"),
      await find("%"),
    ]).toEqual([1, 1, 1, 1, 0]);
    const { counts } = await founder.do("registrations.list", { eventId });
    expect(counts.toSorted((a, b) => a.mode.localeCompare(b.mode))).toEqual([
      { mode: "online", state: "confirmed", hostId: null, waitingFor: null, count: 1 },
      { mode: "onsite", state: "confirmed", hostId: null, waitingFor: null, count: 1 },
    ]);
  });

  test("S8: a door helper reads no address, and no search answers whether somebody has one", async () => {
    const { eventId, founder } = await openEvent(app);
    await app.attendee({ eventId, email: "ben.secret@example.org", affiliation: "Office" });
    const door = await app.member("door", eventId);
    const find = async (who: Visitor, search: string) => {
      const { rows, total } = await who.do("registrations.list", { eventId, search });
      return [total, ...rows.map(({ email }) => email)];
    };
    for (const search of ["", "student", "office"]) expect(await find(door, search)).toEqual([1, null]);
    for (const search of ["ben.secret@example.org", "ben.secret", "@", "org"]) {
      expect(await find(door, search)).toEqual([0]);
      expect(await find(founder, search)).toEqual([1, "ben.secret@example.org"]);
    }
  });

  test("goes out as CSV that a spreadsheet opens without running anything", async () => {
    const { eventId, founder } = await openEvent(app);
    await app.attendee({ eventId, affiliation: "＝cmd|'/c calc'!A1", email: "ben@example.org" });
    const response = await founder.fetch(`/api/registrations.csv?eventId=${eventId}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain(`"\t＝cmd|'/c calc'!A1"`);
  });

  test("goes out as far as it is narrowed: by mode, state, host and search", async () => {
    const { eventId, event, founder } = await openEvent(app);
    const hostId = event.hosts[1]?.id as string;
    await app.attendee({ eventId, email: "ana@example.org", mode: "onsite", hostId });
    await app.attendee({ eventId, email: "ben@example.org", mode: "online" });
    const cy = await app.attendee({ eventId, email: "cy@example.org", mode: "online", hostId });
    await cy.do("registrations.cancelMine", { eventId });
    const addresses = async (narrowed: Record<string, string>) => {
      const asked = new URLSearchParams({ eventId, ...narrowed });
      const text = await (await founder.fetch(`/api/registrations.csv?${asked}`)).text();
      return [...text.matchAll(/\w+(?=@example\.org)/g)].map(([name]) => name);
    };
    expect(await addresses({})).toEqual(["ana", "ben", "cy"]);
    expect(await addresses({ mode: "online" })).toEqual(["ben", "cy"]);
    expect(await addresses({ mode: "online", state: "confirmed" })).toEqual(["ben"]);
    expect(await addresses({ hostId })).toEqual(["ana", "cy"]);
    expect(await addresses({ search: "ana@example.org", hostId })).toEqual(["ana"]);
    expect((await founder.fetch(`/api/registrations.csv?eventId=${eventId}&mode=hall`)).status).toBe(400);
  });

  test("goes out as a workbook in which every cell is text, as it was typed (X3)", async () => {
    const { eventId, founder } = await openEvent(app);
    const typed = [
      "=1+1",
      "＝cmd|'/c calc'!A1",
      "0012",
      "+81 172",
      "@SUM(A1)",
      "青森\u{20BB7}大学",
      "<b>&\uFFFE",
    ];
    for (const affiliation of typed) await app.attendee({ eventId, affiliation });
    const response = await founder.fetch(`/api/registrations.xlsx?eventId=${eventId}&lang=ja`);
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(sheet[0]?.slice(0, 3)).toEqual(["氏名", "氏名（ローマ字）", "所属"]);
    expect(sheet.slice(1).map((row) => row[2])).toEqual([...typed.slice(0, -1), "<b>&"]);
    expect(sheet.flat().every((value) => value === null || typeof value === "string")).toBe(true);
  });

  test("keeps zeros in CSV, and guards no number and no word", async () => {
    const cells = ["007", "1234567890123456", "12", "DUT", "　=A1", "＋1", "a=b", "-"];
    expect(csv([cells])).toBe(
      '\uFEFF"\t007","\t1234567890123456","12","DUT","\t　=A1","\t＋1","a=b","\t-"\r\n',
    );
  });
});
