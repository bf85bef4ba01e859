import { problemsIn } from "#client/forms/problems.ts";
import { folded, type PasteField, type RowReading, textsOf } from "#client/paste/columns.ts";
import { dayAndTimeIn, dayIn, minutesIn, timeIn } from "#client/sessions/pasted-times.ts";
import { blankForm, usualMinutes } from "#client/sessions/session-form.ts";
import type { PasteWords } from "#client/words/paste/en.ts";
import type { Clock } from "#shared/clock-faces.ts";
import type { Event } from "#shared/events.ts";
import type { Person } from "#shared/people.ts";
import type { Room } from "#shared/rooms.ts";
import { searchTextOf } from "#shared/search.ts";
import { type Session, SessionDraft } from "#shared/sessions.ts";
import { instantOf, readWall } from "#shared/wall-time.ts";

export const sessionFields: readonly PasteField[] = [
  {
    key: "title",
    isText: true,
    headed: {
      en: ["Title", "Session"],
      ja: ["タイトル", "題名", "セッション", "内容"],
      "zh-Hans": ["标题", "名称", "环节", "环节名称"],
    },
  },
  {
    key: "description",
    isText: true,
    headed: { en: ["Description", "Abstract"], ja: ["説明", "概要"], "zh-Hans": ["说明", "简介"] },
  },
  { key: "day", headed: { en: ["Date", "Day"], ja: ["日付", "日", "開催日"], "zh-Hans": ["日期"] } },
  {
    key: "start",
    headed: {
      en: ["Start", "Begins", "From", "Time"],
      ja: ["開始", "開始時刻", "時刻"],
      "zh-Hans": ["开始", "开始时间", "时间"],
    },
  },
  {
    key: "end",
    headed: { en: ["End", "Ends", "Until", "To"], ja: ["終了", "終了時刻"], "zh-Hans": ["结束", "结束时间"] },
  },
  {
    key: "minutes",
    headed: {
      en: ["Length in minutes", "Minutes", "Duration", "Length"],
      ja: ["時間（分）", "所要時間", "分"],
      "zh-Hans": ["时长（分钟）", "时长", "分钟"],
    },
  },
  {
    key: "room",
    headed: { en: ["Room", "Place", "Venue"], ja: ["会場", "場所"], "zh-Hans": ["会场", "地点"] },
  },
  { key: "kind", headed: { en: ["Kind", "Type"], ja: ["種類", "種別"], "zh-Hans": ["类型", "类别"] } },
  {
    key: "people",
    headed: {
      en: ["People", "Speakers", "Speaker", "Who"],
      ja: ["登壇者", "登壇者・担当者", "担当者"],
      "zh-Hans": ["人员", "演讲人", "相关人员"],
    },
  },
];

const kinds: Record<Session["kind"], readonly string[]> = {
  ceremony: ["Ceremony", "式典", "典礼"],
  talk: ["Talk", "Lecture", "講演", "讲座"],
  exchange: ["Exchange", "交流会", "交流"],
  break: ["Break", "Lunch", "休憩", "昼食", "休息", "午餐"],
  other: ["Session", "Other", "セッション", "その他", "环节", "其他"],
};

interface Known {
  event: Pick<Event, "startsOn" | "zone">;
  /** The event's own. */
  clock: Clock;
  sessions: readonly Session[];
  rooms: readonly Room[];
  people: readonly Person[];
  idAt: (row: number) => string;
  words: PasteWords["why"];
  problem: (reason: string) => string;
}
type Row = Record<string, string>;

/** What each row would be. A row without a day is on that of the row before it; the first, on the event's first day. */
export function readSessions(rows: readonly Row[], known: Known): RowReading<SessionDraft>[] {
  const there = new Set(
    known.sessions.flatMap(({ title, startsAt }) => marksOf(title, Date.parse(startsAt))),
  );
  let day = known.event.startsOn;
  return rows.map((row, at): RowReading<SessionDraft> => {
    const why: string[] = [];
    const when = whenIn(row, day, known, why);
    if (when) day = when.day;
    const draft = draftOf(row, known.idAt(at), when, known, why);
    const marks = when ? marksOf(draft.title, when.startsAtMillis) : [];
    if (marks.some((mark) => there.has(mark))) return { kind: "there" };
    why.push(...problemsIn(SessionDraft, draft).map(({ reason }) => known.problem(reason)));
    if (!when || why.length > 0) return { kind: "wrong", why: [...new Set(why)] };
    for (const mark of marks) there.add(mark);
    return { kind: "new", value: draft, notes: [] };
  });
}

