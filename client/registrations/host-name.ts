import { usePlain } from "#client/ui/texts.tsx";
import type { Host } from "#shared/events.ts";

/** What a host is called where room is short, or, for people of neither host, what stands there. */
export function useHostName(hosts: readonly Host[], nobody: string): (hostId: string | null) => string {
  const plain = usePlain();
  return (hostId) => {
    const host = hosts.find((each) => each.id === hostId);
    return host ? plain(host.shortName) || plain(host.name) : nobody;
  };
}
