import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeRegistration } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { type Command, takesBytes } from "#shared/commands.ts";
import { type CommandName, contract } from "#shared/contract.ts";
import type { RegistrationDraft } from "#shared/registrations.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { inputs } from "#tests/authorization-table.ts";

/** A control takes out that hosts' organizers see but their own guests whole. */
const without = vi.hoisted(() => ({ hosts: false }));
vi.mock(import("#server/identity/rules.ts"), async (original) => {
  const guarded = await original();
  return { ...guarded, sightOf: (...of) => (without.hosts ? "all" : guarded.sightOf(...of)) };
});

let app: TestApp;
let ada: Visitor;
let opened: Awaited<ReturnType<typeof openEvent>>;
let eventId: string;
let ours: string;
let theirs: string;
/** An organizer of our host; guests of ours, of the other host, and of none. */
let hana: Visitor;
let aki: RegistrationDraft;
let bo: RegistrationDraft;
let cy: RegistrationDraft;

beforeAll(async () => {
  app = await startApp();
  opened = await openEvent(app);
  ({ founder: ada, eventId } = opened);
  [ours, theirs] = opened.event.hosts.map(({ id }) => id) as [string, string];
  hana = await app.member("host", eventId, { hostId: ours });
  aki = await guest("Aki", ours, "aki.kept@example.org");
  bo = await guest("Bo", theirs, "before@example.org");
  cy = await guest("Cy", null, "cy@example.org");
  await ada.do("registrations.edit", { eventId, id: bo.id, email: "bo.hidden@example.org" });
  await guest("Di", theirs, "di.hidden@example.org");
});
afterAll(() => app.close());

async function guest(latin: string, hostId: string | null, email: string) {
  const name = { native: "", latin, order: "given-first" } as const;
  const draft = makeRegistration({ eventId, name, hostId, email, mode: "onsite" });
  await app.nobody().do("registrations.register", draft);
  return draft;
}

const refused = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

/** Everything that a host's organizers can read of an event. */
const readings = Object.entries<Command>(contract).filter(
  ([, command]) => command.kind !== "write" && !takesBytes(command) && command.access.includes("host"),
);

async function bodyOf(name: CommandName, { kind }: Command, who: Visitor): Promise<string> {
  const { roomId, session, event } = opened;
  const all = inputs({ eventId, roomId, sessionId: session.id, slug: event.slug }, "host");
  const span = { from: "2020-01-01T00:00:00Z", until: "2031-01-01T00:00:00Z" };
  const input = name === "bursts.people" ? { eventId, ...span } : all[name];
  if (kind === "read") return JSON.stringify(await who.say(name, input as never));
  const asked = new URLSearchParams(input as Record<string, string>);
  const bytes = Buffer.from(await (await who.fetch(`/api/${name}?${asked}`)).arrayBuffer());
  return name === "registrations.xlsx" ? JSON.stringify(await readSheet(bytes)) : String(bytes);
}

async function tellingOfTheirs(who: Visitor): Promise<string[]> {
  const telling: string[] = [];
  for (const [name, command] of readings)
    if ((await bodyOf(name as CommandName, command, who)).includes(".hidden")) telling.push(name);
  return telling.toSorted();
}
const whereAddressesStand = [
  "audit.list",
  "bursts.people",
  "mails.list",
  "registrations.csv",
  "registrations.list",
  "registrations.xlsx",
];

test("a host's organizers read no address of another host's guest, in any answer (A16)", async () => {
  expect(await tellingOfTheirs(hana)).toEqual([]);
});

test("control: an owner reads them, and without the guard every host's organizers do", async () => {
  expect(await tellingOfTheirs(ada)).toEqual(whereAddressesStand);
  without.hosts = true;
  expect(await tellingOfTheirs(hana)).toEqual(whereAddressesStand);
  without.hosts = false;
});

test("they see name, mode and state of every guest, and what is their own host's and no host's whole (A16)", async () => {
  const { rows } = await hana.do("registrations.list", { eventId });
  expect(rows.map(({ name, mode, state, email }) => [name.latin, mode, state, email]).toSorted()).toEqual([
    ["Aki", "onsite", "confirmed", "aki.kept@example.org"],
    ["Bo", "onsite", "confirmed", null],
    ["Cy", "onsite", "confirmed", "cy@example.org"],
    ["Di", "onsite", "confirmed", null],
  ]);
  const mails = await hana.do("mails.list", { eventId });
  const told = mails.rows.map(({ person, to, text }) => [person?.latin, to, text !== null]);
  expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(
    new Set([
      '["Aki","aki.kept@example.org",true]',
      '["Bo",null,false]',
      '["Cy","cy@example.org",true]',
      '["Di",null,false]',
    ]),
  );
});

