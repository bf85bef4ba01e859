import type { Aside } from "#server/aside/aside.ts";
import { copied, type Made } from "#server/aside/messages.ts";
import type { Answer, Caller } from "#server/context.ts";
import type { CommandName } from "#shared/contract.ts";

interface Given {
  name: CommandName;
  given: unknown;
  caller: Caller;
  now: Temporal.Instant;
}

/** A command as it came, answered by the bytes of the other thread. */
export async function madeBy(other: Aside, { name, given, caller, now }: Given): Promise<Answer> {
  const asked = { name, input: given as object, caller: copied(caller), now: now.toString() };
  return answerOf(await other.ask({ kind: "command", ...asked }));
}

function answerOf(made: Extract<Made, { kind: "command" }>): Answer {
  if ("file" in made) {
    const body = Buffer.from(made.file.body.buffer);
    return { reply: { ok: true, value: {} }, cookies: [], file: { ...made.file, body } };
  }
  const written = Buffer.from(made.reply.buffer);
  const reply = {
    ok: true as const,
    get value() {
      return (JSON.parse(written.toString()) as { value: unknown }).value;
    },
  };
  return { reply, cookies: [], written };
}
