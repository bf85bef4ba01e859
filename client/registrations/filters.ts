import { useSearchParams } from "react-router";
import { RegistrationState } from "#shared/registrations.ts";
import { Mode } from "#shared/rooms.ts";

/** What the list is narrowed to. It stands in the address, so that a reload or a shared link keeps it. */
export interface Filters {
  search: string;
  mode: Mode | null;
  state: RegistrationState | null;
  hostId: string | null;
  page: number;
}

/** What a file of the list is narrowed to as well. */
export const narrowedTo = (filters: Omit<Filters, "page">): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])));

const none: Filters = { search: "", mode: null, state: null, hostId: null, page: 0 };

export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const filters: Filters = {
    search: address.get("search") ?? "",
    mode: Mode.safeParse(address.get("mode")).data ?? null,
    state: RegistrationState.safeParse(address.get("state")).data ?? null,
    hostId: address.get("hostId"),
    page: Math.max(0, Number.parseInt(address.get("page") ?? "0", 10) || 0),
  };
  /** Whatever else changes, the list begins again at its first page. */
  const narrow = (change: Partial<Filters>) => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries({ ...filters, page: 0, ...change })) {
      if (value) next.set(name, String(value));
      else next.delete(name);
    }
    setAddress(next, { replace: true });
  };
  const narrowed = Boolean(filters.search || filters.mode || filters.state || filters.hostId);
  return { filters, narrow, narrowed, clear: () => narrow(none) };
}
