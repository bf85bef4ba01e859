ALTER TABLE "events" ADD COLUMN "addresses_for" text DEFAULT 'own-host' NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "arrived_at" bigint;--> statement-breakpoint
CREATE INDEX "registrations_arrived" ON "registrations" USING btree ("event_id","arrived_at");