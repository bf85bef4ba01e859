ALTER TABLE `rooms` ADD `moved_at` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `rooms` SET `moved_at` = json_object('now', `now_clock`, 'stages', `stages_clock`, 'programme', `programme_clock`);--> statement-breakpoint
UPDATE `rooms` SET `moved_at` = json_set(`moved_at`, '$.question', `clock`, '$.vote', `clock`) WHERE `id` IN (SELECT `room_id` FROM `questions`);--> statement-breakpoint
UPDATE `rooms` SET `moved_at` = json_set(`moved_at`, '$.message', `clock`) WHERE `id` IN (SELECT `room_id` FROM `messages`);