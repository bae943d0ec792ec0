CREATE TABLE `pledges` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pledges_person` ON `pledges` (`person_id`,`lesson_id`,`at`);--> statement-breakpoint
CREATE TRIGGER `pledges_no_update` BEFORE UPDATE ON `pledges` BEGIN SELECT RAISE(ABORT, 'pledges are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `pledges_no_delete` BEFORE DELETE ON `pledges` BEGIN SELECT RAISE(ABORT, 'pledges are append-only'); END;
