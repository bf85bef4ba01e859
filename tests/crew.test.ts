import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeItem, makePerson, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import {
  type Contact,
  type CrewItem,
  type CrewSheet,
  crewItemOf,
  emptyContact,
  emptySheet,
} from "#shared/crew.ts";
import { newId } from "#shared/new-id.ts";
import type { Session } from "#shared/sessions.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/** A control takes out that hosts' organizers reach but their own guests. */
const without = vi.hoisted(() => ({ hosts: false }));
vi.mock(import("#server/identity/rules.ts"), async (original) => {
  const guarded = await original();
  return { ...guarded, sightOf: (...of) => (without.hosts ? "all" : guarded.sightOf(...of)) };
});

let now = Temporal.Instant.from("2031-11-01T09:00:00Z");
let app: TestApp;
let ada: Visitor;
let eventId: string;
let ours: string;
let theirs: string;
/** An organizer of our host. */
let hana: Visitor;
beforeAll(async () => {
  app = await startApp({ clock: () => now });
  const opened = await openEvent(app);
  ({ founder: ada, eventId } = opened);
  [ours, theirs] = opened.event.hosts.map(({ id }) => id) as [string, string];
  hana = await app.member("host", eventId, { hostId: ours });
});
afterAll(() => app.close());

const refused = (code: string, detail = {}) => ({
  ok: false,
  refusal: expect.objectContaining({ code, ...detail }),
});
const wrong = (path: string, reason: string) =>
  refused("bad-input", { detail: { fields: [{ path, reason }] } });

async function ceremony(change: Partial<Parameters<typeof makeSession>[0]> = {}) {
  const session = makeSession({ items: [makeItem({ kind: "video" })], ...change });
  return ada.do("sessions.save", { eventId, session });
}
const draftOf = ({ startsAt: _, ...session }: Session) => session;
const sheetFor = ({ id, items }: Session, change: Partial<CrewItem> = {}): CrewSheet => ({
  ...emptySheet(id),
  items: items.map((item) => ({ ...crewItemOf({ items: [] }, item.id), ...change })),
});
const saveSheet = (sheet: CrewSheet) => ada.say("crew.saveSheet", { eventId, sheet });
const sheetOf = (sessionId: string) => ada.do("crew.sheet", { eventId, sessionId });
const contactsFor = (who: Visitor) => who.do("crew.contacts", { eventId });
const contactOf = async (who: Visitor, personId: string) =>
  (await contactsFor(who)).contacts.find(({ id }) => id === personId);
const guestOf = (hostId: string | null) =>
  ada.do("people.save", { eventId, person: makePerson({ hostId, name: chen }) });
const chen = { native: "陈丽", latin: "Chen Li", order: "family-first" } as const;
const latest = async (who: Visitor) => (await who.do("edits.list", { eventId }))[0];

test("a sheet that nobody has written is empty; two who write it keep both, down to the leaf (K1, J1)", async () => {
  const session = await ceremony();
  expect(await sheetOf(session.id)).toEqual(emptySheet(session.id));
  const first = await ada.do("crew.saveSheet", { eventId, sheet: sheetFor(session, { microphone: "M1" }) });
  expect(first).toEqual({ ...sheetFor(session, { microphone: "M1" }), version: 1 });
  expect(await saveSheet(sheetFor(session, { note: "Water" }))).toEqual(refused("changed-meanwhile"));
  expect(await sheetOf(session.id)).toEqual(first);
});

test("what a sheet names is the event's own and there; what it named before may go (R11, K4)", async () => {
  const session = await ceremony();
  const { items, ...rest } = draftOf(session);
  const sheet = { ...sheetFor(session, { objects: "Lectern" }), version: 0 };
  const stored = await ada.do("crew.saveSheet", { eventId, sheet });
  await ada.do("sessions.save", { eventId, session: { ...rest, items: [] } });
  expect(await saveSheet({ ...stored, after: null })).toMatchObject({ ok: true });
  const stranger = crewItemOf({ items: [] }, newId());
  expect(await saveSheet({ ...stored, items: [...stored.items, stranger], version: 2 })).toEqual(
    refused("not-found"),
  );
  expect(items).toHaveLength(1);
});

