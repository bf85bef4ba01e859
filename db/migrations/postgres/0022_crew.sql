CREATE TABLE "crew_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"details" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "crew_sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"details" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "crew_contacts" ADD CONSTRAINT "crew_contacts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crew_sheets" ADD CONSTRAINT "crew_sheets_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "crew_contacts_by_event" ON "crew_contacts" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "crew_sheets_by_event" ON "crew_sheets" USING btree ("event_id");