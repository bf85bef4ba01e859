CREATE TABLE "checks" (
	"event_id" text NOT NULL,
	"point" text NOT NULL,
	"staff_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "checks_event_id_point_pk" PRIMARY KEY("event_id","point")
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "made_by" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "puts_back" integer;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;