CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"host" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" integer NOT NULL,
	"transports" json NOT NULL,
	"name" text NOT NULL,
	"made_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "passkeys_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "who_id" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "who_email" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "passkeys_for" text DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "screen_generation" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "screen_made_by" text;--> statement-breakpoint
ALTER TABLE "rooms" ADD COLUMN "screen_made_at" bigint;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "proof" text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "started_at" bigint;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "browser" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "network" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkeys_by_staff" ON "passkeys" USING btree ("staff_id");