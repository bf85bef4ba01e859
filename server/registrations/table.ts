import { readsMailOf, type Sight } from "#server/identity/rules.ts";
import { stateAt } from "#server/registrations/rules.ts";
import { nameOf, type RegistrationRow } from "#server/registrations/store.ts";
import type { Event } from "#shared/events.ts";
import { addressShown } from "#shared/mail-address.ts";
import { namesIn } from "#shared/names.ts";
import type { RegistrationState } from "#shared/registrations.ts";
import { inLang, type Lang } from "#shared/texts.ts";

interface TableWords {
  sheet: string;
  columns: [
    native: string,
    latin: string,
    affiliation: string,
    host: string,
    email: string,
    lang: string,
    mode: string,
    state: string,
    group: string,
    registered: string,
    arrived: string,
  ];
  states: Record<RegistrationState, string>;
  /** Of whoever holds a seat online and waits for one in the hall. */
  waitsForHall: string;
}

/** Everybody who has registered, one a row, for a spreadsheet; the instant on the event's own clock. */
export function registrationTable(
  rows: readonly RegistrationRow[],
  event: Event,
  { lang, sees, now }: { lang: Lang; sees: Sight; now: Temporal.Instant },
): string[][] {
  const { columns, states, waitsForHall } = tableWords[lang];
  const { modes, seatGroups } = namesIn[lang];
  const hosts = new Map(event.hosts.map((host) => [host.id, inLang(host.name, lang, event.languages).text]));
  const minute = (at: Temporal.Instant) =>
    at
      .toZonedDateTimeISO(event.zone)
      .toPlainDateTime()
      .toString({ smallestUnit: "minute" })
      .replace("T", " ");
  return [
    columns.map((column, at) => (at >= columns.length - 2 ? `${column} (${event.zone})` : column)),
    ...rows.map((row) => [
      nameOf(row).native,
      nameOf(row).latin,
      row.affiliation,
      hosts.get(row.hostId ?? "") ?? "",
      readsMailOf(sees, row) ? addressShown(row.email) : "",
      row.lang,
      modes[row.mode],
      row.state === "confirmed" && row.waitingFor ? waitsForHall : states[stateAt(row, now)],
      seatGroups[row.group],
      minute(row.registeredAt),
      row.arrivedAt ? minute(row.arrivedAt) : "",
    ]),
  ];
}

export const sheetNameOf = (lang: Lang) => tableWords[lang].sheet;

const tableWords: Record<Lang, TableWords> = {
  en: {
    sheet: "Registrations",
    columns: [
      "Name",
      "Latin name",
      "Affiliation",
      "Host",
      "Email",
      "Language",
      "Mode",
      "State",
      "Group",
      "Registered",
      "Arrived",
    ],
    states: {
      confirmed: "Confirmed",
      waitlisted: "Waiting",
      unproven: "Address not confirmed",
      lapsed: "Lapsed, address never confirmed",
      cancelled: "Cancelled",
    },
    waitsForHall: "Confirmed, waits for the hall",
  },
  ja: {
    sheet: "参加登録",
    columns: [
      "氏名",
      "氏名（ローマ字）",
      "所属",
      "主催機関",
      "メール",
      "言語",
      "参加方法",
      "状態",
      "区分",
      "登録日時",
      "到着日時",
    ],
    states: {
      confirmed: "確定",
      waitlisted: "キャンセル待ち",
      unproven: "アドレス未確認",
      lapsed: "失効（アドレス未確認）",
      cancelled: "取消",
    },
    waitsForHall: "確定（会場のキャンセル待ち）",
  },
  "zh-Hans": {
    sheet: "报名名单",
    columns: [
      "姓名",
      "英文或拼音姓名",
      "单位",
      "主办方",
      "邮箱",
      "语言",
      "参加方式",
      "状态",
      "类别",
      "报名时间",
      "签到时间",
    ],
    states: {
      confirmed: "已确认",
      waitlisted: "候补",
      unproven: "邮箱未确认",
      lapsed: "已失效（邮箱未确认）",
      cancelled: "已取消",
    },
    waitsForHall: "已确认（候补现场）",
  },
};
