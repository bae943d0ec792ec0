CREATE TABLE `opinions` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`criterion` text NOT NULL,
	`seq` integer,
	`verdict` text,
	`reason` text NOT NULL,
	`failure` text,
	`model` text NOT NULL,
	`prompt_hash` text NOT NULL,
	`at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opinions_attempt` ON `opinions` (`attempt_id`,`at`);--> statement-breakpoint
-- What a model said is written once: a later question gets a row of its own.
CREATE TRIGGER `opinions_no_update` BEFORE UPDATE ON `opinions` BEGIN SELECT RAISE(ABORT, 'opinions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `opinions_no_delete` BEFORE DELETE ON `opinions` BEGIN SELECT RAISE(ABORT, 'opinions are append-only'); END;
