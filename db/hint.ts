import { z } from "zod";
import { Id } from "#shared/commands.ts";

/** "Something is new here; read it": never the thing itself. Whoever listens to a topic checks what it says. */
const Hint = z.strictObject({ topic: z.string().max(40), from: Id, payload: z.unknown() });
export type Hint = z.infer<typeof Hint>;

/** Anybody who may connect to the database can tell its listeners something: null for what no server of ours says. */
export function readHint(payload: string | undefined): Hint | null {
  try {
    return Hint.safeParse(JSON.parse(payload ?? "")).data ?? null;
  } catch {
    return null;
  }
}
