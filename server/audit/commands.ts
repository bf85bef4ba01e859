import { auditOf } from "#server/audit/store.ts";
import type { Handlers } from "#server/context.ts";
import type { auditCommands } from "#shared/audit.ts";
import { limits } from "#shared/limits.ts";

export const auditHandlers: Handlers<keyof typeof auditCommands> = {
  async "audit.list"({ eventId, before }, { tx }) {
    const until = before && { at: Temporal.Instant.from(before.at), id: before.id };
    const lines = await auditOf(tx, eventId, until, limits.pageRowsMax);
    return lines.map((line) => ({ ...line, at: line.at.toString() }));
  },
};
