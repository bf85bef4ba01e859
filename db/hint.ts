import { z } from "zod";
import { Id } from "#shared/commands.ts";
import { ReactionKind } from "#shared/live.ts";
import { Mode } from "#shared/rooms.ts";

/** More people than stand in any room: whoever tells of more is not one of our servers. */
const peopleMax = 1_000_000;
const count = z.number().int().min(0).max(peopleMax);

/** "Something is new here; read it": never the thing itself. */
const Hint = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("room"), roomId: Id, from: Id }),
  z.strictObject({
    kind: z.literal("pulse"),
    roomId: Id,
    from: Id,
    here: z.partialRecord(Mode, count),
    reactions: z.partialRecord(ReactionKind, count),
  }),
]);
export type Hint = z.infer<typeof Hint>;

/** Anybody who may connect to the database can tell its listeners something: null for what no server of ours says. */
export function readHint(payload: string | undefined): Hint | null {
  try {
    return Hint.safeParse(JSON.parse(payload ?? "")).data ?? null;
  } catch {
    return null;
  }
}
