import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DoorCode } from "#client/public/me/door-code.tsx";
import { MePage } from "#client/public/me/me-page.tsx";
import { modeToBeginWith } from "#client/public/register/draft.ts";
import { isMeanwhileOffered } from "#client/public/register/online-meanwhile.tsx";
import { SiteContext } from "#client/public/site.tsx";
import { EventClocksProvider } from "#client/ui/event-clocks.tsx";
import { calendarWords } from "#client/words/calendar.ts";
import { calendarChoiceWords } from "#client/words/calendar-choice.ts";
import { hallWaitWords } from "#client/words/hall-wait.ts";
import { meWords } from "#client/words/me.ts";
import { Reader } from "#client/words/reader.tsx";
import { makeEvent, makeRegistration, makeRoom, makeSession } from "#db/seed/make.ts";
import type { PublicEvent, SeatsLeft } from "#shared/programme.ts";
import type { MyRegistration, Registration } from "#shared/registrations.ts";
import "#tests/words.ts";

const room = makeRoom();
const event = makeEvent();
const { proof: _, ...typed } = makeRegistration({ eventId: event.id });
const revision = { uid: "one", sequence: 0, revisedAt: "", createdAt: "", status: "confirmed" } as const;
const clocks: PublicEvent["clocks"] = { from: 2029, to: 2033, zones: {} };
const onAt = "2031-12-02T02:00:00Z";
const openAt = (now: string): PublicEvent => ({
  programme: {
    number: 1,
    releasedAt: "2031-11-01T00:00:00Z",
    state: "published",
    event,
    rooms: [room],
    people: [],
    sessions: [
      { ...makeSession({ roomId: room.id }), startsAt: "2031-12-02T01:00:00Z", minutes: 120, revision },
    ],
  },
  seats: [
    { mode: "onsite", capacity: 5, free: 1, waiting: 0 },
    { mode: "online", capacity: 5, free: 1, waiting: 0 },
  ],
  registration: "open",
  hallWaitEndsAt: "2031-12-01T09:00:00Z",
  now,
  clocks,
});
const registration = (given: Partial<Registration>): Registration => ({
  ...typed,
  state: "confirmed",
  group: "general",
  waitingFor: null,
  waitingPlace: null,
  heldUntil: null,
  registeredAt: "2031-11-01T00:00:00Z",
  ...given,
});
const mine = (given: Partial<Registration>): MyRegistration => ({
  registration: registration(given),
  personalToken: "p",
  feedToken: "f",
  feedShows: "everything",
  alarmMinutes: null,
  starred: [],
  calendarBy: "invites",
  reminders: "wanted",
  badgeCode: "b",
  waitsFor: null,
  hallWaitEndsAt: null,
  slug: event.slug,
});
const badge = { modules: 21, path: "M0 0h1" };
const site = { origin: "", path: "/", address: "", inApp: null, codes: { badge } };
const drawn = (content: ReactNode) =>
  renderToStaticMarkup(
    <SiteContext value={site}>
      <Reader lang="en">
        <EventClocksProvider event={event} clocks={clocks}>
          {content}
        </EventClocksProvider>
      </Reader>
    </SiteContext>,
  );

const words = meWords.en;
const parts: Record<string, string> = {
  standing: 'id="standing"',
  code: "data-code",
  follow: `>${words.followRoom}<`,
  enter: `>${words.enterRoom}<`,
  "read along": `>${words.readAlong}<`,
  switch: words.switchTo.online,
  "switch to the hall": words.switchTo.onsite,
  cancel: `>${words.cancel}<`,
  restore: `>${words.restore}<`,
  agenda: `>${words.agenda}<`,
  calendar: `>${calendarWords.en.title}<`,
  details: `>${words.details}<`,
};
/** What stands on it, in the order in which it first does. */
const order = (html: string) =>
  Object.entries(parts)
    .map(([part, mark]) => [part, html.indexOf(mark)] as const)
    .filter(([, at]) => at >= 0)
    .toSorted(([, a], [, b]) => a - b)
    .map(([part]) => part);
const page = (given: Partial<Registration>, now = onAt) =>
  order(drawn(<MePage open={openAt(now)} first={mine(given)} />));
const rest = ["agenda", "calendar", "details"];
const pageOf = (state: "ended" | "cancelled") => {
  const open = openAt(onAt);
  return order(
    drawn(<MePage open={{ ...open, programme: { ...open.programme, state } }} first={mine({})} />),
  );
};