test("what was written to one person is read by itself; of another host's guest without what it says (M19, A16)", async () => {
  const written = async (who: Visitor, of: { id: string }) =>
    (await who.do("mails.list", { eventId, registrationId: of.id })).rows.map(
      ({ kind, state, person, to, text }) => ({
        kind,
        state,
        person: person?.latin,
        to,
        read: text !== null,
      }),
    );
  const confirmed = { kind: "confirmation", state: "queued" };
  const ofAki = { ...confirmed, person: "Aki", to: "aki.kept@example.org", read: true };
  expect([await written(hana, aki), await written(ada, aki)]).toEqual([[ofAki], [ofAki]]);
  const hidden = { person: "Bo", to: null, read: false };
  const ofBo = await written(hana, bo);
  expect(ofBo).toEqual(ofBo.map(({ kind, state }) => ({ kind, state, ...hidden })));
  expect(ofBo.length).toBeGreaterThan(0);
  without.hosts = true;
  expect((await written(hana, bo)).every(({ to, read }) => to !== null && read)).toBe(true); // control
  without.hosts = false;
});

test("no search by them tells whether another host's guest has an address (A16)", async () => {
  const find = async (who: Visitor, search: string) =>
    (await who.do("registrations.list", { eventId, search })).rows.map(({ name }) => name.latin);
  for (const search of ["bo.hidden@example.org", "bohidden", "bo.h"]) {
    expect(await find(hana, search)).toEqual([]);
    expect(await find(ada, search)).toEqual(["Bo"]);
    const asked = new URLSearchParams({ eventId, search });
    const file = await (await hana.fetch(`/api/registrations.csv?${asked}`)).text();
    expect(file.trim().split("\n")).toHaveLength(1);
  }
  expect([await find(hana, "aki.kept"), await find(hana, "bo")]).toEqual([["Aki"], ["Bo"]]);
});

test("they change, write to and erase their own host's guests and those of none, nobody else's (A16)", async () => {
  const name = { native: "", latin: "Eve", order: "given-first" } as const;
  for (const was of [{}, { email: "bo.hidden@example.org" }, { email: "guessed@example.org" }])
    expect(await hana.say("registrations.edit", { eventId, id: bo.id, name, was })).toEqual(
      refused("not-yours"),
    );
  expect(await hana.say("registrations.resendLink", { eventId, id: bo.id })).toEqual(refused("not-yours"));
  expect(await hana.say("personal.erase", { eventId, id: bo.id })).toEqual(refused("not-yours"));

  for (const { id } of [aki, cy]) {
    await hana.do("registrations.edit", { eventId, id, affiliation: "Office" });
    await hana.do("registrations.resendLink", { eventId, id });
  }
  await hana.do("registrations.edit", { eventId, id: cy.id, hostId: theirs });
  expect(await hana.say("registrations.edit", { eventId, id: cy.id, hostId: ours })).toEqual(
    refused("not-yours"),
  );
  await ada.do("registrations.edit", { eventId, id: cy.id, hostId: null });
});

test("an owner opens every guest's address to every host's organizers, and closes it again; it stands in the audit (A16)", async () => {
  const seen = async () => {
    const { rows } = await hana.do("registrations.list", { eventId, search: "bo" });
    return rows.map(({ email }) => email);
  };
  await ada.do("team.showAddresses", { eventId, addressesFor: "every-host" });
  expect([await seen(), await hana.do("team.addressesFor", { eventId })]).toEqual([
    ["bo.hidden@example.org"],
    { addressesFor: "every-host" },
  ]);
  await hana.do("registrations.edit", { eventId, id: bo.id, affiliation: "Office" });
  await ada.do("team.showAddresses", { eventId, addressesFor: "own-host" });
  expect(await seen()).toEqual([null]);
  const lines = (await hana.do("audit.list", { eventId })).filter(({ command }) =>
    command.startsWith("team."),
  );
  expect(lines.map(({ subject }) => subject)).toEqual([{ state: "own-host" }, { state: "every-host" }]);
});
