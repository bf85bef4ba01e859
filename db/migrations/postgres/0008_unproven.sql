ALTER TABLE "registrations" ADD COLUMN "held_until" bigint;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "touched_at" bigint;