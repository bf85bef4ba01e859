import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeEvent, makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { mailsAbout } from "#server/mails/store.ts";
import { noAddressFor } from "#shared/mail-address.ts";
import { newId } from "#shared/new-id.ts";
import type { Added } from "#shared/registration-desk.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";

/** A control takes out that nothing is written to an address of nobody. */
const without = vi.hoisted(() => ({ asking: false }));
vi.mock(import("#shared/mail-address.ts"), async (original) => {
  const guarded = await original();
  return { ...guarded, hasAddress: (email) => without.asking || guarded.hasAddress(email) };
});

let app: TestApp;
let ada: Visitor;
let eventId: string;
let ours: string;
let theirs: string;
beforeAll(async () => {
  app = await startApp();
  const opened = await openEvent(app, {
    seats: { onsite: 1 },
    event: { registrationClosesAt: "2020-01-01T00:00:00Z" },
  });
  ({ founder: ada, eventId } = opened);
  [ours, theirs] = opened.event.hosts.map(({ id }) => id) as [string, string];
  await ada.do("seats.setCapacity", { eventId, mode: "onsite", group: "invited", wanted: 20 });
});
afterAll(() => app.close());

const somebody = (wish: Partial<Added> = {}): Added => {
  const { proof: _, ...typed } = makeRegistration({ eventId, mode: "onsite" });
  return { ...typed, group: "invited", ...wish };
};
const withoutAddress = (wish: Partial<Added> = {}) => somebody({ email: "", ...wish });
const refused = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const mailsTo = async (id: string) =>
  (await app.store.read((tx) => mailsAbout(tx, eventId, id))).map(({ kind }) => kind);

test("organizers register somebody by hand after registration has closed: a seat at once, and one mail (R15)", async () => {
  const added = somebody();
  const row = await ada.do("registrations.add", added);
  expect(row).toMatchObject({ ...added, state: "confirmed" });
  expect(await ada.do("registrations.add", added)).toEqual(row); // a lost answer
  expect(await mailsTo(added.id)).toEqual(["confirmation"]);
  expect(await ada.say("registrations.add", somebody({ email: added.email }))).toEqual(
    refused("already-taken"),
  );
});

test("where no seat is free, whoever is added waits as everybody does (R15, S2)", async () => {
  await ada.do("registrations.add", somebody({ group: "general" }));
  const next = await ada.do("registrations.add", somebody({ group: "general" }));
  expect([next.state, next.waitingPlace]).toEqual(["waitlisted", 1]);
});

test("whoever has no address is mailed nothing, whatever is done, and is found by that (R15)", async () => {
  const { id } = await ada.do("registrations.add", withoutAddress());
  await ada.do("registrations.edit", { eventId, id, mode: "online" });
  await ada.do("registrations.edit", { eventId, id, state: "cancelled" });
  await ada.do("registrations.edit", { eventId, id, state: "confirmed" });
  expect(await ada.say("registrations.resendLink", { eventId, id })).toEqual(refused("no-address"));
  expect(await mailsTo(id)).toEqual([]);
  const { rows, total } = await ada.do("registrations.list", { eventId, address: "none" });
  expect([total, rows.map((row) => [row.id, row.email])]).toEqual([1, [[id, ""]]]);
  const file = await (await ada.fetch(`/api/registrations.csv?eventId=${eventId}`)).text();
  expect(file).not.toContain(".invalid");
});

test("control: where it is not asked, a mail to nobody is written", async () => {
  without.asking = true;
  const { id } = await ada.do("registrations.add", withoutAddress());
  await ada.do("registrations.edit", { eventId, id, mode: "online" });
  without.asking = false;
  expect(await mailsTo(id)).toEqual(["mode-switched"]);
});

test("their link is handed over, lets in, and dies as every link does; of nobody else it is shown (A17)", async () => {
  const { id } = await ada.do("registrations.add", withoutAddress());
  const { token } = await ada.do("registrations.handOver", { eventId, id });
  const consul = app.nobody();
  expect(await consul.do("signins.enter", { token })).toMatchObject({ kind: "attendee" });
  expect((await consul.do("registrations.mine", { eventId })).registration).toMatchObject({ id, email: "" });
  await consul.do("registrations.renewLink", { eventId });
  expect(await app.nobody().say("signins.enter", { token })).toEqual(refused("link-dead"));

  const mailed = await ada.do("registrations.add", somebody());
  expect(await ada.say("registrations.handOver", { eventId, id: mailed.id })).toEqual(refused("not-now"));
});

test("with an address that is given later they are as everybody (R15)", async () => {
  const { id } = await ada.do("registrations.add", withoutAddress());
  const { token } = await ada.do("registrations.handOver", { eventId, id });
  const email = `${newId()}@example.org`;
  expect(await ada.do("registrations.edit", { eventId, id, email, was: { email: "" } })).toMatchObject({
    email,
  });
  expect(await mailsTo(id)).toEqual(["confirmation"]);
  expect(await app.nobody().say("signins.enter", { token })).toEqual(refused("link-dead"));
});

test("nobody types an address of nobody, and two people without one are two (R15)", async () => {
  expect(await ada.say("registrations.add", somebody({ email: noAddressFor(newId()) }))).toEqual(
    refused("bad-input"),
  );
  const both = [
    await ada.do("registrations.add", withoutAddress()),
    await ada.do("registrations.add", withoutAddress()),
  ];
  expect(new Set(both.map(({ id }) => id)).size).toBe(2);
});

test("an id that somebody of another event has is refused (R11)", async () => {
  const other = makeEvent({ slug: "another" });
  await ada.do("events.create", { event: other });
  const { id } = await ada.do("registrations.add", withoutAddress());
  expect(await ada.say("registrations.add", withoutAddress({ id, eventId: other.id }))).toEqual(
    refused("not-found"),
  );
});

test("a host's organizers add guests of their own host and of none (A16)", async () => {
  const hana = await app.member("host", eventId, { hostId: ours });
  expect(await hana.say("registrations.add", withoutAddress({ hostId: theirs }))).toEqual(
    refused("not-yours"),
  );
  for (const hostId of [ours, null])
    expect(await hana.say("registrations.add", withoutAddress({ hostId }))).toMatchObject({ ok: true });
  const other = await ada.do("registrations.add", withoutAddress({ hostId: theirs }));
  expect(await hana.say("registrations.handOver", { eventId, id: other.id })).toEqual(refused("not-yours"));
});

test("whoever has no address is erased at once: no last mail is waited for (D3)", async () => {
  const { id } = await ada.do("registrations.add", withoutAddress());
  await ada.do("personal.erase", { eventId, id });
  const { rows } = await ada.do("registrations.list", { eventId, address: "none" });
  expect(rows.map((row) => row.id)).not.toContain(id);
});
