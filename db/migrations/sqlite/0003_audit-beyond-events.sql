PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_audit`("id", "event_id", "at", "who", "command", "subject") SELECT "id", "event_id", "at", "who", "command", "subject" FROM `audit`;--> statement-breakpoint
DROP TABLE `audit`;--> statement-breakpoint
ALTER TABLE `__new_audit` RENAME TO `audit`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `audit_by_event` ON `audit` (`event_id`,`at`,`id`);