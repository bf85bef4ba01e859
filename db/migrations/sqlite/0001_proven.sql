ALTER TABLE `mails` ADD `caused_by` text;--> statement-breakpoint
CREATE INDEX `mails_by_cause` ON `mails` (`caused_by`,`queued_at`);--> statement-breakpoint
ALTER TABLE `one_time_links` ADD `link_values` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `proven_at` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `pending_email` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `pending_until` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `proof_hash` text;--> statement-breakpoint
-- Whoever registered before could not prove an address; their own is theirs until they say otherwise, and they are told of a change.
UPDATE `registrations` SET `proven_at` = `registered_at`;
