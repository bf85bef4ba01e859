import type { Usage, Uses } from "#server/context.ts";
import { crewUses } from "#server/crew/beside.ts";
import { programmeUses } from "#server/programme/uses.ts";
import { sessionUses } from "#server/sessions/uses.ts";

/** Every noun that names people and rooms. Whoever adds one adds a line here, and neither people nor rooms know it. */
const nouns: readonly Uses[] = [sessionUses, crewUses, programmeUses];

export const usage: Usage = {
  async ofPerson(...person) {
    const by: string[] = [];
    for (const noun of nouns) by.push(...((await noun.ofPerson?.(...person)) ?? []));
    return by;
  },
  async ofRoom(...room) {
    const by: string[] = [];
    for (const noun of nouns) by.push(...((await noun.ofRoom?.(...room)) ?? []));
    return by;
  },
  async roomKnownAt(...address) {
    for (const noun of nouns) {
      const known = await noun.roomKnownAt?.(...address);
      if (known) return known;
    }
    return null;
  },
};
