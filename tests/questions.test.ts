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

const attendee = (registration: object = {}) => app.attendee({ eventId: place.eventId, ...registration });
const draft = (question: Partial<Given<"questions.ask">> = {}): Given<"questions.ask"> => ({
  ...place,
  id: newId(),
  text: "Why twenty years?",
  lang: "en",
  ...question,
});
const moderate = (questionId: string, state: "waiting" | "shown" | "answered" | "hidden") =>
  founder.do("questions.moderate", { ...place, questionId, state });
const refused = (code: string) => ({ ok: false, refusal: { code } });

test("a question waits, trimmed, under its asker's own name", async () => {
  const ada = await attendee({
    name: { native: "弘前花子", latin: "Hanako Hirosaki", order: "family-first" },
    affiliation: "Faculty of Education",
    mode: "onsite",
  });
  const question = draft({ text: "  二十年の間に何が変わりましたか。 ", lang: "ja" });
  expect(await ada.say("questions.ask", question)).toEqual({
    ok: true,
    value: {
      id: question.id,
      roomId: place.roomId,
      text: "二十年の間に何が変わりましたか。",
      lang: "ja",
      state: "waiting",
      votes: 0,
      askedAt: now.toString(),
      from: { name: "弘前花子", affiliation: "Faculty of Education", mode: "onsite" },
    },
  });
});

test("asking again with the same id is the same question, with the answer of now", async () => {
  const ada = await attendee();
  const question = draft();
  await ada.do("questions.ask", question);
  const shown = await moderate(question.id, "shown");
  expect(await ada.say("questions.ask", question)).toEqual({ ok: true, value: shown });
  expect((await freshState(app.url, founder, place)).questions).toHaveLength(1);
});

test("somebody else's id says nothing of the question that has it", async () => {
  const [ada, eve] = [await attendee(), await attendee()];
  const question = draft();
  await ada.do("questions.ask", question);
  expect(await eve.say("questions.ask", question)).toEqual(refused("not-found"));
});

test("what waited in a browser is not said by whoever is signed in there by now (L13)", async () => {
  const [ada, ben] = [await attendee(), await attendee()];
  const { author } = await ada.do("rooms.open", place);
  const shown = await ada.do("questions.ask", draft({ author: author ?? "" }));
  await moderate(shown.id, "shown");
  const [question, vote] = [draft(), { ...place, questionId: shown.id, given: true }];
  const line = { ...place, id: newId(), text: "Hello", lang: "en" as const };
  const hers = { author: author ?? "" };
  expect([
    await ben.say("questions.ask", { ...question, ...hers }),
    await ben.say("questions.vote", { ...vote, ...hers }),
    await ben.say("messages.send", { ...line, ...hers }),
  ]).toEqual([refused("sign-in-needed"), refused("sign-in-needed"), refused("sign-in-needed")]);
  expect(await founder.do("rooms.open", place)).toMatchObject({ author: expect.stringMatching(/^staff:/) });

  // The control: words that do not say whose they are are the speaker's.
  expect(await ben.say("questions.ask", question)).toMatchObject({ ok: true });
});

test("what one moderator did is not taken back once another has done something else since (L16)", async () => {
  const [ada, mia] = [
    await attendee(),
    await app.member("moderator", place.eventId, { roomId: place.roomId }),
  ];
  const { id: questionId } = await ada.do("questions.ask", draft());
  await moderate(questionId, "hidden");
  await mia.do("questions.moderate", { ...place, questionId, state: "answered" });
  const undo = { ...place, questionId, state: "waiting" as const, was: "hidden" as const };
  expect(await founder.say("questions.moderate", undo)).toEqual(refused("changed-meanwhile"));

  await mia.do("questions.moderate", { ...place, questionId, state: "hidden" });
  const waiting = { ok: true, value: expect.objectContaining({ state: "waiting" }) };
  expect(await founder.say("questions.moderate", undo)).toEqual(waiting);
  expect(await founder.say("questions.moderate", undo)).toEqual(waiting); // as good as the first time

  // The control: a deed that does not look is the last word.
  await mia.do("questions.moderate", { ...place, questionId, state: "answered" });
  const { was: _was, ...blind } = undo;
  expect(await founder.say("questions.moderate", blind)).toEqual(waiting);
});

