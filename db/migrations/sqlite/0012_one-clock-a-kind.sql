ALTER TABLE `rooms` DROP COLUMN `now_clock`;--> statement-breakpoint
ALTER TABLE `rooms` DROP COLUMN `stages_clock`;--> statement-breakpoint
ALTER TABLE `rooms` DROP COLUMN `programme_clock`;