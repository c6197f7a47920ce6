ALTER TABLE "appeals" ADD COLUMN "sealed_words" "bytea";--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_sealed_or_not" CHECK ("appeals"."sealed_words" is null or "appeals"."words" = '');--> statement-breakpoint
-- What was written under a receipt was in the clear until here (0022), and so were objections to what was decided on it.
UPDATE "appeals" p SET "words" = '' FROM "contributions" c WHERE c."id" = p."contribution_id" AND c."byline_kind" = 'receipt';--> statement-breakpoint
UPDATE "signals" s SET "explanation" = 'Has words from the list.' FROM "contributions" c
  WHERE c."id" = s."contribution_id" AND c."byline_kind" = 'receipt' AND s."check" IN ('listed-words', 'listed-expressions');
