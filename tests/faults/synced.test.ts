import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { engineName } from "#db/dialect.ts";
import { startChance } from "#tests/faults/chance.ts";
import { form, patience } from "#tests/faults/form.ts";
import type { GuardName } from "#tests/faults/guards.ts";
import { crowd } from "#tests/faults/persistent-visitor.ts";
import { burst, setScene } from "#tests/faults/scene.ts";
import { type SystemCall, systemCalls, tracedTo } from "#tests/faults/system-calls.ts";

const people = 400;
const oneAtATime = 100;
const seats = { onsite: 100, online: 200 };
const lines = 50;

interface Without {
  guardsOut?: GuardName[];
  statement?: string;
}

/** A burst of people, then one after the other, on a server that strace looks at: what came of each answer. */
async function watch(without: Without = {}) {
  const chance = startChance();
  const folder = mkdtempSync(join(tmpdir(), "jubilee-trace-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "calls");
  const { guardsOut = [], statement } = without;
  const scene = await setScene({ chance, people, seats, guardsOut, under: tracedTo(file) });
  if (statement) await scene.server.run(statement);
  const all = burst(scene.guests, chance, () => true);
  await crowd(all, lines, (guest) => guest.act());
  // A change that names no id is known by its time: nobody else asks for anything meanwhile.
  await crowd(chance.shuffled(scene.guests).slice(0, oneAtATime), 1, (guest) => guest.act());
  const { pid } = scene.server;
  await scene.end();
  const acknowledged = scene.journal.entries.filter(({ reply }) => reply?.ok).length;
  return { acknowledged, answers: answersIn(await systemCalls(file, pid)) };
}

/** What was known to be on the disk at the moment an answer began to leave. */
interface AnsweredWrite {
  command: string;
  /** What the command made; empty where it changed what was there. */
  id: string;
  written: boolean;
  synced: boolean;
}

/** Each command that was answered with a yes: its own rows were written to the log, and all of the log was synced. */
function answersIn(calls: SystemCall[]): AnsweredWrite[] {
  const log = calls.filter(({ on }) => on.endsWith("jubilee.db-wal"));
  const writes = log.filter(({ name }) => name.startsWith("pwrite"));
  const syncs = log.filter(({ name, result }) => name.endsWith("sync") && result === 0);
  return exchangesIn(calls).map(({ command, id, asked, answered }) => {
    const before = writes.filter(({ began }) => began < answered);
    const own = before.filter(({ began, said }) => began > asked && said.includes(id));
    const last = before.at(-1);
    const synced = last && syncs.some(({ began, ended }) => began > last.ended && ended < answered);
    return { command, id, written: own.length > 0, synced: synced === true };
  });
}

/** On one line, people ask and are answered in turn: what came in up to an answer is what it answers. */
function exchangesIn(calls: SystemCall[]) {
  const lines = Map.groupBy(
    calls.filter(({ on, result }) => on.startsWith("TCP") && result > 0),
    ({ on }) => on,
  );
  return [...lines.values()].flatMap((line) => {
    let [request, asked] = ["", 0];
    return line.flatMap(({ name, said, began, ended }) => {
      if (name.startsWith("read") || name === "recvfrom") {
        [request, asked] = [request + said, ended];
        return [];
      }
      const [, command] = /POST \/api\/([\w.]+) /.exec(request) ?? [];
      const [, id = ""] = /\\"id\\":\\"([\w-]{36})\\"/.exec(request) ?? [];
      request = "";
      return command && said.includes("HTTP/1.1 200") ? [{ command, id, asked, answered: began }] : [];
    });
  });
}

describe.runIf(engineName === "sqlite" && form === "long")("acknowledged means synced", () => {
  test(
    "before an answer leaves, its rows are written and the sync of its commit has returned",
    patience,
    async () => {
      const { acknowledged, answers } = await watch();
      expect(answers).toHaveLength(acknowledged);
      const byName = answers.filter(({ id }) => id).length;
      console.log(`${acknowledged} answers, ${byName} of them to what names its own id`);
      expect(byName).toBe(people);
      expect(answers.filter(({ written, synced }) => !written || !synced)).toEqual([]);
    },
  );

  test("control: with synchronous = NORMAL, answers leave before any sync", patience, async () => {
    const { answers } = await watch({ statement: "PRAGMA synchronous = NORMAL" });
    expect(answers.filter(({ written, synced }) => written && !synced).length).toBeGreaterThan(people);
  });

  test("control: answers before the commit leave before anything is written", patience, async () => {
    const { answers } = await watch({ guardsOut: ["answers-after-commit"] });
    expect(answers.filter(({ written }) => !written).length).toBeGreaterThan(0);
  });
});
