/* Days and times of day as spreadsheets have them. What can be read in two ways is not read. */

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const yearFirst = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?$/;
const monthAndDay = /^(\d{1,2})月(\d{1,2})[日号]$/;
const dayThenMonth = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,?(?: (\d{4}))?$/;
const monthThenDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/;
const ofTwoReadings = /^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$/;
const weekday =
  /[(（][^)）]{1,4}[)）]|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /g;

const plain = (cell: string) => cell.normalize("NFKC").toLowerCase().replaceAll(weekday, "").trim();

/** `2031-12-02`; the year is the event's where none is written. */
export function dayIn(cell: string, year: string): string | "two-ways" | null {
  const text = plain(cell);
  if (ofTwoReadings.test(text)) return "two-ways";
  const [, ...first] = yearFirst.exec(text) ?? [];
  if (first.length > 0) return dayOf(first);
  const [, month, day] = monthAndDay.exec(text) ?? [];
  if (month) return dayOf([year, month, day]);
  const english = dayThenMonth.exec(text);
  if (english) return dayOf([english[3] ?? year, monthNamed(english[2]), english[1]]);
  const american = monthThenDay.exec(text);
  return american ? dayOf([american[3] ?? year, monthNamed(american[1]), american[2]]) : null;
}

const monthNamed = (name = "") => String(months.indexOf(name.slice(0, 3)) + 1);

function dayOf([year = "", month = "", day = ""]: readonly (string | undefined)[]): string | null {
  const text = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const at = Date.parse(`${text}T00:00Z`);
  // 30 February is read as 2 March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

const clockTime =
  /^(午前|午後|上午|下午|晚上|am|pm)?\s?(\d{1,2})(?:[:.](\d{2})(?::\d{2})?|[時时点](?:(\d{1,2})分?|(半))?)\s?(am|pm|a\.m\.|p\.m\.)?$/;
const hourAlone = /^(?:(午前|午後|上午|下午|晚上|am|pm)\s?(\d{1,2})|(\d{1,2})\s?(am|pm|a\.m\.|p\.m\.))$/;
const isAfterNoon = (mark = "") => /^(午後|下午|晚上|p)/.test(mark);

/** `09:30` */
export function timeIn(cell: string): string | null {
  const text = cell.normalize("NFKC").toLowerCase().trim();
  const alone = hourAlone.exec(text);
  if (alone) return timeOf(alone[2] ?? alone[3], "0", alone[1] ?? alone[4]);
  const [, before, hour, minute, ofHour, half, after] = clockTime.exec(text) ?? [];
  return hour ? timeOf(hour, half ? "30" : (minute ?? ofHour ?? "0"), before ?? after) : null;
}

function timeOf(hourText = "", minuteText: string, mark: string | undefined): string | null {
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (hour > (mark ? 12 : 23) || minute > 59) return null;
  const ofDay = mark ? (hour % 12) + (isAfterNoon(mark) ? 12 : 0) : hour;
  return [ofDay, minute].map((each) => String(each).padStart(2, "0")).join(":");
}

/** A cell that holds a day and a time. */
export function dayAndTimeIn(cell: string): [day: string, time: string] | null {
  const split = [...cell.matchAll(/[\sT]+/g)].map(({ index, 0: gap }) => [
    cell.slice(0, index),
    cell.slice(index + gap.length),
  ]);
  const found = split.findLast(([, time = ""]) => timeIn(time) !== null);
  return found ? (found as [string, string]) : null;
}

/** `1:30`, `90`, `90 min`, `90分` */
export function minutesIn(cell: string): number | null {
  const text = cell.normalize("NFKC").toLowerCase().trim();
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours) return Number(hours) * 60 + Number(minutes);
  const [, alone] = /^(\d{1,4})\s?(?:min(?:ute)?s?\.?|分钟?|分間)?$/.exec(text) ?? [];
  return alone ? Number(alone) : null;
}
