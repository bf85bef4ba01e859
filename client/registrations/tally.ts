import type { Host } from "#shared/events.ts";
import type { Registration } from "#shared/registrations.ts";
import { type Mode, modes } from "#shared/rooms.ts";

export interface Count extends Pick<Registration, "mode" | "state" | "hostId" | "waitingFor"> {
  count: number;
}

export interface ModeTally {
  mode: Mode;
  confirmed: number;
  waiting: number;
  unproven: number;
  /** In the event's own order of hosts; people of neither come last, where there are any. */
  byHost: { hostId: string | null; confirmed: number }[];
}

/** Who comes, by mode and host. */
export function tally(counts: readonly Count[], hosts: readonly Pick<Host, "id">[]): ModeTally[] {
  return modes.map((mode) => {
    const ofMode = counts.filter((each) => each.mode === mode);
    const confirmed = ofMode.filter((each) => each.state === "confirmed");
    const known = new Set(hosts.map((host) => host.id));
    const others = sum(confirmed.filter((each) => !each.hostId || !known.has(each.hostId)));
    return {
      mode,
      confirmed: sum(confirmed),
      waiting: sum(counts.filter((each) => each.waitingFor === mode)),
      unproven: sum(ofMode.filter((each) => each.state === "unproven")),
      byHost: [
        ...hosts.map(({ id }) => ({
          hostId: id,
          confirmed: sum(confirmed.filter((each) => each.hostId === id)),
        })),
        ...(others > 0 ? [{ hostId: null, confirmed: others }] : []),
      ],
    };
  });
}

const sum = (counts: readonly Count[]) => counts.reduce((total, each) => total + each.count, 0);
