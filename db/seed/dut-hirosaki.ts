import { makeEvent, makeHost, makeItem, makePerson, makeRoom, makeSession } from "#db/seed/make.ts";
import type { Event } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import type { SessionDraft } from "#shared/sessions.ts";

/** By which pages are looked at: the ceremony, and the guest with the most to know of. */
export const plantedCeremonyId = "0190f0a0-0000-7000-8000-00000000ce01";
export const plantedGuestId = "0190f0a0-0000-7000-8000-00000000f0da";

/**
 * The 20th anniversary of exchange between Dalian University of Technology and Hirosaki
 * University, as its hosts reported it; times of day are assumed. `ceremonyAt` moves the whole day.
 */
export function dutHirosaki(ceremonyAt: Temporal.Instant): {
  event: Event;
  rooms: Room[];
  people: Person[];
  sessions: SessionDraft[];
} {
  const zone = "Asia/Shanghai";
  const start = ceremonyAt.toZonedDateTimeISO(zone);
  const wall = (minutesAfter: number) =>
    start.add({ minutes: minutesAfter }).toPlainDateTime().toString({ smallestUnit: "minute" });

  const dut = makeHost({
    name: { en: "Dalian University of Technology", ja: "大連理工大学", "zh-Hans": "大连理工大学" },
    shortName: { en: "DUT", ja: "大連理工大", "zh-Hans": "大工" },
    city: { en: "Dalian", ja: "大連", "zh-Hans": "大连" },
    locale: "zh-Hans",
    zone,
    contact: { name: "DUT International Office", email: "dut-help@example.org", phone: "" },
    schools: [
      { en: "School of Foreign Languages", ja: "外国語学院", "zh-Hans": "外国语学院" },
      {
        en: "School of Energy and Power Engineering",
        ja: "エネルギー動力学院",
        "zh-Hans": "能源与动力学院",
      },
      { en: "School of International Education", ja: "国際教育学院", "zh-Hans": "国际教育学院" },
    ],
  });
  const hu = makeHost({
    name: { en: "Hirosaki University", ja: "弘前大学", "zh-Hans": "弘前大学" },
    shortName: { en: "HU", ja: "弘大", "zh-Hans": "弘大" },
    city: { en: "Hirosaki", ja: "弘前", "zh-Hans": "弘前" },
    locale: "ja",
    zone: "Asia/Tokyo",
    contact: { name: "弘前大学 国際連携本部", email: "hu-help@example.org", phone: "" },
    schools: [
      {
        en: "Faculty of Humanities and Social Sciences",
        ja: "人文社会科学部",
        "zh-Hans": "人文社会科学部",
      },
      { en: "Faculty of Science and Technology", ja: "理工学部", "zh-Hans": "理工学部" },
    ],
  });

  const hall = makeRoom({
    slug: "main-hall",
    name: { en: "Main hall", ja: "大ホール", "zh-Hans": "主会场" },
    hostId: dut.id,
    kind: "both",
    places: { onsite: 80, online: 300 },
    position: 0,
  });
  const roomA = makeRoom({
    slug: "room-a",
    name: { en: "Room A", ja: "A室", "zh-Hans": "A会议室" },
    kind: "online",
    places: { onsite: null, online: 50 },
    position: 1,
  });
  const roomB = makeRoom({
    slug: "room-b",
    name: { en: "Room B", ja: "B室", "zh-Hans": "B会议室" },
    kind: "online",
    places: { onsite: null, online: 50 },
    position: 2,
  });

  const people = guests(dut.id, hu.id);
  const { xia, todoriki, hu: huBingman, fukuda, guo, luo, yoshizawa, cong, kaori, taniguchi } = people;
  const address = (person: Person) =>
    makeItem({
      personIds: [person.id],
      minutes: 13,
      lang: person.hostId === hu.id || person === todoriki ? "ja" : "zh-Hans",
      interpretation: "consecutive",
    });
  const description = {
    en: "Addresses by the guests of honour, then the exchange of souvenirs.",
    ja: "来賓の挨拶に続き、記念品の交換を行います。",
    "zh-Hans": "主要来宾致辞，随后互赠纪念品。",
  };

  const sessions = [
    makeSession({
      id: plantedCeremonyId,
      kind: "ceremony",
      title: { en: "Commemorative ceremony", ja: "記念式典", "zh-Hans": "纪念典礼" },
      description,
      roomId: hall.id,
      wall: wall(0),
      minutes: 120,
      items: [
        ...[xia, todoriki, huBingman, fukuda, guo, luo, yoshizawa].map(address),
        makeItem({
          kind: "souvenirs",
          title: {
            en: "Exchange of souvenirs for the anniversary",
            ja: "記念品の交換",
            "zh-Hans": "互赠周年纪念品",
          },
          personIds: [guo.id, fukuda.id],
          minutes: 15,
        }),
      ],
    }),
    makeSession({
      kind: "talk",
      title: { en: "Studying on the other side", ja: "海を越えて学ぶ", "zh-Hans": "到对岸去学习" },
      description: {
        en: "Exchange and cooperation policies of the two universities; living and working in Dalian.",
        ja: "両大学の交流・協力方針と、大連での生活と仕事について。",
        "zh-Hans": "两校的交流与合作政策，以及在大连的生活与工作。",
      },
      roomId: hall.id,
      wall: wall(130),
      minutes: 50,
      roles: [cong, kaori, taniguchi].map((person) => ({ personId: person.id, role: "speaker" as const })),
    }),
    makeSession({
      kind: "exchange",
      title: { en: "Languages meet humanities", ja: "外国語と人文の出会い", "zh-Hans": "外语遇见人文" },
      description: {
        en: "DUT School of Foreign Languages with HU Faculty of Humanities and Social Sciences.",
        ja: "大連理工大学外国語学院と弘前大学人文社会科学部。",
        "zh-Hans": "大连理工大学外国语学院与弘前大学人文社会科学部。",
      },
      roomId: roomA.id,
      wall: wall(270),
      minutes: 90,
    }),
    makeSession({
      kind: "exchange",
      title: { en: "Energy meets science", ja: "エネルギーと理工の出会い", "zh-Hans": "能源遇见理工" },
      description: {
        en: "DUT School of Energy and Power Engineering with HU Faculty of Science and Technology.",
        ja: "大連理工大学エネルギー動力学院と弘前大学理工学部。",
        "zh-Hans": "大连理工大学能源与动力学院与弘前大学理工学部。",
      },
      roomId: roomB.id,
      wall: wall(270),
      minutes: 90,
    }),
  ];

  const event = makeEvent({
    slug: "dut-hirosaki",
    series: {
      en: "Anniversaries of cooperation with Japanese partner universities",
      ja: "日本の協定大学との交流周年記念",
      "zh-Hans": "与日本友好大学合作周年纪念",
    },
    title: { en: "Twenty years of friendly exchange", ja: "友好交流二十周年", "zh-Hans": "友好交流二十周年" },
    description: {
      en: "Dalian University of Technology and Hirosaki University look back on twenty years of exchange, and ahead.",
      ja: "大連理工大学と弘前大学は、二十年にわたる交流を振り返り、これからを語り合います。",
      "zh-Hans": "大连理工大学与弘前大学共同回顾二十年的交流，并展望未来。",
    },
    years: 20,
    since: 2001,
    startsOn: wall(0).slice(0, 10),
    endsOn: wall(360).slice(0, 10),
    zone,
    venue: {
      name: {
        en: "Dalian University of Technology",
        ja: "大連理工大学",
        "zh-Hans": "大连理工大学",
      },
      address: { en: "Dalian, China", ja: "中国・大連", "zh-Hans": "中国大连" },
      geo: { latitude: 38.88, longitude: 121.53 },
    },
    arriving: {
      entrance: {
        en: "Reception is open from half an hour before the ceremony.",
        ja: "受付は式典の30分前から行います。",
        "zh-Hans": "典礼开始前30分钟起接受签到。",
      },
      travel: {},
      dress: { en: "Business attire", ja: "平服（スーツなど）でお越しください。", "zh-Hans": "请着正装。" },
    },
    languages: ["zh-Hans", "ja", "en"],
    hosts: [dut, hu],
  });
  return { event, rooms: [hall, roomA, roomB], people: Object.values(people), sessions };
}

