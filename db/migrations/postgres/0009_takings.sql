CREATE TABLE "takings" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"at" bigint NOT NULL,
	"people" json NOT NULL,
	"given_back_at" bigint
);
--> statement-breakpoint
ALTER TABLE "takings" ADD CONSTRAINT "takings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "takings_by_event" ON "takings" USING btree ("event_id","at");