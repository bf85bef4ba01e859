import { useSearchParams } from "react-router";
import { ListOrder, ListWay } from "#shared/registration-desk.ts";
import { RegistrationState } from "#shared/registrations.ts";
import { Mode } from "#shared/rooms.ts";

/** What the list is narrowed to. It stands in the address, so that a reload or a shared link keeps it. */
export interface Filters {
  search: string;
  mode: Mode | null;
  state: RegistrationState | null;
  hostId: string | null;
  /** Those to whom no mail goes. */
  address: "none" | null;
  /** Null: who came last comes first. */
  order: ListOrder | null;
  way: ListWay;
  page: number;
}

/** What a file of the list is narrowed to as well. */
export const narrowedTo = ({ search, mode, state, hostId, address }: Filters): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ search, mode, state, hostId, address }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );

/** Whom a new letter is for that begins from the list: who takes part, waits or has cancelled, and nobody else. */
export function writtenTo({ mode, state, hostId }: Filters): string {
  const chosen = Object.entries({ mode, state, hostId }).filter(
    ([, value]) => value && value !== "unproven" && value !== "lapsed",
  ) as [string, string][];
  return chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : "";
}

const none = { search: "", mode: null, state: null, hostId: null, address: null } satisfies Partial<Filters>;

export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const filters: Filters = {
    search: address.get("search") ?? "",
    mode: Mode.safeParse(address.get("mode")).data ?? null,
    state: RegistrationState.safeParse(address.get("state")).data ?? null,
    hostId: address.get("hostId"),
    address: address.get("address") === "none" ? "none" : null,
    order: ListOrder.safeParse(address.get("order")).data ?? null,
    way: ListWay.safeParse(address.get("way")).data ?? "up",
    page: Math.max(0, Number.parseInt(address.get("page") ?? "0", 10) || 0),
  };
  /** Whatever else changes, the list begins again at its first page. */
  const narrow = (change: Partial<Filters>) => {
    const next = new URLSearchParams(address);
    const wanted = { ...filters, page: 0, ...change };
    for (const [name, value] of Object.entries(wanted)) {
      if (value && (name !== "way" || wanted.order)) next.set(name, String(value));
      else next.delete(name);
    }
    setAddress(next, { replace: true });
  };
  const narrowed = Object.keys(narrowedTo(filters)).length > 0;
  return { filters, narrow, narrowed, clear: () => narrow(none) };
}
