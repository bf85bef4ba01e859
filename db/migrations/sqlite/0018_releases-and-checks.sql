CREATE TABLE `checks` (
	`event_id` text NOT NULL,
	`point` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `point`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `releases` ADD `made_by` text;--> statement-breakpoint
ALTER TABLE `releases` ADD `puts_back` integer;