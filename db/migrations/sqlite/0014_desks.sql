CREATE TABLE `desks` (
	`event_id` text PRIMARY KEY NOT NULL,
	`clock` integer NOT NULL,
	`moved_at` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
