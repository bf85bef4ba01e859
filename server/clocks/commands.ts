import { clockBook } from "#server/clocks/book.ts";
import type { Handlers } from "#server/context.ts";
import type { clockCommands } from "#shared/clocks.ts";

export const clockHandlers: Handlers<keyof typeof clockCommands> = {
  "clocks.read": async ({ zones, year }) => clockBook(zones, { from: year - 1, to: year + 1 }),
};
