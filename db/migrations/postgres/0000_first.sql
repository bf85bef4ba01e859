CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"state" text NOT NULL,
	"text" json NOT NULL,
	"version" integer NOT NULL,
	"published_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"at" bigint NOT NULL,
	"who" text NOT NULL,
	"command" text NOT NULL,
	"subject" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"details" json NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "events_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	"host_id" text,
	"room_id" text
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"lang" text NOT NULL,
	"subject_id" text,
	"mail_values" json NOT NULL,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"queued_at" bigint NOT NULL,
	"next_try_at" bigint NOT NULL,
	"sent_at" bigint
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"lang" text NOT NULL,
	"clock" integer NOT NULL,
	"sent_by" json NOT NULL,
	"state" text NOT NULL,
	"sent_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"details" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"room_id" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"lang" text NOT NULL,
	"clock" integer NOT NULL,
	"asked_by" json NOT NULL,
	"state" text NOT NULL,
	"votes" integer DEFAULT 0 NOT NULL,
	"asked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"email" text NOT NULL,
	"name_native" text NOT NULL,
	"name_latin" text NOT NULL,
	"name_order" text NOT NULL,
	"affiliation" text NOT NULL,
	"host_id" text,
	"lang" text NOT NULL,
	"mode" text NOT NULL,
	"seat_group" text NOT NULL,
	"state" text NOT NULL,
	"waiting_number" integer,
	"registered_at" bigint NOT NULL,
	"link_generation" integer DEFAULT 1 NOT NULL,
	"feed_generation" integer DEFAULT 1 NOT NULL,
	"feed_shows" text DEFAULT 'everything' NOT NULL,
	"alarm_minutes" integer,
	"revision" integer DEFAULT 0 NOT NULL,
	"revised_at" bigint NOT NULL,
	"calendar_by" text DEFAULT 'invites' NOT NULL,
	"told" json,
	"search_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"number" integer NOT NULL,
	"programme" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rights_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"slug" text NOT NULL,
	"details" json NOT NULL,
	"clock" integer DEFAULT 0 NOT NULL,
	"now_session_id" text,
	"now_item_id" text,
	"now_clock" integer DEFAULT 0 NOT NULL,
	"stages" json NOT NULL,
	"stages_clock" integer DEFAULT 0 NOT NULL,
	"programme_clock" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"event_id" text NOT NULL,
	"mode" text NOT NULL,
	"seat_group" text NOT NULL,
	"capacity" integer NOT NULL,
	"wanted" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"queue_next" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "seats_event_id_mode_seat_group_pk" PRIMARY KEY("event_id","mode","seat_group"),
	CONSTRAINT "seats_taken_within_capacity" CHECK ("seats"."taken" BETWEEN 0 AND "seats"."capacity")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"details" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"generation" integer NOT NULL,
	"expires_at" bigint NOT NULL,
	"idle_at" bigint NOT NULL,
	CONSTRAINT "sign_ins_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"lang" text NOT NULL,
	"state" text NOT NULL,
	"standing" text NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "stars" (
	"registration_id" text NOT NULL,
	"session_id" text NOT NULL,
	CONSTRAINT "stars_registration_id_session_id_pk" PRIMARY KEY("registration_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"question_id" text NOT NULL,
	"room_id" text NOT NULL,
	"author" text NOT NULL,
	"state" text NOT NULL,
	"clock" integer NOT NULL,
	CONSTRAINT "votes_question_id_author_pk" PRIMARY KEY("question_id","author")
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcements_standing" ON "announcements" USING btree ("event_id","state","published_at","id");--> statement-breakpoint
CREATE INDEX "audit_by_event" ON "audit" USING btree ("event_id","at","id");--> statement-breakpoint
CREATE INDEX "grants_by_staff" ON "grants" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "grants_by_event" ON "grants" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("state","next_try_at");--> statement-breakpoint
CREATE INDEX "mails_by_event" ON "mails" USING btree ("event_id","queued_at");--> statement-breakpoint
CREATE INDEX "mails_by_address" ON "mails" USING btree ("to_address","queued_at");--> statement-breakpoint
CREATE INDEX "messages_by_clock" ON "messages" USING btree ("room_id","clock");--> statement-breakpoint
CREATE INDEX "messages_by_author" ON "messages" USING btree ("room_id","author");--> statement-breakpoint
CREATE INDEX "people_by_event" ON "people" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "questions_by_clock" ON "questions" USING btree ("room_id","clock");--> statement-breakpoint
CREATE INDEX "questions_by_author" ON "questions" USING btree ("room_id","author");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_by_email" ON "registrations" USING btree ("event_id","email");--> statement-breakpoint
CREATE INDEX "registrations_waiting" ON "registrations" USING btree ("event_id","mode","state","waiting_number");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_by_number" ON "releases" USING btree ("event_id","number");--> statement-breakpoint
CREATE INDEX "rights_changes_by_time" ON "rights_changes" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_by_slug" ON "rooms" USING btree ("event_id","slug");--> statement-breakpoint
CREATE INDEX "sessions_by_event" ON "sessions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "sign_ins_by_subject" ON "sign_ins" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "sign_ins_by_expiry" ON "sign_ins" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "votes_by_clock" ON "votes" USING btree ("room_id","clock");--> statement-breakpoint
CREATE INDEX "votes_by_author" ON "votes" USING btree ("room_id","author");