import { text } from "#db/dialect.ts";

export const id = () => text("id").primaryKey();