/** The guests of honour in the order reported, then those who speak after the ceremony. */
function guests(dutId: string, huId: string) {
  return {
    xia: makePerson({
      name: { native: "", latin: "Xia Shaojie", order: "family-first" },
      position: {
        en: "Deputy Consul General, Consulate-General of the People's Republic of China in Sapporo",
        ja: "中華人民共和国駐札幌総領事館 副総領事",
        "zh-Hans": "中华人民共和国驻札幌总领事馆副总领事",
      },
      protocol: 1,
    }),
    todoriki: makePerson({
      name: { native: "", latin: "Todoriki Ken", order: "family-first" },
      position: {
        en: "Director, Consular Office of Japan in Dalian",
        ja: "在瀋陽日本国総領事館 在大連領事事務所 所長",
        "zh-Hans": "日本国驻大连领事办公室所长",
      },
      protocol: 2,
    }),
    hu: makePerson({
      name: { native: "", latin: "Hu Bingman", order: "family-first" },
      position: {
        en: "Vice President, Dalian People's Association for Friendship with Foreign Countries",
        ja: "大連市人民対外友好協会 副会長",
        "zh-Hans": "大连市人民对外友好协会副会长",
      },
      protocol: 3,
    }),
    fukuda: makePerson({
      id: plantedGuestId,
      name: { native: "福田眞作", latin: "Shinsaku Fukuda", order: "given-first" },
      nameLang: "ja",
      position: { en: "President, Hirosaki University", ja: "弘前大学 学長", "zh-Hans": "弘前大学校长" },
      hostId: huId,
      protocol: 4,
    }),
    guo: makePerson({
      name: { native: "郭东明", latin: "Guo Dongming", order: "family-first" },
      nameLang: "zh-Hans",
      position: {
        en: "President, Dalian University of Technology",
        ja: "大連理工大学 学長",
        "zh-Hans": "大连理工大学校长",
      },
      hostId: dutId,
      protocol: 5,
    }),
    luo: makePerson({
      name: { native: "罗钟铉", latin: "Luo Zhongxuan", order: "family-first" },
      nameLang: "zh-Hans",
      position: {
        en: "University Leader for International Affairs, Dalian University of Technology",
        ja: "大連理工大学 国際担当",
        "zh-Hans": "大连理工大学国际事务负责人",
      },
      hostId: dutId,
      protocol: 6,
    }),
    yoshizawa: makePerson({
      name: { native: "吉澤篤", latin: "Atsushi Yoshizawa", order: "given-first" },
      nameLang: "ja",
      position: {
        en: "Vice President, Hirosaki University",
        ja: "弘前大学 副学長",
        "zh-Hans": "弘前大学副校长",
      },
      hostId: huId,
      protocol: 7,
    }),
    cong: makePerson({
      name: { native: "", latin: "Cong Fengyu", order: "family-first" },
      position: {
        en: "Director, International Office, Dalian University of Technology",
        ja: "大連理工大学 国際処 処長",
        "zh-Hans": "大连理工大学国际处处长",
      },
      hostId: dutId,
    }),
    kaori: makePerson({
      name: { native: "", latin: "Kaori", order: "family-first" },
      position: {
        en: "Head, International Office, Hirosaki University",
        ja: "弘前大学 国際課 課長",
        "zh-Hans": "弘前大学国际课课长",
      },
      hostId: huId,
    }),
    taniguchi: makePerson({
      name: { native: "", latin: "Taniguchi Hui", order: "family-first" },
      position: {
        en: "General Manager, Jalis (Dalian) Education Consulting Co., Ltd.",
        ja: "Jalis（大連）教育諮詢有限公司 総経理",
        "zh-Hans": "Jalis（大连）教育咨询有限公司总经理",
      },
    }),
  };
}
