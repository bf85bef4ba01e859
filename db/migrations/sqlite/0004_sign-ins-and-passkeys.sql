CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`host` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`made_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential_id_unique` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_by_staff` ON `passkeys` (`staff_id`);--> statement-breakpoint
ALTER TABLE `audit` ADD `who_id` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `who_email` text;--> statement-breakpoint
ALTER TABLE `events` ADD `passkeys_for` text DEFAULT 'nobody' NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `screen_generation` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `rooms` ADD `screen_made_by` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `screen_made_at` integer;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `proof` text DEFAULT 'link' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `started_at` integer;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `browser` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `network` text DEFAULT '' NOT NULL;