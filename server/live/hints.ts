import { z } from "zod";
import type { Hint } from "#db/hint.ts";
import { Id } from "#shared/commands.ts";
import { Place } from "#shared/live.ts";
import { Mode } from "#shared/rooms.ts";

/** More people than stand in any place: whoever tells of more is not one of our servers. */
const peopleMax = 1_000_000;
const namesMax = 40;
const count = z.number().int().min(0).max(peopleMax);
const sums = z
  .record(z.string().max(namesMax), z.record(z.string().max(namesMax), count))
  .refine((kinds) => Object.keys(kinds).length <= namesMax);
const place = z.enum(Place.options.map((option) => option.shape.kind.value));

/** What servers of one database tell each other, by topic. */
const topics = {
  changed: z.strictObject({ place, id: Id }),
  pulse: z.strictObject({ place, id: Id, here: z.partialRecord(Mode, count), sums }),
};
type Topics = { [T in keyof typeof topics]: z.infer<(typeof topics)[T]> };
export type Heard = { [T in keyof Topics]: { topic: T; from: string; said: Topics[T] } }[keyof Topics];

export const hintOf = <T extends keyof Topics>(topic: T, from: string, payload: Topics[T]): Hint => ({
  topic,
  from,
  payload,
});

/** Null for what no server of ours says. */
export function heardIn({ topic, from, payload }: Hint): Heard | null {
  const schema = Object.hasOwn(topics, topic) ? topics[topic as keyof Topics] : null;
  const said = schema?.safeParse(payload).data;
  return said ? ({ topic, from, said } as Heard) : null;
}
