CREATE TABLE "errands" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"place" integer NOT NULL,
	"kind" text NOT NULL,
	"errand_values" json NOT NULL,
	"cursor" json,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "errands" ADD CONSTRAINT "errands_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "errands_by_event" ON "errands" USING btree ("event_id","place");--> statement-breakpoint
CREATE INDEX "mails_by_subject" ON "mails" USING btree ("subject_id","kind");