import { afterEach, beforeEach, expect, test } from "vitest";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Given } from "#shared/contract.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { openEvent, startApp, type TestApp } from "#tests/app.ts";
import { freshState, type Place } from "#tests/listener.ts";

let app: TestApp;
let place: Place;
let founder: Visitor;
let now: Temporal.Instant;

beforeEach(async () => {
  now = Temporal.Now.instant().round("millisecond");
  app = await startApp({ clock: () => now });
  const opened = await openEvent(app);
  founder = opened.founder;
  place = { eventId: opened.eventId, roomId: opened.roomId };
});
afterEach(() => app.close());

const attendee = () => app.attendee({ eventId: place.eventId });
const draft = (message: Partial<Given<"messages.send">> = {}): Given<"messages.send"> => ({
  ...place,
  id: newId(),
  text: "Congratulations!",
  lang: "en",
  ...message,
});
const refused = (code: string) => ({ ok: false, refusal: { code } });

test("a line is sent once, however often it is said", async () => {
  const ada = await attendee();
  const message = draft();
  const sent = await ada.do("messages.send", message);
  now = now.add({ seconds: 5 });
  expect(await Promise.all([ada.do("messages.send", message), ada.do("messages.send", message)])).toEqual([
    sent,
    sent,
  ]);
  expect((await freshState(app.url, ada, place)).messages).toEqual([sent]);
});

test("somebody else's id says nothing of the line that has it", async () => {
  const [ada, eve] = [await attendee(), await attendee()];
  const message = draft();
  await ada.do("messages.send", message);
  expect(await eve.say("messages.send", message)).toEqual(refused("not-found"));
});

test("who writes too fast is told when to go on", async () => {
  const ada = await attendee();
  for (let count = 0; count < limits.messagesPerMinuteMax; count++) await ada.do("messages.send", draft());
  const tooFast = { code: "too-many", detail: { retryAfterSeconds: 60 } };
  expect(await ada.say("messages.send", draft())).toEqual({ ok: false, refusal: tooFast });
  now = now.add({ minutes: 1 });
  expect(await ada.say("messages.send", draft())).toMatchObject({ ok: true });
});

test("a hidden line is not there for whoever comes later", async () => {
  const [ada, ben] = [await attendee(), await attendee()];
  const { id } = await ada.do("messages.send", draft());
  await founder.do("messages.hide", { ...place, messageId: id, hidden: true });
  expect((await freshState(app.url, ben, place)).messages).toEqual([]);
  expect(await ada.say("messages.hide", { ...place, messageId: id, hidden: false })).toEqual(
    refused("not-yours"),
  );
});

test("a hall screen writes nothing", async () => {
  const { token } = await founder.do("rooms.screenLink", place);
  const screen = app.nobody();
  await screen.do("signins.enter", { token });
  expect(await screen.say("messages.send", draft())).toEqual(refused("not-yours"));
});

test("after the event the chat is quiet", async () => {
  const ada = await attendee();
  await founder.do("events.cancel", { eventId: place.eventId });
  expect(await ada.say("messages.send", draft())).toEqual(refused("event-over"));
});

test("who joins late gets the latest lines, as many as a page takes", async () => {
  const people = [];
  const each = limits.messagesPerMinuteMax;
  for (let count = 0; count * each < limits.messagesPerSnapshotMax + each; count++)
    people.push(await attendee());
  for (const person of people)
    for (let line = 0; line < each; line++) await person.do("messages.send", draft({ text: `line ${line}` }));
  const last = await people[0]?.say("messages.send", draft());
  expect(last).toMatchObject({ ok: false });
  expect((await freshState(app.url, founder, place)).messages).toHaveLength(limits.messagesPerSnapshotMax);
});
