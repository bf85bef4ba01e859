CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`chosen` text NOT NULL,
	`subject` text NOT NULL,
	`letter_text` text NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`reach` text,
	`saved_at` integer NOT NULL,
	`starts_at` integer,
	`people` integer DEFAULT 0 NOT NULL,
	`without_address` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letters_by_event` ON `letters` (`event_id`,`saved_at`);--> statement-breakpoint
CREATE INDEX `letters_planned` ON `letters` (`state`,`starts_at`);--> statement-breakpoint
ALTER TABLE `mails` ADD `letter_id` text;--> statement-breakpoint
CREATE INDEX `mails_by_letter` ON `mails` (`letter_id`,`state`);--> statement-breakpoint
CREATE INDEX `mails_sent` ON `mails` (`kind`,`state`,`sent_at`);