import { z } from "zod";
import { type Door, doors } from "#server/doors.ts";
import { isNetwork } from "#server/networks.ts";
import { wholeNumber } from "#server/setting.ts";
import { limits } from "#shared/limits.ts";

/** What strangers of one network may do; an operator who knows the house can set each. */
export interface NetworkSettings {
  perMinute: Record<Door, number>;
  bodiesAtOnce: number;
  /** Networks that nothing is counted for: the venue's. */
  trusted: string[];
}

type Variable = `NETWORK_${Uppercase<Door>}_PER_MINUTE`;
const variableOf = (door: Door) => `NETWORK_${door.toUpperCase()}_PER_MINUTE` as Variable;
const atLeastOne = wholeNumber(1, 1_000_000);

export const networkEnvironment = {
  ...(Object.fromEntries(
    doors.map((door) => [variableOf(door), atLeastOne.default(limits[`${door}PerNetworkPerMinuteMax`])]),
  ) as Record<Variable, z.ZodDefault<typeof atLeastOne>>),
  NETWORK_BODIES_AT_ONCE: atLeastOne.default(limits.bodiesPerNetworkAtOnceMax),
  TRUSTED_NETWORKS: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((each) => each.trim() || []))
    .refine((list) => list.every(isNetwork), "must be networks, as 203.0.113.0/24, with commas between them"),
};

type Read = Record<Variable, number> & { NETWORK_BODIES_AT_ONCE: number; TRUSTED_NETWORKS: string[] };

export const networkSettings = (read: Read): NetworkSettings => ({
  perMinute: Object.fromEntries(doors.map((door) => [door, read[variableOf(door)]])) as Record<Door, number>,
  bodiesAtOnce: read.NETWORK_BODIES_AT_ONCE,
  trusted: read.TRUSTED_NETWORKS,
});
