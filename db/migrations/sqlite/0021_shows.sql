CREATE TABLE `consoles` (
	`room_id` text NOT NULL,
	`form` text NOT NULL,
	`clock` integer DEFAULT 0 NOT NULL,
	`moved_at` text NOT NULL,
	`show_id` text,
	`driver_id` text,
	`driver_name` text,
	`driven_since` integer,
	PRIMARY KEY(`room_id`, `form`),
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `show_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`show_id` text NOT NULL,
	`place` integer NOT NULL,
	`action` text NOT NULL,
	`staff_id` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`show_id`) REFERENCES `shows`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `show_actions_by_place` ON `show_actions` (`show_id`,`place`);--> statement-breakpoint
CREATE TABLE `shows` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`form` text NOT NULL,
	`day` text NOT NULL,
	`running_order` text NOT NULL,
	`begun_at` integer NOT NULL,
	`ahead_millis` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shows_by_room` ON `shows` (`room_id`,`form`,`day`);