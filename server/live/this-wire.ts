import { wireNumber } from "#shared/live.ts";
import { Refused } from "#shared/refusal.ts";

/** Before anything else is read of a join: what another version means by the rest is not known. */
export function requireThisWire(given: unknown) {
  if (isObject(given) && given.wire !== wireNumber) throw new Refused("load-anew");
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === "object" && given !== null && !Array.isArray(given) && !Buffer.isBuffer(given);
