CREATE TABLE `crew_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `crew_contacts_by_event` ON `crew_contacts` (`event_id`);--> statement-breakpoint
CREATE TABLE `crew_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `crew_sheets_by_event` ON `crew_sheets` (`event_id`);