ALTER TABLE "decisions" DROP CONSTRAINT "decisions_verdict";--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_a_reason_for_every_no";--> statement-breakpoint
ALTER TABLE "statements" ADD COLUMN "passage" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_verdict" CHECK ("decisions"."verdict" in ('approve', 'ask_change', 'reject', 'remove', 'restore', 'undo'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_a_reason_for_every_no" CHECK ("decisions"."verdict" not in ('ask_change', 'reject', 'remove') or ("decisions"."rule_id" is not null and length(trim("decisions"."reason")) > 0));