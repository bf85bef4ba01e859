import {
  makeEvent,
  makeHost,
  makeItem,
  makePerson,
  makeRegistration,
  makeRoom,
  makeSession,
} from "#db/seed/make.ts";
import type { Visitor } from "#db/seed/visitor.ts";
import { limits } from "#shared/limits.ts";
import { newId } from "#shared/new-id.ts";
import { type Lang, langs, type Texts } from "#shared/texts.ts";

/* An event in which every text is as long as its limit allows, in every language, with a word that fills a line. */

const words: Record<Lang, string> = {
  en: "Wissenschaftskooperationsvereinbarungsunterzeichnung of the twentieth anniversary ",
  ja: "国際交流協定締結二十周年記念事業実行委員会コミュニケーションプログラム・",
  "zh-Hans": "大学国际交流与合作二十周年纪念活动组织委员会办公室联合",
};
const long = (charsMax: number, lang: Lang = "en") =>
  words[lang]
    .repeat(Math.ceil(charsMax / words[lang].length))
    .slice(0, charsMax)
    .trim();
const texts = (charsMax: number = limits.lineCharsMax, first = ""): Texts =>
  Object.fromEntries(langs.map((lang) => [lang, first + long(charsMax - first.length, lang)]));
/** A paragraph fills pages: what has to be seen of it is that it is one. */
const paragraph = texts(600);

const person = (protocol: number | null) =>
  makePerson({
    name: {
      native: long(limits.nameCharsMax, "ja"),
      latin: long(limits.nameCharsMax),
      order: "family-first",
    },
    nameLang: "ja",
    honorific: texts(),
    position: texts(),
    protocol,
  });

export interface LongestEvent {
  slug: string;
  room: string;
  eventId: string;
  roomId: string;
  personId: string;
  announcementId: string;
  founder: Visitor;
  attendee: Visitor;
  screen: Visitor;
}

/** In which a session with several guests of honour is on now. */
export async function plantLongest(
  { founder, nobody }: { founder: Visitor; nobody: () => Visitor },
  now: Temporal.Instant,
): Promise<LongestEvent> {
  const zone = "Asia/Shanghai";
  const begins = now.subtract({ minutes: 10 }).toZonedDateTimeISO(zone);
  const day = begins.toPlainDate().toString();
  const host = (locale: Lang, first: string) =>
    makeHost({
      name: texts(limits.lineCharsMax, first),
      shortName: {},
      city: texts(),
      locale,
      contact: { name: long(limits.nameCharsMax), email: "help@example.org", phone: "+86 411 8470 0000" },
    });
  const event = makeEvent({
    slug: "longest",
    title: texts(),
    series: texts(),
    description: paragraph,
    startsOn: day,
    endsOn: begins.add({ hours: 1 }).toPlainDate().toString(),
    venue: { name: texts(), address: texts() },
    arriving: { entrance: paragraph, travel: paragraph, dress: texts() },
    hosts: [host("zh-Hans", "A"), host("ja", "B")],
    personalData: { text: paragraph, keepDays: null, words: "keep" },
  });
  const eventId = event.id;
  await founder.do("events.create", { event });
  const room = makeRoom({ slug: "r".repeat(limits.slugCharsMax), name: texts() });
  await founder.do("rooms.save", { eventId, room });
  const guests = [1, 2, 3, 4, 5, 6, 7, 8].map(person);
  for (const guest of guests) await founder.do("people.save", { eventId, person: guest });
  const item = makeItem({ title: texts(), personIds: guests.map(({ id }) => id) });
  const session = makeSession({
    title: texts(),
    description: paragraph,
    roomId: room.id,
    wall: begins.toPlainDateTime().toString({ smallestUnit: "minute" }),
    zone,
    items: [item],
  });
  await founder.do("sessions.save", { eventId, session });
  await founder.do("seats.setCapacity", { eventId, mode: "online", group: "general", wanted: 5 });
  await founder.do("events.publish", { eventId });
  const announcement = { id: newId(), text: texts(limits.announcementCharsMax), version: 0 };
  await founder.do("announcements.save", { eventId, announcement });
  await founder.do("rooms.setNow", {
    eventId,
    roomId: room.id,
    now: { sessionId: session.id, itemId: item.id },
  });

  const attendee = nobody();
  const name = {
    native: long(limits.nameCharsMax, "ja"),
    latin: long(limits.nameCharsMax),
    order: "family-first",
  } as const;
  await attendee.do(
    "registrations.register",
    makeRegistration({ eventId, name, affiliation: long(limits.lineCharsMax) }),
  );
  const said = { eventId, roomId: room.id, lang: "en" } as const;
  const question = { ...said, id: newId(), text: long(limits.questionCharsMax) };
  await attendee.do("questions.ask", question);
  await founder.do("questions.moderate", {
    eventId,
    roomId: room.id,
    questionId: question.id,
    state: "shown",
  });
  await attendee.do("messages.send", { ...said, id: newId(), text: long(limits.messageCharsMax) });
  const { token } = await founder.do("rooms.screenLink", { eventId, roomId: room.id });
  const screen = nobody();
  await screen.do("signins.enter", { token });
  return {
    ...{ slug: event.slug, eventId, room: room.slug, roomId: room.id },
    ...{ personId: guests[0]?.id ?? "", announcementId: announcement.id, founder, attendee, screen },
  };
}
