import type * as schema from "#db/schema.ts";

type Schema = typeof schema;

/** The tables whose rows say whose they are. */
export type AuthoredTable = {
  [T in keyof Schema]: Schema[T] extends { author: unknown } ? T : never;
}[keyof Schema];
