CREATE TABLE "desks" (
	"event_id" text PRIMARY KEY NOT NULL,
	"clock" integer NOT NULL,
	"moved_at" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;