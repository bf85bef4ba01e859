CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`published_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcements_standing` ON `announcements` (`event_id`,`state`,`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_by_event` ON `audit` (`event_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`details` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_unique` ON `events` (`slug`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`host_id` text,
	`room_id` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_by_staff` ON `grants` (`staff_id`);--> statement-breakpoint
CREATE INDEX `grants_by_event` ON `grants` (`event_id`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`kind` text NOT NULL,
	`to_address` text NOT NULL,
	`lang` text NOT NULL,
	`subject_id` text,
	`mail_values` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`problem` text,
	`queued_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `mails_by_event` ON `mails` (`event_id`,`queued_at`);--> statement-breakpoint
CREATE INDEX `mails_by_address` ON `mails` (`to_address`,`queued_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`lang` text NOT NULL,
	`clock` integer NOT NULL,
	`sent_by` text NOT NULL,
	`state` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_by_clock` ON `messages` (`room_id`,`clock`);--> statement-breakpoint
CREATE INDEX `messages_by_author` ON `messages` (`room_id`,`author`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_by_event` ON `people` (`event_id`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`lang` text NOT NULL,
	`clock` integer NOT NULL,
	`asked_by` text NOT NULL,
	`state` text NOT NULL,
	`votes` integer DEFAULT 0 NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questions_by_clock` ON `questions` (`room_id`,`clock`);--> statement-breakpoint
CREATE INDEX `questions_by_author` ON `questions` (`room_id`,`author`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`email` text NOT NULL,
	`name_native` text NOT NULL,
	`name_latin` text NOT NULL,
	`name_order` text NOT NULL,
	`affiliation` text NOT NULL,
	`host_id` text,
	`lang` text NOT NULL,
	`mode` text NOT NULL,
	`seat_group` text NOT NULL,
	`state` text NOT NULL,
	`waiting_number` integer,
	`registered_at` integer NOT NULL,
	`link_generation` integer DEFAULT 1 NOT NULL,
	`feed_generation` integer DEFAULT 1 NOT NULL,
	`feed_shows` text DEFAULT 'everything' NOT NULL,
	`alarm_minutes` integer,
	`revision` integer DEFAULT 0 NOT NULL,
	`revised_at` integer NOT NULL,
	`calendar_by` text DEFAULT 'invites' NOT NULL,
	`told` text,
	`search_text` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_by_email` ON `registrations` (`event_id`,`email`);--> statement-breakpoint
CREATE INDEX `registrations_waiting` ON `registrations` (`event_id`,`mode`,`state`,`waiting_number`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`programme` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_by_number` ON `releases` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `rights_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rights_changes_by_time` ON `rights_changes` (`at`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`slug` text NOT NULL,
	`details` text NOT NULL,
	`clock` integer DEFAULT 0 NOT NULL,
	`now_session_id` text,
	`now_item_id` text,
	`now_clock` integer DEFAULT 0 NOT NULL,
	`stages` text NOT NULL,
	`stages_clock` integer DEFAULT 0 NOT NULL,
	`programme_clock` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_by_slug` ON `rooms` (`event_id`,`slug`);--> statement-breakpoint
CREATE TABLE `seats` (
	`event_id` text NOT NULL,
	`mode` text NOT NULL,
	`seat_group` text NOT NULL,
	`capacity` integer NOT NULL,
	`wanted` integer NOT NULL,
	`taken` integer DEFAULT 0 NOT NULL,
	`waiting` integer DEFAULT 0 NOT NULL,
	`queue_next` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`event_id`, `mode`, `seat_group`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seats_taken_within_capacity" CHECK("seats"."taken" BETWEEN 0 AND "seats"."capacity")
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_event` ON `sessions` (`event_id`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`generation` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`idle_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ins_hash_unique` ON `sign_ins` (`hash`);--> statement-breakpoint
CREATE INDEX `sign_ins_by_subject` ON `sign_ins` (`subject_id`);--> statement-breakpoint
CREATE INDEX `sign_ins_by_expiry` ON `sign_ins` (`expires_at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`lang` text NOT NULL,
	`state` text NOT NULL,
	`standing` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `stars` (
	`registration_id` text NOT NULL,
	`session_id` text NOT NULL,
	PRIMARY KEY(`registration_id`, `session_id`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `votes` (
	`question_id` text NOT NULL,
	`room_id` text NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`clock` integer NOT NULL,
	PRIMARY KEY(`question_id`, `author`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `votes_by_clock` ON `votes` (`room_id`,`clock`);--> statement-breakpoint
CREATE INDEX `votes_by_author` ON `votes` (`room_id`,`author`);