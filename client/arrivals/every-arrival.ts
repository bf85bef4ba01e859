import { useQuery } from "@tanstack/react-query";
import { Refused, why } from "#client/sending.ts";
import { call } from "#client/wire.ts";
import { limits } from "#shared/limits.ts";
import type { ListedRegistration } from "#shared/registrations.ts";

/** All who are confirmed for the hall, page by page until the list is whole: a printed list must not miss anybody. */
export function useEveryArrival(eventId: string) {
  const query = useQuery({
    queryKey: ["registrations.list", "every arrival", eventId],
    queryFn: ({ signal }) => everyArrival(eventId, signal),
  });
  return { ...query, ...why(query.error) };
}

async function everyArrival(eventId: string, signal: AbortSignal): Promise<ListedRegistration[]> {
  const found = new Map<string, ListedRegistration>();
  const limit = limits.pageRowsMax;
  for (let offset = 0; ; offset += limit) {
    const wanted = { eventId, mode: "onsite", state: "confirmed", offset, limit } as const;
    const reply = await call("registrations.list", wanted, { signal });
    if (!reply.ok) throw new Refused(reply.refusal);
    for (const row of reply.value.rows) found.set(row.id, row);
    if (offset + limit >= reply.value.total) return [...found.values()];
  }
}
