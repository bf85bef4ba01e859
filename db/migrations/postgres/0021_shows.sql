CREATE TABLE "consoles" (
	"room_id" text NOT NULL,
	"form" text NOT NULL,
	"clock" integer DEFAULT 0 NOT NULL,
	"moved_at" json NOT NULL,
	"show_id" text,
	"driver_id" text,
	"driver_name" text,
	"driven_since" bigint,
	CONSTRAINT "consoles_room_id_form_pk" PRIMARY KEY("room_id","form")
);
--> statement-breakpoint
CREATE TABLE "show_actions" (
	"id" text PRIMARY KEY NOT NULL,
	"show_id" text NOT NULL,
	"place" integer NOT NULL,
	"action" json NOT NULL,
	"staff_id" text NOT NULL,
	"taken_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shows" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"form" text NOT NULL,
	"day" text NOT NULL,
	"running_order" json NOT NULL,
	"begun_at" bigint NOT NULL,
	"ahead_millis" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consoles" ADD CONSTRAINT "consoles_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "show_actions" ADD CONSTRAINT "show_actions_show_id_shows_id_fk" FOREIGN KEY ("show_id") REFERENCES "public"."shows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shows" ADD CONSTRAINT "shows_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "show_actions_by_place" ON "show_actions" USING btree ("show_id","place");--> statement-breakpoint
CREATE INDEX "shows_by_room" ON "shows" USING btree ("room_id","form","day");