import { useState } from "react";
import { keepSetting, settingOf } from "#client/kept.ts";

/** What of a registration can be shown beside the name. */
export const columnKeys = [
  "affiliation",
  "host",
  "mail",
  "mode",
  "state",
  "group",
  "language",
  "registered",
  "arrived",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

const usual: readonly ColumnKey[] = ["affiliation", "mail", "mode", "state", "registered"];
const place = "jubilee.registrations.columns";

/** Which columns this device shows: chosen once, there the next time. */
export function useColumns() {
  const [shown, setShown] = useState<ReadonlySet<ColumnKey>>(() => columnsIn(settingOf(place)));
  const choose = (key: ColumnKey, isShown: boolean) => {
    const next = new Set(columnKeys.filter((each) => (each === key ? isShown : shown.has(each))));
    keepSetting(place, [...next].join(" "));
    setShown(next);
  };
  return { shown, choose };
}

/** What was kept by a version that knew others. */
export function columnsIn(kept: string | null): ReadonlySet<ColumnKey> {
  if (kept === null) return new Set(usual);
  const named = new Set(kept.split(" "));
  return new Set(columnKeys.filter((key) => named.has(key)));
}
