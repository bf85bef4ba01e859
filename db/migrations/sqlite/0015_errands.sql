CREATE TABLE `errands` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`errand_values` text NOT NULL,
	`cursor` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `errands_by_event` ON `errands` (`event_id`,`place`);--> statement-breakpoint
CREATE INDEX `mails_by_subject` ON `mails` (`subject_id`,`kind`);