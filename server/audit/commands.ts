import { namesGuests, nounsOfKind } from "#server/audit/rules.ts";
import { auditOf } from "#server/audit/store.ts";
import type { Handlers } from "#server/context.ts";
import { sightIn } from "#server/identity/sight-store.ts";
import type { auditCommands } from "#shared/audit.ts";
import { limits } from "#shared/limits.ts";

export const auditHandlers: Handlers<keyof typeof auditCommands> = {
  async "audit.list"({ eventId, whoId, kind, before }, context) {
    const { tx } = context;
    const sees = await sightIn(context, eventId);
    const until = before && { at: Temporal.Instant.from(before.at), id: before.id };
    const nouns = kind && nounsOfKind(kind);
    const lines = await auditOf(tx, { eventId, whoId, nouns, before: until }, limits.pageRowsMax);
    return lines.map((line) => ({
      ...line,
      // A line does not say whose guest it names.
      subject: sees !== "all" && namesGuests(line) ? { ...line.subject, name: undefined } : line.subject,
      at: line.at.toString(),
    }));
  },
};
