CREATE TABLE "erasures" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"mode" text NOT NULL,
	"host_id" text,
	"state" text NOT NULL,
	"erased_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention" (
	"event_id" text PRIMARY KEY NOT NULL,
	"noticed_at" bigint NOT NULL,
	"erases_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "erasing_since" bigint;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention" ADD CONSTRAINT "retention_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_by_event" ON "erasures" USING btree ("event_id");