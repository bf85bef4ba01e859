import { setTimeout as pause } from "node:timers/promises";
import { Visitor } from "#db/seed/visitor.ts";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import type { Reply } from "#shared/refusal.ts";
import type { Journal } from "#tests/faults/journal.ts";

const pauseMillisMin = 20;
const pauseMillisMax = 250;

/**
 * Somebody who does not give up: what nobody answered, or answered "busy", is sent again, the same
 * with the same ids, until it is answered or `tired` says so. All of it stands in the journal.
 */
export class PersistentVisitor {
  readonly who: string;
  readonly visitor: Visitor;
  readonly #journal: Journal;
  readonly #tired: AbortSignal | undefined;

  constructor(url: string, who: string, journal: Journal, tired?: AbortSignal) {
    this.who = who;
    this.visitor = new Visitor(url);
    this.#journal = journal;
    this.#tired = tired;
  }

  /** Null: tired before anybody answered. */
  async send<C extends CommandName>(command: C, input: Given<C>): Promise<Reply<Output<C>> | null> {
    const entry = this.#journal.sent(this.who, command, input);
    for (let millis = pauseMillisMin; !this.#tired?.aborted; millis = Math.min(millis * 2, pauseMillisMax)) {
      entry.tries++;
      const reply = await this.#say(command, input);
      if (reply && (reply.ok || reply.refusal.code !== "busy")) {
        this.#journal.answered(entry, reply);
        return reply;
      }
      await pause(millis);
    }
    return null;
  }

  /** Null: the line went away before the whole answer was here. A bug of the server is nothing to try again. */
  async #say<C extends CommandName>(command: C, input: Given<C>): Promise<Reply<Output<C>> | null> {
    const asked = this.visitor.fetch(`/api/${command}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    const response = await asked.catch(() => null);
    const reply = (await response?.json().catch(() => null)) as Reply<Output<C>> | null | undefined;
    if (reply && response?.status === 500) throw new Error(`${command} was answered with a bug.`);
    return reply ?? null;
  }
}

/** At most so many at once, as there are lines; the order of `all` is kept. */
export async function crowd<T>(all: Iterable<T>, atOnce: number, act: (each: T) => Promise<unknown>) {
  const queue = all[Symbol.iterator]();
  const line = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}