const marksOf = (title: object, startsAtMillis: number) =>
  Object.values(title).map((text: string) => `${startsAtMillis} ${folded(text)}`);

interface When {
  day: string;
  wall: string;
  startsAtMillis: number;
}

function whenIn(row: Row, dayBefore: string, { event, clock, words }: Known, why: string[]): When | null {
  const { day: dayCell = "", start = "" } = row;
  const [dayText, timeText] = (dayCell ? null : dayAndTimeIn(start)) ?? [dayCell, start];
  const day = dayText ? dayIn(dayText, event.startsOn.slice(0, 4)) : dayBefore;
  const time = timeIn(timeText);
  if (day === "two-ways") why.push(words.dayTwoWays(dayText));
  else if (day === null) why.push(words.noDay(dayText));
  if (time === null) why.push(words.noTime(timeText));
  if (day === null || day === "two-ways" || time === null) return null;
  const wall = `${day}T${time}`;
  const reading = readWall(wall, clock);
  const startsAt = instantOf(reading, null);
  if (startsAt) return { day, wall, startsAtMillis: Date.parse(startsAt) };
  if (reading.kind === "gap") why.push(words.gap(reading.suggestion.replace("T", " ")));
  else why.push(reading.kind === "twice" ? words.twice : words.noDay(dayText));
  return null;
}

function draftOf(row: Row, id: string, when: When | null, known: Known, why: string[]): SessionDraft {
  const { event, words } = known;
  const kind = row.kind ? kindNamed(row.kind) : "talk";
  if (!kind) why.push(words.noKind(row.kind ?? ""));
  const { minutes, ...blank } = blankForm(id, {
    roomId: null,
    wall: when?.wall ?? `${event.startsOn}T00:00`, // said already, and not added
    zone: event.zone,
  });
  return {
    ...blank,
    kind: kind ?? "talk",
    title: textsOf(row, "title"),
    description: textsOf(row, "description"),
    roomId: roomIn(row, known, why),
    minutes: lengthIn(row, when, words, why) ?? (row.kind && kind ? usualMinutes[kind] : (minutes ?? 0)),
    roles: peopleIn(row, known, why),
    items: [],
  };
}

const kindNamed = (cell: string) =>
  (Object.keys(kinds) as Session["kind"][]).find((kind) =>
    kinds[kind].some((name) => folded(name) === folded(cell)),
  );

function lengthIn(
  { end = "", minutes = "" }: Row,
  when: When | null,
  words: Known["words"],
  why: string[],
): number | null {
  const until = end && (timeIn(dayAndTimeIn(end)?.[1] ?? end) ?? "");
  const given = minutes ? minutesIn(minutes) : null;
  if (minutes && !given) why.push(words.noLength(minutes));
  if (!end || given) return given;
  const length = until && when ? minutesOfDay(until) - minutesOfDay(when.wall.slice(11)) : 0;
  if (!until) why.push(words.noTime(end));
  else if (when && length <= 0) why.push(words.endsBefore);
  return length > 0 ? length : null;
}

const minutesOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function roomIn({ room: cell = "" }: Row, { rooms, words }: Known, why: string[]): string | null {
  if (!cell) return null;
  const room = rooms.find(({ slug, name }) =>
    [slug, ...Object.values(name)].some((each) => folded(each) === folded(cell)),
  );
  if (!room) why.push(words.noRoom(cell));
  return room?.id ?? null;
}

function peopleIn(
  { people: cell = "" }: Row,
  { people, words }: Known,
  why: string[],
): SessionDraft["roles"] {
  const names = cell
    .split(/[;；、,，\n/]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return names.flatMap((name) => {
    const found = people.filter((person) =>
      searchTextOf({ name: person.name, affiliation: "", email: "" }).includes(`\n${folded(name)}\n`),
    );
    const [person] = found;
    if (person && found.length === 1) return [{ personId: person.id, role: "speaker" as const }];
    why.push(found.length > 1 ? words.severalPeople(name) : words.noPerson(name));
    return [];
  });
}
