CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`reply` text NOT NULL,
	`scene` text NOT NULL,
	`scenario_file` text NOT NULL,
	`scenario_title` text NOT NULL,
	`criterion` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`verdict` text NOT NULL,
	`file` text NOT NULL,
	`target` text NOT NULL,
	`detail` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`status` text NOT NULL,
	`wording` text,
	`line` integer,
	`decided_by` text,
	`decided_at` integer,
	`decided_reason` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_status` ON `proposals` (`status`,`at`);--> statement-breakpoint
CREATE INDEX `proposals_decided` ON `proposals` (`decided_at`);--> statement-breakpoint
CREATE INDEX `proposals_attempt` ON `proposals` (`attempt_id`,`criterion`);--> statement-breakpoint
-- A proposal is decided once, and stays in the list.
CREATE TRIGGER `proposals_decided_once` BEFORE UPDATE ON `proposals` WHEN OLD.`status` <> 'open' BEGIN SELECT RAISE(ABORT, 'a decided proposal stays as it is'); END;
--> statement-breakpoint
CREATE TRIGGER `proposals_no_delete` BEFORE DELETE ON `proposals` BEGIN SELECT RAISE(ABORT, 'proposals are kept'); END;
