ALTER TABLE "mails" ADD COLUMN "caused_by" text;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD COLUMN "link_values" json;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "proven_at" bigint;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "pending_email" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "pending_until" bigint;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "proof_hash" text;--> statement-breakpoint
CREATE INDEX "mails_by_cause" ON "mails" USING btree ("caused_by","queued_at");--> statement-breakpoint
-- Whoever registered before could not prove an address; their own is theirs until they say otherwise, and they are told of a change.
UPDATE "registrations" SET "proven_at" = "registered_at";