test("no session waits for itself, by whatever way round (K4)", async () => {
  const [first, second, third] = [await ceremony(), await ceremony(), await ceremony()];
  const tied = (from: Session, after: string) => saveSheet({ ...sheetFor(from), after });
  expect(await tied(first, first.id)).toEqual(wrong("sheet.after", "circle"));
  expect(await tied(first, second.id)).toMatchObject({ ok: true });
  expect(await tied(second, third.id)).toMatchObject({ ok: true });
  expect(await tied(third, first.id)).toEqual(wrong("sheet.after", "circle"));
});

test("a time that its clock leaps over is refused, as is a day that no month has (P2)", async () => {
  const newYork = await ceremony({ wall: "2031-03-09T01:00", zone: "America/New_York" });
  const at = (fixedAt: string) => saveSheet(sheetFor(newYork, { fixedAt }));
  expect(await at("2031-03-09T02:30")).toEqual(
    refused("time-gap", { detail: { suggestion: "2031-03-09T03:30" } }),
  );
  expect(await at("2031-02-30T09:00")).toEqual(wrong("sheet.items", "date"));
  expect(await at("2031-03-09T03:30")).toMatchObject({ ok: true });
});

test("a sheet moves with its session, goes with it and comes back with it (K4)", async () => {
  const session = await ceremony();
  const times = { fixedAt: "2031-12-02T09:30", endsBy: "2031-12-02T10:20" };
  await ada.do("crew.saveSheet", { eventId, sheet: sheetFor(session, times) });
  const { event } = await ada.do("events.desk", { eventId });
  const later = { ...event, startsOn: "2031-12-04", endsOn: "2031-12-04" };
  await ada.do("sessions.moveAlong", { eventId, event: later });
  const moved = await sheetOf(session.id);
  expect(moved.items).toMatchObject([{ fixedAt: "2031-12-04T09:30", endsBy: "2031-12-04T10:20" }]);
  await ada.do("sessions.remove", { eventId, id: session.id });
  expect(await ada.say("crew.sheet", { eventId, sessionId: session.id })).toEqual(refused("not-found"));
  await ada.do("edits.undo", { eventId, groupId: (await latest(ada))?.id ?? "" });
  expect(await sheetOf(session.id)).toEqual({ ...moved, version: moved.version + 1 });
});

test("who says a line is not removed; what the crew keeps of somebody goes with them (K4)", async () => {
  const [mc, other] = [await guestOf(null), await guestOf(null)];
  const session = await ceremony();
  await ada.do("crew.saveSheet", { eventId, sheet: sheetFor(session, { mcId: mc.id }) });
  expect(await ada.say("people.remove", { eventId, id: mc.id })).toEqual(
    refused("still-used", { detail: { by: [session.id] } }),
  );
  const contact = { ...emptyContact(other.id), phone: "+81 90-0000-0000" };
  await ada.do("crew.saveContact", { eventId, contact });
  await ada.do("people.remove", { eventId, id: other.id });
  expect(await contactOf(ada, other.id)).toBeUndefined();
  await ada.do("edits.undo", { eventId, groupId: (await latest(ada))?.id ?? "" });
  expect(await contactOf(ada, other.id)).toMatchObject({ phone: "+81 90-0000-0000" });
});

const reach = { mail: "chen.hidden@example.org", phone: "+86 000-hidden" };
async function hiddenGuest() {
  const guest = await guestOf(theirs);
  const contact = { ...emptyContact(guest.id), ...reach, seat: "B 2" };
  return { guest, contact: await ada.do("crew.saveContact", { eventId, contact }) };
}

