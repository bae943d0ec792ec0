CREATE TABLE `sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`subject` text NOT NULL,
	`title` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`serial` text,
	`sheet` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_offs_version` ON `sign_offs` (`person_id`,`subject`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_offs_serial` ON `sign_offs` (`serial`);--> statement-breakpoint
CREATE TABLE `sitting_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`part` text NOT NULL,
	`number` integer NOT NULL,
	`answer` text NOT NULL,
	`share` real NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitting_answers_sitting` ON `sitting_answers` (`sitting_id`,`part`,`at`);--> statement-breakpoint
CREATE TABLE `sitting_parts` (
	`sitting_id` text NOT NULL,
	`part` text NOT NULL,
	`started_at` integer NOT NULL,
	`handed_in_at` integer,
	PRIMARY KEY(`sitting_id`, `part`),
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`track_id` text NOT NULL,
	`title` text NOT NULL,
	`seed` integer NOT NULL,
	`paper` text NOT NULL,
	`started_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sittings_person` ON `sittings` (`person_id`,`track_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statements_person` ON `statements` (`person_id`,`at`);--> statement-breakpoint
ALTER TABLE `attempts` ADD `sitting_id` text REFERENCES sittings(id);--> statement-breakpoint
ALTER TABLE `drill_runs` ADD `sitting_id` text REFERENCES sittings(id);--> statement-breakpoint
ALTER TABLE `rush_runs` ADD `sitting_id` text REFERENCES sittings(id);--> statement-breakpoint
CREATE TRIGGER `sittings_no_update` BEFORE UPDATE ON `sittings` BEGIN SELECT RAISE(ABORT, 'sittings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sittings_no_delete` BEFORE DELETE ON `sittings` BEGIN SELECT RAISE(ABORT, 'sittings are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sitting_answers_no_update` BEFORE UPDATE ON `sitting_answers` BEGIN SELECT RAISE(ABORT, 'sitting_answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sitting_answers_no_delete` BEFORE DELETE ON `sitting_answers` BEGIN SELECT RAISE(ABORT, 'sitting_answers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sign_offs_no_update` BEFORE UPDATE ON `sign_offs` BEGIN SELECT RAISE(ABORT, 'sign_offs are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `sign_offs_no_delete` BEFORE DELETE ON `sign_offs` BEGIN SELECT RAISE(ABORT, 'sign_offs are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `statements_no_update` BEFORE UPDATE ON `statements` BEGIN SELECT RAISE(ABORT, 'statements are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `statements_no_delete` BEFORE DELETE ON `statements` BEGIN SELECT RAISE(ABORT, 'statements are append-only'); END;
