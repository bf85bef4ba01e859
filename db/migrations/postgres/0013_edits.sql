CREATE TABLE "edit_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"at" bigint NOT NULL,
	"who" text NOT NULL,
	"staff_id" text NOT NULL,
	"command" text NOT NULL,
	"undoes" text,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "edits" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"group_id" text NOT NULL,
	"place" integer NOT NULL,
	"noun" text NOT NULL,
	"thing_id" text NOT NULL,
	"before" text,
	"after" text
);
--> statement-breakpoint
ALTER TABLE "edit_groups" ADD CONSTRAINT "edit_groups_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edits" ADD CONSTRAINT "edits_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edits" ADD CONSTRAINT "edits_group_id_edit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."edit_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edit_groups_by_event" ON "edit_groups" USING btree ("event_id","at","id");--> statement-breakpoint
CREATE INDEX "edits_by_group" ON "edits" USING btree ("group_id","place");--> statement-breakpoint
CREATE INDEX "edits_by_thing" ON "edits" USING btree ("event_id","thing_id");