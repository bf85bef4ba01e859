CREATE TABLE `reminders` (
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `kind`, `at`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `registrations` ADD `reminders` text DEFAULT 'wanted' NOT NULL;