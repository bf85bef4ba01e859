import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Id, InstantText } from "#shared/commands.ts";
import { RegistrationState } from "#shared/registrations.ts";
import { Mode } from "#shared/rooms.ts";

/**
 * Whom an erasure has reached stands beside the database as well: a database that is put back from
 * a copy knows them again, and this file does not. It names nobody: ids of what is gone.
 */
export const erasedFile = "erased.jsonl";

const Line = z.strictObject({
  id: Id,
  eventId: Id,
  mode: Mode,
  hostId: Id.nullable(),
  state: RegistrationState,
  erasedAt: InstantText,
});
export type ErasedLine = z.infer<typeof Line>;

/** What cannot be read is passed over: half a line is what a full disk leaves. */
export function readErased(dataDir: string): ErasedLine[] {
  return textOf(join(dataDir, erasedFile))
    .split("\n")
    .flatMap((line) => {
      const parsed = Line.safeParse(jsonOf(line));
      return parsed.success ? [parsed.data] : [];
    });
}

/** Appends them, on the disk when it returns. */
export function rememberErased(dataDir: string, lines: readonly ErasedLine[]): void {
  if (lines.length === 0) return;
  const file = openSync(join(dataDir, erasedFile), "a", 0o600);
  try {
    // Begun anew, so that a line that was cut short spoils none after it.
    writeSync(file, `\n${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw problem;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
