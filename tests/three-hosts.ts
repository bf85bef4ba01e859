import { makeEvent, makeHost, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Event } from "#shared/events.ts";
import type { SessionDraft } from "#shared/sessions.ts";

/* Three hosts around half the world, and what is hard about their clocks: New Brunswick's goes back on 7 November. */

export const cities = [
  { zone: "Asia/Shanghai", city: { en: "Dalian", ja: "大連", "zh-Hans": "大连" } },
  { zone: "Asia/Tokyo", city: { en: "Hirosaki", ja: "弘前", "zh-Hans": "弘前" } },
  {
    zone: "America/New_York",
    city: { en: "New Brunswick", ja: "ニューブランズウィック", "zh-Hans": "新不伦瑞克" },
  },
] as const;

const newYork = "America/New_York";
const shanghai = "Asia/Shanghai";
const tokyo = "Asia/Tokyo";
const plan: [title: string, wall: string, zone: string, minutes: number, offset?: string][] = [
  ["A evening before the change", "2027-11-06T20:00", newYork, 90],
  ["B over the change", "2027-11-06T23:30", newYork, 240],
  ["C repeated hour, first", "2027-11-07T01:30", newYork, 60, "-04:00"],
  ["D repeated hour, second", "2027-11-07T01:30", newYork, 60, "-05:00"],
  ["E morning in Dalian", "2027-11-08T09:00", shanghai, 120],
  ["F over midnight in Hirosaki", "2027-11-08T23:30", tokyo, 60],
  ["G ends at midnight in Dalian", "2027-11-08T23:00", shanghai, 60],
  ["H whole-day relay", "2027-11-08T20:00", newYork, 1440],
  ["I begins at midnight", "2027-11-09T00:00", newYork, 30],
  ["J half past midnight", "2027-11-10T00:30", tokyo, 30],
];

/** The same ten sessions in one room, in an event that keeps the clock of `zone`; published. */
export async function openThreeHosts(founder: Visitor, zone: string, change: Partial<Event> = {}) {
  const event = makeEvent({
    slug: `three-${zone.split("/")[1]?.toLowerCase().replace("_", "-")}`,
    zone,
    startsOn: "2027-11-06",
    endsOn: "2027-11-10",
    hosts: cities.map(({ city, zone }) => makeHost({ name: city, shortName: {}, city, zone })),
    ...change,
  });
  const eventId = event.id;
  const room = makeRoom();
  const sessions = plan.map(
    ([title, wall, zone, minutes, offset = null]): SessionDraft =>
      makeSession({ kind: "talk", title: { en: title }, roomId: room.id, wall, zone, offset, minutes }),
  );
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  for (const session of sessions) await founder.do("sessions.save", { eventId, session });
  await founder.do("events.publish", { eventId });
  return { event, eventId, room, sessions };
}
