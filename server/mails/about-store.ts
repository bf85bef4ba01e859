import { inArray } from "drizzle-orm";
import type { ReadTx } from "#db/engine.ts";
import { letters, registrations, staff } from "#db/schema.ts";
import type { RegistrationRow } from "#server/mails/store.ts";

export type StaffRow = typeof staff.$inferSelect;
export type LetterRow = typeof letters.$inferSelect;

export async function registrationsFor(tx: ReadTx, ids: string[]): Promise<Map<string, RegistrationRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select().from(registrations).where(inArray(registrations.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function lettersOf(tx: ReadTx, ids: string[]): Promise<Map<string, LetterRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select().from(letters).where(inArray(letters.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function staffFor(tx: ReadTx, ids: string[]): Promise<Map<string, StaffRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select().from(staff).where(inArray(staff.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
