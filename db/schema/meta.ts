import { table, text } from "#db/dialect.ts";

/** Facts of this installation: its epoch, the host part of its calendar ids. */
export const meta = table("meta", { key: text("key").primaryKey(), value: text("value").notNull() });
