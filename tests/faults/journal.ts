import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFailed } from "vitest";
import type { CommandName, Given, Output } from "#shared/contract.ts";
import type { Refusal, Reply } from "#shared/refusal.ts";

/** One command of one client, however often it had to be sent. */
export interface Entry<C extends CommandName = CommandName> {
  who: string;
  command: C;
  input: Given<C>;
  tries: number;
  /** When it was first sent and when it was answered, on one count of all that happened. */
  sent: number;
  answered: number | null;
  /** Null as long as nobody has answered: it may or may not have happened. */
  reply: Reply<Output<C>> | null;
}

/** What was sent, acknowledged and refused, kept by the test itself: what the database is held against. */
export class Journal {
  readonly entries: Entry[] = [];
  #happened = 0;
  #answers = 0;
  #wanted: { answers: number; reached: () => void } | null = null;

  constructor() {
    onTestFailed(() => console.log(`The journal is in ${this.#write()}`));
  }

  get answers(): number {
    return this.#answers;
  }

  sent<C extends CommandName>(who: string, command: C, input: Given<C>): Entry<C> {
    const sent = this.#happened++;
    const entry: Entry<C> = { who, command, input, tries: 0, sent, answered: null, reply: null };
    this.entries.push(entry as unknown as Entry);
    return entry;
  }

  answered<C extends CommandName>(entry: Entry<C>, reply: Reply<Output<C>>) {
    entry.reply = reply;
    entry.answered = this.#happened++;
    this.#answers++;
    if (this.#wanted && this.#answers >= this.#wanted.answers) this.#wanted.reached();
  }

  /** Resolves the moment the so-manieth answer has come. */
  async reached(answers: number): Promise<void> {
    if (this.#answers >= answers) return;
    await new Promise<void>((reached) => {
      this.#wanted = { answers, reached };
    });
    this.#wanted = null;
  }

  /** In the order in which they were sent. */
  of<C extends CommandName>(command: C): Entry<C>[] {
    return this.entries.filter((entry) => entry.command === command) as unknown as Entry<C>[];
  }

  /** In the order in which the answers came. */
  acknowledged<C extends CommandName>(command: C): { entry: Entry<C>; value: Output<C> }[] {
    return this.of(command)
      .toSorted((a, b) => (a.answered ?? 0) - (b.answered ?? 0))
      .flatMap((entry) => (entry.reply?.ok ? [{ entry, value: entry.reply.value }] : []));
  }

  refused<C extends CommandName>(command: C): { entry: Entry<C>; refusal: Refusal }[] {
    return this.of(command).flatMap((entry) =>
      entry.reply && !entry.reply.ok ? [{ entry, refusal: entry.reply.refusal }] : [],
    );
  }

  unanswered(): Entry[] {
    return this.entries.filter((entry) => entry.reply === null);
  }

  #write(): string {
    const file = join(mkdtempSync(join(tmpdir(), "jubilee-journal-")), "journal.jsonl");
    writeFileSync(file, this.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    return file;
  }
}