test("on one's own page comes first how one stands, the code with a seat in the hall and with no other, what can be done now and what can be changed; then the agenda and one calendar (U16)", () => {
  expect({
    "in the hall": page({ mode: "onsite" }),
    "in the hall, the day before": page({ mode: "onsite" }, "2031-12-01T02:00:00Z"),
    online: page({ mode: "online" }),
    waiting: page({ mode: "onsite", state: "waitlisted", waitingPlace: 1 }),
    unproven: page({ mode: "onsite", state: "unproven" }),
    cancelled: page({ mode: "onsite", state: "cancelled" }),
  }).toEqual({
    "in the hall": ["standing", "code", "follow", "switch", "cancel", ...rest],
    "in the hall, the day before": [
      "standing",
      "code",
      "switch",
      "cancel",
      "agenda",
      "follow",
      ...rest.slice(1),
    ],
    online: ["standing", "enter", "switch to the hall", "cancel", ...rest],
    waiting: ["standing", "read along", "switch", "cancel", ...rest],
    unproven: ["standing", "switch", "cancel", "details"],
    cancelled: ["standing", "restore", "details"],
  });
});

test("of an event that does not take place, or is over, nobody is said to have a seat in it (U16)", () => {
  expect([pageOf("cancelled"), pageOf("ended")]).toEqual([
    ["details"],
    ["agenda", "enter", ...rest.slice(1)],
  ]);
});

test("control: where a code is drawn without a seat in the hall, it is found", () => {
  const code = <DoorCode registration={registration({ mode: "online" })} event={event} code={badge} />;
  expect(order(drawn(code))).toEqual(["code"]);
});

const endsAt = "2031-12-01T09:00:00Z";
const said = hallWaitWords.en;
const ofWaiting: Record<string, string> = {
  place: said.waits(3),
  ends: said.ends,
  stop: `>${said.stop}<`,
  wait: `>${said.wait}<`,
  "be online": `>${said.meanwhile}<`,
  "switch to the hall": words.switchTo.onsite,
};
function waiting(given: Partial<Registration>, { onsite = 0, ends = true } = {}) {
  const open = openAt("2031-11-20T00:00:00Z");
  const seats = open.seats.map((seat) => (seat.mode === "onsite" ? { ...seat, free: onsite } : seat));
  const first = { ...mine(given), hallWaitEndsAt: ends ? endsAt : null };
  const html = drawn(<MePage open={{ ...open, seats }} first={first} />);
  return Object.keys(ofWaiting).filter((part) => html.includes(ofWaiting[part] ?? ""));
}

test("S13: the place in line for the hall and when the waiting ends stand under the standing, with the way to stop it; who could wait is offered it", () => {
  const online = { mode: "online" } as const;
  const beside = { ...online, waitingFor: "onsite", waitingPlace: 3 } as const;
  const alone = { mode: "onsite", state: "waitlisted", waitingFor: "onsite", waitingPlace: 3 } as const;
  expect({
    "beside a seat online": waiting(beside),
    online: waiting(online),
    "waiting with nothing": waiting(alone),
    "online, and the hall has seats": waiting(online, { onsite: 2 }),
    "too late": waiting(online, { ends: false }),
  }).toEqual({
    "beside a seat online": ["place", "ends", "stop"],
    online: ["ends", "wait", "switch to the hall"],
    "waiting with nothing": ["ends", "be online"],
    "online, and the hall has seats": ["switch to the hall"],
    "too late": ["switch to the hall"],
  });
});

test("S11: the form offers a seat online meanwhile where the hall is full, online is not, and the waiting has not ended", () => {
  const open = openAt("2031-11-20T00:00:00Z");
  const offered = (onsite: number, online: number, now = open.now) =>
    isMeanwhileOffered(
      {
        ...open,
        now,
        seats: open.seats.map((seat) => ({ ...seat, free: seat.mode === "onsite" ? onsite : online })),
      },
      "onsite",
    );
  expect([offered(0, 1), offered(1, 1), offered(0, 0), offered(0, 1, endsAt)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("to be in the calendar by mail, subscribed or not at all is one choice; what shows each session twice is offered to nobody, and stays with whoever has it (U17)", () => {
  const { choices } = calendarChoiceWords.en;
  const offered = (calendarBy: MyRegistration["calendarBy"]) => {
    const html = drawn(<MePage open={openAt(onAt)} first={{ ...mine({}), calendarBy }} />);
    const shown = Object.entries(choices).filter(([, label]) => html.includes(`<span>${label}</span>`));
    return { offered: shown.map(([by]) => by), subscribes: html.includes(calendarWords.en.subscribeTitle) };
  };
  expect((["invites", "feed", "both", "none"] as const).map(offered)).toEqual([
    { offered: ["invites", "feed", "none"], subscribes: false },
    { offered: ["invites", "feed", "none"], subscribes: true },
    { offered: ["invites", "feed", "both", "none"], subscribes: true },
    { offered: ["invites", "feed", "none"], subscribes: false },
  ]);
});

test("who registers begins with the first way to take part that has a seat free; where none has, with the first (U19)", () => {
  const seats = (onsite: number, online: number, hall = 5): SeatsLeft[] => [
    { mode: "onsite", capacity: hall, free: onsite, waiting: 0 },
    { mode: "online", capacity: 5, free: online, waiting: 0 },
  ];
  const begins = [seats(2, 2), seats(0, 2), seats(0, 0), seats(0, 2, 0), []].map(modeToBeginWith);
  expect(begins).toEqual(["onsite", "online", "onsite", "online", "online"]);
});
