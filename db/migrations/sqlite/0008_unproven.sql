ALTER TABLE `registrations` ADD `held_until` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `touched_at` integer;