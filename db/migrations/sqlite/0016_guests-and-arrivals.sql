ALTER TABLE `events` ADD `addresses_for` text DEFAULT 'own-host' NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `arrived_at` integer;--> statement-breakpoint
CREATE INDEX `registrations_arrived` ON `registrations` (`event_id`,`arrived_at`);