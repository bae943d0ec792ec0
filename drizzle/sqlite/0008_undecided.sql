-- Until here, "neither passed nor failed yet" was stored as "failed": what is open, and what was undecided when it ended.
UPDATE `attempts` SET `passed` = NULL WHERE `ended_at` IS NULL;--> statement-breakpoint
UPDATE `attempts` SET `passed` = NULL WHERE `passed` = 0 AND `undecided` > 0 AND EXISTS (
	SELECT 1 FROM `audit`
	WHERE `audit`.`action` = 'attempt/finished' AND `audit`.`subject` = `attempts`.`id`
	AND json_type(`audit`.`data`, '$.passed') = 'null'
);
