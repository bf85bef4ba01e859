CREATE TABLE `edit_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`staff_id` text NOT NULL,
	`command` text NOT NULL,
	`undoes` text,
	`undone_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edit_groups_by_event` ON `edit_groups` (`event_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `edits` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	`place` integer NOT NULL,
	`noun` text NOT NULL,
	`thing_id` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `edit_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edits_by_group` ON `edits` (`group_id`,`place`);--> statement-breakpoint
CREATE INDEX `edits_by_thing` ON `edits` (`event_id`,`thing_id`);