import { makeEvent, makeHost, makeItem, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import type { Event } from "#shared/events.ts";

/** Addresses of events that are not as the reference event is: what pages must bear as well. */
export const unusual = {
  threeHosts: "three-hosts",
  empty: "empty-draft",
  ended: "ended-event",
  cancelled: "cancelled-event",
} as const;

/** Three hosts, one with summer time, long names in each language, two days, parallel rooms; and lives that ended otherwise. */
export async function plantUnusual(founder: Visitor): Promise<void> {
  await plantThreeHosts(founder);
  await founder.do("events.create", { event: makeEvent({ slug: unusual.empty, description: {} }) });
  const ended = makeEvent({ slug: unusual.ended, title: titles });
  await plantOneSession(founder, ended);
  await founder.do("events.end", { eventId: ended.id });
  const cancelled = makeEvent({ slug: unusual.cancelled, title: titles });
  await plantOneSession(founder, cancelled);
  await founder.do("events.cancel", { eventId: cancelled.id, why: reasons });
}

const titles = {
  en: "Twenty years of friendly exchange",
  ja: "友好交流二十周年記念式典",
  "zh-Hans": "友好交流二十周年纪念典礼",
};
const reasons = {
  en: "A typhoon is coming to both cities. There will be a new date.",
  ja: "両市への台風接近のため。新しい日程は改めてお知らせします。",
  "zh-Hans": "台风将影响两座城市，新的日期另行通知。",
};
const longTitles = {
  en: "Commemorative ceremony for the twentieth anniversary of the agreement on academic exchange between three universities",
  ja: "大連理工大学・弘前大学・ニューヨーク州立大学三大学間における学術交流協定締結二十周年を記念する合同式典並びに祝賀行事",
  "zh-Hans":
    "大连理工大学、弘前大学与纽约州立大学三校学术交流协议签署二十周年联合纪念典礼暨系列庆祝活动开幕式与学术研讨会",
};
const longName = {
  en: "The State University of New York at the Western Shore of the Great Finger Lakes Region",
  ja: "ニューヨーク州立大学グレートフィンガーレイクス地域西岸総合教育研究キャンパス国際交流推進本部",
  "zh-Hans": "纽约州立大学五指湖地区西岸综合教育与科学研究校区国际合作与交流推进委员会办公室",
};

async function plantOneSession(founder: Visitor, event: Event) {
  const eventId = event.id;
  const room = makeRoom();
  await founder.do("events.create", { event });
  await founder.do("rooms.save", { eventId, room });
  await founder.do("sessions.save", { eventId, session: makeSession({ roomId: room.id, title: titles }) });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 80 });
  await founder.do("events.publish", { eventId });
}

async function plantThreeHosts(founder: Visitor) {
  const event = makeEvent({
    slug: unusual.threeHosts,
    title: longTitles,
    startsOn: "2031-10-31",
    endsOn: "2031-11-02",
    hosts: [
      ...makeEvent().hosts,
      makeHost({
        name: longName,
        shortName: { en: "SUNY", ja: "ニューヨーク州立大", "zh-Hans": "纽约州大" },
        city: { en: "New York", ja: "ニューヨーク", "zh-Hans": "纽约" },
        zone: "America/New_York",
        locale: "en",
      }),
    ],
  });
  const eventId = event.id;
  await founder.do("events.create", { event });
  const rooms = ["hall", "gallery", "studio"].map((slug, position) =>
    makeRoom({
      slug,
      position,
      name:
        position === 1 ? longName : { en: slug, ja: `会場${position + 1}`, "zh-Hans": `会场${position + 1}` },
      kind: position === 2 ? "online" : "both",
      places: { onsite: position === 2 ? null : 80 - 30 * position, online: 300 },
    }),
  );
  for (const room of rooms) await founder.do("rooms.save", { eventId, room });
  const guest = makePerson({
    name: {
      native: "ガブリエラ・マリア・デ・ロス・サントス・フェルナンデス＝モンテネグロ・イ・カスティーリャ",
      latin: "Gabriela Maria de los Santos Fernandez-Montenegro y Castilla de la Vega",
      order: "given-first",
    },
    nameLang: "ja",
    position: longName,
    protocol: 1,
    hostId: event.hosts[2]?.id ?? null,
  });
  await founder.do("people.save", { eventId, person: guest });
  for (const [day, wall] of ["2031-10-31T09:00", "2031-11-02T09:00"].entries())
    for (const room of rooms)
      await founder.do("sessions.save", {
        eventId,
        session: makeSession({
          roomId: room.id,
          wall,
          kind: day === 0 ? "ceremony" : "talk",
          title: room.position === 1 ? longTitles : titles,
          roles: day === 0 ? [] : [{ personId: guest.id, role: "speaker" }],
          items: day === 0 ? [makeItem({ title: longTitles, personIds: [guest.id], minutes: 30 })] : [],
        }),
      });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 80 });
  await founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 300 });
  await founder.do("events.publish", { eventId });
}
