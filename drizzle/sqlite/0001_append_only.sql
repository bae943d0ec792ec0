-- The turns of an attempt and the audit log are written once: the engine refuses to change or remove them.
CREATE TRIGGER `turns_no_update` BEFORE UPDATE ON `turns` BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `turns_no_delete` BEFORE DELETE ON `turns` BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
