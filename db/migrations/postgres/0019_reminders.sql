CREATE TABLE "reminders" (
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "reminders_event_id_kind_at_pk" PRIMARY KEY("event_id","kind","at")
);
--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "reminders" text DEFAULT 'wanted' NOT NULL;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;