test("a person has so many questions waiting at once, and may ask again when one is shown", async () => {
  const ada = await attendee();
  const asked = [];
  for (let count = 0; count < limits.openQuestionsPerPersonMax; count++) {
    now = now.add({ seconds: 30 });
    asked.push(await ada.do("questions.ask", draft()));
  }
  now = now.add({ seconds: 30 });
  expect(await ada.say("questions.ask", draft())).toEqual(refused("too-many-open"));
  await moderate(asked[0]?.id ?? "", "shown");
  expect(await ada.say("questions.ask", draft())).toMatchObject({ ok: true });
});

test("who asks too fast is told when to ask again", async () => {
  const ada = await attendee();
  for (let count = 0; count < limits.asksPerMinuteMax; count++) await ada.do("questions.ask", draft());
  now = now.add({ seconds: 20 });
  const tooFast = { code: "too-many", detail: { retryAfterSeconds: 40 } };
  expect(await ada.say("questions.ask", draft())).toEqual({ ok: false, refusal: tooFast });
  now = now.add({ seconds: 40 });
  expect(await ada.say("questions.ask", draft())).toMatchObject({ ok: true });
});

test("one vote a person, however often it is given, and it can be taken back (L4)", async () => {
  const [ada, ben, cem] = [await attendee(), await attendee(), await attendee()];
  const { id } = await ada.do("questions.ask", draft());
  await moderate(id, "shown");
  const vote = async (voter: Visitor, given: boolean) =>
    (await voter.do("questions.vote", { ...place, questionId: id, given })).votes;
  expect(await vote(ben, false)).toBe(0);
  expect(await Promise.all([vote(ben, true), vote(ben, true), vote(ben, true)])).toEqual([1, 1, 1]);
  expect(await vote(cem, true)).toBe(2);
  expect(await vote(ben, false)).toBe(1);
  expect(await vote(ben, false)).toBe(1);
  expect(await vote(ben, true)).toBe(2);
});

test.each(["waiting", "hidden"] as const)("a %s question takes no votes", async (state) => {
  const [ada, ben] = [await attendee(), await attendee()];
  const { id } = await ada.do("questions.ask", draft());
  await moderate(id, state);
  expect(await ben.say("questions.vote", { ...place, questionId: id, given: true })).toEqual(
    refused("not-found"),
  );
});

test("a moderator of one room does nothing in another", async () => {
  const ada = await attendee();
  const { id } = await ada.do("questions.ask", draft());
  const mia = await app.member("moderator", place.eventId, { roomId: newId() });
  const call = { ...place, questionId: id, state: "shown" } as const;
  expect(await mia.say("questions.moderate", call)).toEqual(refused("not-yours"));
  expect(await ada.say("questions.moderate", call)).toEqual(refused("not-yours"));
});

test("a question is found in its own room only", async () => {
  const ada = await attendee();
  const { id } = await ada.do("questions.ask", draft());
  const elsewhere = { ...place, roomId: newId(), questionId: id };
  expect(await founder.say("questions.moderate", { ...elsewhere, state: "shown" })).toEqual(
    refused("not-found"),
  );
  expect(await ada.say("questions.vote", { ...elsewhere, given: true })).toEqual(refused("not-found"));
  expect(await ada.say("questions.ask", draft({ roomId: elsewhere.roomId }))).toEqual(refused("not-found"));
});

test("who has cancelled asks no more", async () => {
  const ada = await attendee();
  await ada.do("registrations.cancelMine", { eventId: place.eventId });
  expect(await ada.say("questions.ask", draft())).toEqual(refused("not-yours"));
});

test("after the event nobody asks or votes; what was asked can still be moderated", async () => {
  const ada = await attendee();
  const question = draft();
  const { id } = await ada.do("questions.ask", question);
  await moderate(id, "shown");
  await founder.do("events.end", { eventId: place.eventId });
  expect(await ada.say("questions.ask", draft())).toEqual(refused("event-over"));
  expect(await ada.say("questions.vote", { ...place, questionId: id, given: true })).toEqual(
    refused("event-over"),
  );
  expect(await ada.say("questions.ask", question)).toMatchObject({ ok: true });
  expect(await moderate(id, "answered")).toMatchObject({ state: "answered" });
});
