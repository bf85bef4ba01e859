CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"chosen" json NOT NULL,
	"subject" json NOT NULL,
	"letter_text" json NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"reach" json,
	"saved_at" bigint NOT NULL,
	"starts_at" bigint,
	"people" integer DEFAULT 0 NOT NULL,
	"without_address" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "letter_id" text;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_by_event" ON "letters" USING btree ("event_id","saved_at");--> statement-breakpoint
CREATE INDEX "letters_planned" ON "letters" USING btree ("state","starts_at");--> statement-breakpoint
CREATE INDEX "mails_by_letter" ON "mails" USING btree ("letter_id","state");--> statement-breakpoint
CREATE INDEX "mails_sent" ON "mails" USING btree ("kind","state","sent_at");