/** Everything in which a host's organizer could come upon a phone. */
async function seenBy(who: Visitor, contact: Contact) {
  const saved = await who.do("crew.saveContact", {
    eventId,
    contact: { ...contact, ...((await contactOf(who, contact.id)) as Contact), escort: newId() },
  });
  const edits = await who.do("edits.list", { eventId });
  return JSON.stringify([await contactsFor(who), saved, edits]).includes("hidden");
}

test("a host's organizers reach their own guests and those of no host; of others they read neither mail nor phone, and wipe neither (K3)", async () => {
  const { guest, contact } = await hiddenGuest();
  await ada.do("crew.saveContact", { eventId, contact: { ...contact, phone: "+86 001-hidden" } });
  const own = await guestOf(ours);
  const known = { ...emptyContact(own.id), phone: "+81 90-0000-0001" };
  expect(await hana.do("crew.saveContact", { eventId, contact: known })).toEqual({ ...known, version: 1 });

  expect(await contactOf(hana, guest.id)).toEqual({ ...contact, mail: "", phone: "", version: 2 });
  expect((await contactsFor(hana)).unreachable).toContain(guest.id);
  expect((await contactsFor(ada)).unreachable).toEqual([]);
  expect(await seenBy(hana, contact)).toBe(false);
  expect(await contactOf(ada, guest.id)).toMatchObject({ mail: reach.mail, phone: "+86 001-hidden" });
  const typed = { ...contact, phone: "+81 90-0000-0002", version: 3 };
  expect(await hana.say("crew.saveContact", { eventId, contact: typed })).toEqual(refused("not-yours"));
});

test("nobody comes by a phone by making its bearer their own host's guest (K3)", async () => {
  const { guest, contact } = await hiddenGuest();
  const taken = { ...guest, hostId: ours };
  expect(await hana.say("people.save", { eventId, person: taken })).toEqual(refused("not-yours"));
  expect(await hana.say("people.save", { eventId, person: { ...guest, protocol: 7 } })).toMatchObject({
    ok: true,
  });
  expect(await contactOf(hana, guest.id)).toEqual({ ...contact, mail: "", phone: "" });
});

test("control: without the guard every host's organizers read them", async () => {
  const { contact } = await hiddenGuest();
  without.hosts = true;
  expect(await seenBy(hana, contact)).toBe(true);
  without.hosts = false;
});

test("what a host's organizer takes back of another host's guest comes back whole, unread (K3, J5)", async () => {
  const { guest, contact } = await hiddenGuest();
  await ada.do("crew.saveContact", { eventId, contact: { ...contact, phone: "" } });
  await hana.do("edits.undo", { eventId, groupId: (await latest(hana))?.id ?? "" });
  expect(await contactOf(ada, guest.id)).toMatchObject(reach);
  expect(await contactOf(hana, guest.id)).toMatchObject({ mail: "", phone: "" });
});

test("what is spoken in an item, and how it is interpreted, is released, and neither raises a SEQUENCE nor writes a mail (K2)", async () => {
  const session = await ceremony();
  await ada.do("events.publish", { eventId });
  const { slug } = (await ada.do("events.desk", { eventId })).event;
  const released = async () =>
    (await ada.do("programme.open", { slug })).programme.sessions.find(({ id }) => id === session.id);
  const items = session.items.map((item) => ({
    ...item,
    lang: "ja" as const,
    interpretation: "consecutive" as const,
  }));
  const spoken = await ada.do("sessions.save", { eventId, session: { ...draftOf(session), items } });
  now = now.add({ hours: 1 });
  const before = await ada.do("mails.list", { eventId });
  await ada.do("events.publish", { eventId });
  expect(await released()).toMatchObject({ items, revision: { sequence: 0 } });
  expect(await ada.do("mails.list", { eventId })).toEqual(before);

  const longer = items.map((item) => ({ ...item, minutes: 20 })); // as a subscriber sees it
  await ada.do("sessions.save", { eventId, session: { ...draftOf(spoken), items: longer } });
  await ada.do("events.publish", { eventId });
  expect(await released()).toMatchObject({ revision: { sequence: 1 } });
});
