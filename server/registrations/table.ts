import { stateAt } from "#server/registrations/rules.ts";
import { nameOf, type RegistrationRow } from "#server/registrations/store.ts";
import type { Event } from "#shared/events.ts";
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
  ];
  modes: Record<RegistrationRow["mode"], string>;
  states: Record<RegistrationState, string>;
  groups: Record<RegistrationRow["group"], string>;
}

/** Everybody who has registered, one a row, for a spreadsheet; the instant on the event's own clock. */
export function registrationTable(
  rows: readonly RegistrationRow[],
  event: Event,
  { lang, now }: { lang: Lang; now: Temporal.Instant },
): string[][] {
  const { columns, modes, states, groups } = tableWords[lang];
  const hosts = new Map(event.hosts.map((host) => [host.id, inLang(host.name, lang, event.languages).text]));
  const minute = (at: Temporal.Instant) =>
    at
      .toZonedDateTimeISO(event.zone)
      .toPlainDateTime()
      .toString({ smallestUnit: "minute" })
      .replace("T", " ");
  return [
    columns.map((column, at) => (at === columns.length - 1 ? `${column} (${event.zone})` : column)),
    ...rows.map((row) => [
      nameOf(row).native,
      nameOf(row).latin,
      row.affiliation,
      hosts.get(row.hostId ?? "") ?? "",
      row.email,
      row.lang,
      modes[row.mode],
      states[stateAt(row, now)],
      groups[row.group],
      minute(row.registeredAt),
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
      "Mail",
      "Language",
      "Mode",
      "State",
      "Group",
      "Registered",
    ],
    modes: { onsite: "In the hall", online: "Online" },
    states: {
      confirmed: "Confirmed",
      waitlisted: "Waiting",
      unproven: "Address not confirmed",
      lapsed: "Lapsed, address never confirmed",
      cancelled: "Cancelled",
    },
    groups: { general: "General", invited: "Invited" },
  },
  ja: {
    sheet: "参加登録",
    columns: [
      "氏名",
      "ローマ字氏名",
      "所属",
      "主催校",
      "メール",
      "言語",
      "参加方法",
      "状態",
      "区分",
      "登録日時",
    ],
    modes: { onsite: "会場", online: "オンライン" },
    states: {
      confirmed: "確定",
      waitlisted: "キャンセル待ち",
      unproven: "アドレス未確認",
      lapsed: "失効（アドレス未確認）",
      cancelled: "取り消し",
    },
    groups: { general: "一般", invited: "招待" },
  },
  "zh-Hans": {
    sheet: "报名名单",
    columns: [
      "姓名",
      "拉丁字母姓名",
      "单位",
      "主办方",
      "邮箱",
      "语言",
      "参加方式",
      "状态",
      "类别",
      "报名时间",
    ],
    modes: { onsite: "现场", online: "线上" },
    states: {
      confirmed: "已确认",
      waitlisted: "候补",
      unproven: "邮箱未确认",
      lapsed: "已失效（邮箱未确认）",
      cancelled: "已取消",
    },
    groups: { general: "普通", invited: "受邀" },
  },
};
