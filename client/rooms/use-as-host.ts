import { useSearchParams } from "react-router";
import type { Host } from "#shared/events.ts";
import type { OpenRoom } from "#shared/live.ts";

const asked = "as";
/** The room, as its organizers look at what people of this host are given. */
export const asHostQuery = (hostId: string) => `?${asked}=${hostId}`;

/** Whose people's stage is wanted, for whoever runs the room; nobody else can choose. */
export function useAsHost({ as, programme }: OpenRoom): Host | undefined {
  const [address] = useSearchParams();
  return as === "runs" ? programme.event.hosts.find(({ id }) => id === address.get(asked)) : undefined;
}
