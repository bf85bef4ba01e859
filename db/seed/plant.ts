import { dutHirosaki } from "#db/seed/dut-hirosaki.ts";
import { crewOf } from "#db/seed/dut-hirosaki-crew.ts";
import { makeRegistration } from "#db/seed/make.ts";
import { Visitor } from "#db/seed/visitor.ts";
import type { Host } from "#shared/events.ts";
import { newId } from "#shared/new-id.ts";
import type { MyRegistration, Registration } from "#shared/registrations.ts";
import type { Mode } from "#shared/rooms.ts";
import type { SessionDraft } from "#shared/sessions.ts";
import type { Lang, Texts } from "#shared/texts.ts";

const registrationsCount = 76;
const onsiteCount = 44;

const asked: { text: string; lang: Lang; votes: number; state: "shown" | "waiting" | "answered" }[] = [
  { text: "弘前での日本語の授業はどのように受けられますか。", lang: "ja", votes: 24, state: "shown" },
  { text: "交换项目的名额明年会增加吗？", lang: "zh-Hans", votes: 17, state: "shown" },
  { text: "How can companies in Dalian take part in the exchanges?", lang: "en", votes: 9, state: "shown" },
  { text: "Will the recording be shared with both universities?", lang: "en", votes: 0, state: "waiting" },
  { text: "大連での住まいはどのように探しますか。", lang: "ja", votes: 6, state: "answered" },
];

const said: { text: string; lang: Lang }[] = [
  { text: "大家好！从大连问候弘前的朋友们。", lang: "zh-Hans" },
  { text: "弘前からおはようございます。", lang: "ja" },
  { text: "Good morning to both halls.", lang: "en" },
];

const announced: Texts[] = [
  {
    en: "Signs at both entrances show the way. Please be seated ten minutes before the ceremony.",
    ja: "両会場の入口に案内板があります。式典開始の10分前までにご着席ください。",
    "zh-Hans": "两个会场入口均设有指示牌，请在典礼开始前10分钟入座。",
  },
  {
    en: "Souvenirs may be collected at the reception desk until 17:00 in Dalian, 18:00 in Hirosaki.",
    ja: "記念品は受付にて、弘前では18時、大連では17時までお受け取りいただけます。",
    "zh-Hans": "纪念品可在签到处领取：大连 17:00前，弘前 18:00前。",
  },
];

/** Not sent yet: how to get there. By its id it has an address that is known beforehand. */
export const plantedLetterId = "019a5c00-0000-7000-8000-000000000001";
const letter = {
  subject: {
    en: "Before you come on Tuesday",
    ja: "当日のご案内",
    "zh-Hans": "参会须知",
  },
  text: {
    en: "Dear {name},\n\nthe doors open at 08:30 in Dalian. Online, the room opens fifteen minutes before the ceremony:\n\n{link}\n\nWe look forward to seeing you.",
    ja: "{name} 様\n\n弘前会場は9時30分に開場いたします。オンラインの方は、式典の15分前から次のボタンでご入室いただけます。\n\n{link}\n\nお目にかかれますことを楽しみにしております。",
    "zh-Hans":
      "{name}，您好！\n\n大连会场8:30开门。线上参加者可在典礼开始前15分钟，通过以下按钮进入：\n\n{link}\n\n期待与您相见。",
  },
};

export interface Planted {
  eventId: string;
  hallId: string;
  announcementId: string;
  slug: string;
  roomSlug: string;
  onsite: MyRegistration;
  online: MyRegistration;
  /** People who have registered, with their cookies. */
  crowd: Visitor[];
  screenToken: string;
}

/**
 * The reference event, made as its organizers and attendees would make it: through the door, with
 * 76 registrations, a ceremony under way, questions asked and voted for.
 */
