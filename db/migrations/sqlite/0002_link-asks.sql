CREATE TABLE `link_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_of` text NOT NULL,
	`address_hash` text NOT NULL,
	`asker_hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `link_asks_by_address` ON `link_asks` (`address_hash`,`asked_of`,`at`);--> statement-breakpoint
CREATE INDEX `link_asks_by_time` ON `link_asks` (`at`);