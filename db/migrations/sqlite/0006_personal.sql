CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`mode` text NOT NULL,
	`host_id` text,
	`state` text NOT NULL,
	`erased_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasures_by_event` ON `erasures` (`event_id`);--> statement-breakpoint
CREATE TABLE `retention` (
	`event_id` text PRIMARY KEY NOT NULL,
	`noticed_at` integer NOT NULL,
	`erases_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `registrations` ADD `erasing_since` integer;