import { zoneNameOf } from "#server/calendars/text.ts";

/** A yearly onset of standard or daylight time, as every calendar program understands it. */
interface Onset {
  from: string;
  to: string;
  month: number;
  weekday: number;
  /** 1 to 4: the nth such weekday of the month; -1: the last one. */
  week: number;
  time: Temporal.PlainTime;
}

export interface Years {
  from: number;
  to: number;
}

/**
 * The VTIMEZONE of a zone, derived from the time zone data that we schedule with, so that both say
 * the same: one STANDARD and at most one DAYLIGHT with a yearly rule, the only form that Outlook
 * reads right. Null where these years cannot be said so: then times are written in UTC.
 */
export function timezoneOf(zone: string, years: Years): string[] | null {
  const changes = changesOf(zone, years);
  if (changes.length === 0) {
    const { offset } = startOfYear(zone, years.from);
    return timezone(zone, [observance("STANDARD", { ...onsetAtRest, from: offset, to: offset }, null)]);
  }
  const forward = yearly(changes.filter(isForward), years);
  const back = yearly(
    changes.filter((change) => !isForward(change)),
    years,
  );
  if (!forward || !back || forward.from !== back.to || forward.to !== back.from) return null;
  return timezone(zone, [
    observance("STANDARD", back, ruleOf(back)),
    observance("DAYLIGHT", forward, ruleOf(forward)),
  ]);
}

const millisFromChange = 3 * 3_600_000;

/**
 * Whether a local time could be misread, being near a change of the clock: most calendar programs
 * take the wrong hour there, and a repeated hour cannot be written at all. The changes are found
 * once for a zone and its years.
 */
export function nearChange(zone: string, years: Years): (epochMillis: number) => boolean {
  const changes = changesOf(zone, years).map((change) => change.epochMilliseconds);
  return (epochMillis) =>
    changes.some(
      (change) => epochMillis < change + millisFromChange && epochMillis >= change - millisFromChange,
    );
}

function changesOf(zone: string, years: Years): Temporal.ZonedDateTime[] {
  const end = startOfYear(zone, years.to + 1);
  const changes: Temporal.ZonedDateTime[] = [];
  let change = startOfYear(zone, years.from).getTimeZoneTransition("next");
  while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
    changes.push(change);
    change = change.getTimeZoneTransition("next");
  }
  return changes;
}

const startOfYear = (zone: string, year: number) =>
  Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });

const before = (change: Temporal.ZonedDateTime) => change.subtract({ nanoseconds: 1 });

const isForward = (change: Temporal.ZonedDateTime) =>
  change.offsetNanoseconds > before(change).offsetNanoseconds;

/** The one rule by which these changes come, exactly once in each year; null where there is none. */
function yearly(changes: Temporal.ZonedDateTime[], years: Years): Onset | null {
  const [first] = changes;
  if (!first || changes.length !== years.to - years.from + 1) return null;
  const onsets = changes.map(onsetOf);
  for (const week of [-1, 1, 2, 3, 4]) {
    const [rule, ...others] = onsets.map((onset) => onset.weeks.includes(week) && { ...onset, week });
    if (rule && others.every((other) => other && isSame(rule, other))) return rule;
  }
  return null;
}

function onsetOf(change: Temporal.ZonedDateTime): Omit<Onset, "week"> & { weeks: number[] } {
  const from = before(change).offset;
  // The clock's own reading at the change: 02:00 where it then shows 03:00 (RFC 5545 §3.6.5).
  const wall = change.toInstant().toZonedDateTimeISO(from).toPlainDateTime();
  const weeks = [Math.ceil(wall.day / 7), ...(wall.day > wall.daysInMonth - 7 ? [-1] : [])];
  const { month, dayOfWeek: weekday } = wall;
  return { from, to: change.offset, month, weekday, weeks, time: wall.toPlainTime() };
}

const isSame = (a: Onset, b: Onset) =>
  a.from === b.from &&
  a.to === b.to &&
  a.month === b.month &&
  a.weekday === b.weekday &&
  a.time.equals(b.time);

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const onsetAtRest = { month: 1, weekday: 4, week: 1, time: new Temporal.PlainTime() }; // 1 January 1970

const ruleOf = ({ month, week, weekday }: Onset) =>
  `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${weekdays[weekday - 1]}`;

function observance(kind: "STANDARD" | "DAYLIGHT", onset: Onset, rule: string | null): string[] {
  const start = `${dayIn(1970, onset).toString()}T${onset.time.toString({ smallestUnit: "second" })}`;
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start.replace(/[-:]/g, "")}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `TZOFFSETFROM:${onset.from.replaceAll(":", "")}`,
    `TZOFFSETTO:${onset.to.replaceAll(":", "")}`,
    `END:${kind}`,
  ];
}

/** The day of a year that the rule names. */
function dayIn(year: number, { month, weekday, week }: Onset): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const nth = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (week === -1 ? 3 : week - 1) });
  const next = nth.add({ days: 7 });
  return week === -1 && next.month === month ? next : nth;
}

function timezone(zone: string, observances: string[][]): string[] {
  const name = zoneNameOf(zone);
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${name}`,
    `X-LIC-LOCATION:${name}`,
    ...observances.flat(),
    "END:VTIMEZONE",
  ];
}
