CREATE TABLE `drill_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`drill_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`seed` integer NOT NULL,
	`lines` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`typed` text NOT NULL,
	`speed` real,
	`accuracy` real,
	`corrections` integer,
	`passed` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drill_runs_person` ON `drill_runs` (`person_id`,`drill_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `phrases` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code` text NOT NULL,
	`group` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phrases_code` ON `phrases` (`person_id`,`code`);--> statement-breakpoint
CREATE TABLE `rush_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`rush_id` text NOT NULL,
	`title` text NOT NULL,
	`edition` text NOT NULL,
	`mode` text NOT NULL,
	`status` text NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`report` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rush_runs_person` ON `rush_runs` (`person_id`,`rush_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `rush_runs_status` ON `rush_runs` (`status`,`started_at`);--> statement-breakpoint
ALTER TABLE `attempts` ADD `rush_run_id` text REFERENCES rush_runs(id);--> statement-breakpoint
ALTER TABLE `attempts` ADD `arrival` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `patience` integer;--> statement-breakpoint
CREATE INDEX `attempts_rush` ON `attempts` (`rush_run_id`,`arrival`);