export async function plantDutHirosaki(
  url: string,
  founder: Visitor,
  ceremonyAt: Temporal.Instant,
  /** The token in the mail to somebody, for a seed whose people read theirs: without, they are a burst. */
  mailedTo?: (registration: Registration) => string,
): Promise<Planted> {
  const { event, rooms, people, sessions } = dutHirosaki(ceremonyAt);
  const eventId = event.id;
  await founder.do("events.create", { event });
  for (const room of rooms) await founder.do("rooms.save", { eventId, room });
  for (const person of people) await founder.do("people.save", { eventId, person });
  for (const session of sessions) await founder.do("sessions.save", { eventId, session });
  const crew = crewOf({ event, people, sessions });
  for (const sheet of crew.sheets) await founder.do("crew.saveSheet", { eventId, sheet });
  for (const contact of crew.contacts) await founder.do("crew.saveContact", { eventId, contact });
  await founder.do("seats.setCapacity", { eventId, mode: "onsite", group: "general", wanted: 80 });
  await founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 300 });
  const hall = rooms[0] as (typeof rooms)[number];
  await founder.do("rooms.setStages", {
    eventId,
    roomId: hall.id,
    version: 0,
    stages: [
      {
        id: newId(),
        hostId: event.hosts[0]?.id ?? null,
        kind: "tencent",
        url: "https://meeting.tencent.com/dm/example",
        meetingNumber: "123 456 789",
        passcode: "2021",
      },
      {
        id: newId(),
        hostId: event.hosts[1]?.id ?? null,
        kind: "youtube",
        url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
      },
      {
        id: newId(),
        hostId: null,
        kind: "zoom",
        url: "https://zoom.us/j/1234567890",
        meetingNumber: "123 4567 890",
        passcode: "jubilee",
      },
    ],
  });
  await founder.do("events.publish", { eventId });
  await founder.do("letters.save", {
    eventId,
    letter: { id: plantedLetterId, chosen: { mode: "online" }, ...letter, version: 0 },
  });
  const announcementId = await announce(eventId, founder);

  const crowd: Visitor[] = [];
  const own: MyRegistration[] = [];
  for (let number = 1; number <= registrationsCount; number++) {
    const visitor = new Visitor(url);
    const registered = await visitor.do("registrations.register", student(eventId, event.hosts, number));
    if (registered.outcome === "registered") own.push(registered.mine);
    if (registered.outcome === "registered" && mailedTo)
      await visitor.do("signins.enter", { token: mailedTo(registered.mine.registration) });
    crowd.push(visitor);
  }
  await converse(eventId, hall.id, crowd, founder);
  const ceremony = sessions[0] as (typeof sessions)[number];
  await playThree(founder, { eventId, roomId: hall.id }, ceremony, ceremonyAt);

  const first = (mode: Mode) => own.find((each) => each.registration.mode === mode) as MyRegistration;
  const screen = await founder.do("rooms.screenLink", { eventId, roomId: hall.id });
  return {
    eventId,
    hallId: hall.id,
    announcementId,
    slug: event.slug,
    roomSlug: hall.slug,
    onsite: first("onsite"),
    online: first("online"),
    crowd,
    screenToken: screen.token,
  };
}

/** Three addresses are over, each begun a minute later than the one before, and the fourth is on; nobody drives. */
async function playThree(
  founder: Visitor,
  place: { eventId: string; roomId: string },
  { id: sessionId, items }: SessionDraft,
  begins: Temporal.Instant,
) {
  const at = { ...place, form: "show" as const };
  const four = items.slice(0, 4);
  const driven = await founder.say("shows.drive", { ...at, from: null });
  // On another day than the ceremony's there is no show: what is on is said, and nothing else.
  if (!driven.ok) {
    await founder.do("rooms.setNow", { ...place, now: { sessionId, itemId: four.at(-1)?.id ?? null } });
    return;
  }
  const { show } = await founder.do("shows.open", at);
  let minutes = 0;
  const actions = four.map((item, late) => {
    const start = begins.add({ minutes: minutes + late }).toString();
    minutes += item.minutes;
    return { id: newId(), at: start, kind: "start" as const, itemId: item.id };
  });
  await founder.do("shows.act", { ...at, showId: show?.id as string, actions });
  await founder.do("shows.letGo", at);
}

/** "Student 01, School of Foreign Languages": invented, in the language of the host's people. */
function student(eventId: string, hosts: Host[], number: number) {
  const host = hosts[number % hosts.length] as Host;
  const school = host.schools[number % host.schools.length] ?? {};
  const digits = String(number).padStart(2, "0");
  const native: Record<Lang, string> = {
    en: `Student ${digits}`,
    ja: `学生${digits}`,
    "zh-Hans": `学生${digits}`,
  };
  return makeRegistration({
    eventId,
    name: { native: native[host.locale], latin: `Student ${digits}`, order: "family-first" },
    affiliation: school[host.locale] ?? "",
    hostId: host.id,
    email: `student${digits}@example.org`,
    lang: host.locale,
    mode: number <= onsiteCount ? "onsite" : "online",
  });
}

async function announce(eventId: string, founder: Visitor) {
  const announcements = announced.map((text) => ({ id: newId(), text, version: 0 }));
  for (const announcement of announcements) await founder.do("announcements.save", { eventId, announcement });
  return announcements[0]?.id ?? "";
}

async function converse(eventId: string, roomId: string, crowd: Visitor[], moderator: Visitor) {
  for (const [at, { text, lang }] of said.entries())
    await crowd[at]?.do("messages.send", { eventId, roomId, id: newId(), text, lang });
  for (const [at, { text, lang, votes, state }] of asked.entries()) {
    const asker = crowd[crowd.length - 1 - at] as Visitor;
    const question = await asker.do("questions.ask", { eventId, roomId, id: newId(), text, lang });
    if (state === "waiting") continue;
    const about = { eventId, roomId, questionId: question.id };
    await moderator.do("questions.moderate", { ...about, state: "shown" });
    for (const voter of crowd.slice(0, votes)) await voter.do("questions.vote", { ...about, given: true });
    if (state === "answered") await moderator.do("questions.moderate", { ...about, state });
  }
}
