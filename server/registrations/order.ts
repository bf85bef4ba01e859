import type { RegistrationRow } from "#server/registrations/store.ts";
import type { ListOrder, ListWay } from "#shared/registration-desk.ts";
import { modes } from "#shared/rooms.ts";

/** What an order looks at, and no more: it goes through all that are found. */
export type Ordered = Pick<
  RegistrationRow,
  "id" | "nameNative" | "nameLatin" | "affiliation" | "mode" | "state" | "waitingNumber" | "registeredAt"
>;
type Compare = (a: Ordered, b: Ordered) => number;

const collator = new Intl.Collator("en", { numeric: true });
const states: RegistrationRow["state"][] = ["confirmed", "waitlisted", "unproven", "cancelled"];

/** By their Latin letters, which both houses read; who has none stands by their own script, behind. */
const sortName = ({ nameLatin, nameNative }: Ordered) => nameLatin || nameNative;
const byTime: Compare = (a, b) =>
  Temporal.Instant.compare(a.registeredAt, b.registeredAt) || Number(a.id > b.id) - Number(a.id < b.id);

const ways: Record<ListOrder, Compare> = {
  registered: byTime,
  name: (a, b) => collator.compare(sortName(a), sortName(b)),
  affiliation: (a, b) =>
    collator.compare(a.affiliation, b.affiliation) || collator.compare(sortName(a), sortName(b)),
  mode: (a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode),
  // The line as it stands.
  state: (a, b) =>
    states.indexOf(a.state) - states.indexOf(b.state) ||
    modes.indexOf(a.mode) - modes.indexOf(b.mode) ||
    (a.waitingNumber ?? 0) - (b.waitingNumber ?? 0),
};

/** Those who are alike stand as they registered, so that a page never shows anybody twice. */
export const compareBy = (order: ListOrder, way: ListWay): Compare => {
  const turn = way === "up" ? 1 : -1;
  return (a, b) => turn * (ways[order](a, b) || byTime(a, b));
};
