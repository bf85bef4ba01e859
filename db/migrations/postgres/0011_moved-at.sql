ALTER TABLE "rooms" ADD COLUMN "moved_at" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
UPDATE "rooms" SET "moved_at" = json_build_object('now', "now_clock", 'stages', "stages_clock", 'programme', "programme_clock");--> statement-breakpoint
UPDATE "rooms" SET "moved_at" = ("moved_at"::jsonb || jsonb_build_object('question', "clock", 'vote', "clock"))::json WHERE "id" IN (SELECT "room_id" FROM "questions");--> statement-breakpoint
UPDATE "rooms" SET "moved_at" = ("moved_at"::jsonb || jsonb_build_object('message', "clock"))::json WHERE "id" IN (SELECT "room_id" FROM "messages");