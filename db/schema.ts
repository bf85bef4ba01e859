/**
 * Every table, one schema for both engines. What organizers write is kept whole, as the contract has it,
 * and grows by `documents.ts`; columns stand out where a query or a constraint needs them.
 */
export * from "#db/schema/audit.ts";
export * from "#db/schema/crew.ts";
export * from "#db/schema/edits.ts";
export * from "#db/schema/errands.ts";
export * from "#db/schema/events.ts";
export * from "#db/schema/identity.ts";
export * from "#db/schema/in-room.ts";
export * from "#db/schema/letters.ts";
export * from "#db/schema/mails.ts";
export * from "#db/schema/meta.ts";
export * from "#db/schema/programme.ts";
export * from "#db/schema/registrations.ts";
export * from "#db/schema/shows.ts";
