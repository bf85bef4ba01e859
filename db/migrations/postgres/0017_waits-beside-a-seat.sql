DROP INDEX "registrations_waiting";--> statement-breakpoint
DROP INDEX "registrations_counted";--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "waiting_for" text;--> statement-breakpoint
UPDATE "registrations" SET "waiting_for" = "mode" WHERE "waiting_number" IS NOT NULL AND "state" IN ('waitlisted', 'unproven');--> statement-breakpoint
CREATE INDEX "registrations_waiting" ON "registrations" USING btree ("event_id","waiting_for","state","waiting_number");--> statement-breakpoint
CREATE INDEX "registrations_counted" ON "registrations" USING btree ("event_id","mode","state","host_id","held_until","waiting_for");--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_waits_for_one" CHECK ("registrations"."waiting_for" IS NULL OR ("registrations"."waiting_number" IS NOT NULL AND (
        ("registrations"."waiting_for" = "registrations"."mode" AND "registrations"."state" IN ('waitlisted', 'unproven')) OR
        ("registrations"."waiting_for" = 'onsite' AND "registrations"."mode" = 'online' AND "registrations"."seat_group" = 'general' AND "registrations"."state" IN ('confirmed', 'unproven')))));