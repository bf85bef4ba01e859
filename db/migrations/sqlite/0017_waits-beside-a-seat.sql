DROP INDEX `registrations_waiting`;--> statement-breakpoint
DROP INDEX `registrations_counted`;--> statement-breakpoint
ALTER TABLE `registrations` ADD `waiting_for` text CONSTRAINT "registrations_waits_for_one" CHECK("waiting_for" IS NULL OR ("waiting_number" IS NOT NULL AND (
        ("waiting_for" = "mode" AND "state" IN ('waitlisted', 'unproven')) OR
        ("waiting_for" = 'onsite' AND "mode" = 'online' AND "seat_group" = 'general' AND "state" IN ('confirmed', 'unproven')))));--> statement-breakpoint
UPDATE `registrations` SET `waiting_for` = `mode` WHERE `waiting_number` IS NOT NULL AND `state` IN ('waitlisted', 'unproven');--> statement-breakpoint
CREATE INDEX `registrations_waiting` ON `registrations` (`event_id`,`waiting_for`,`state`,`waiting_number`);--> statement-breakpoint
CREATE INDEX `registrations_counted` ON `registrations` (`event_id`,`mode`,`state`,`host_id`,`held_until`,`waiting_for`);
