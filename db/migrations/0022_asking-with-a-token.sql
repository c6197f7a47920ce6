-- Receipts are made by who holds them from here on; what the server made of older ones opens nothing any more, and the
-- words that were written under them lay open: they go (docs/decisions/020-asking-with-a-token.md).
DELETE FROM "anon_thread";--> statement-breakpoint
UPDATE "contribution_revisions" r SET "title" = NULL, "body" = '', "masked" = NULL, "html" = ''
  FROM "contributions" c WHERE c."id" = r."contribution_id" AND c."byline_kind" = 'receipt';--> statement-breakpoint
UPDATE "contributions" SET "body" = '', "html" = '', "masked" = NULL, "text_key" = NULL, "likeness" = NULL
  WHERE "byline_kind" = 'receipt';--> statement-breakpoint
ALTER TABLE "anon_thread" DROP CONSTRAINT "anon_thread_contribution_id_unique";--> statement-breakpoint
ALTER TABLE "anon_thread" DROP CONSTRAINT "anon_thread_article_id_articles_id_fk";
--> statement-breakpoint
ALTER TABLE "anon_thread" DROP CONSTRAINT "anon_thread_contribution_id_contributions_id_fk";
--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "pub" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "seal" "bytea" NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "state" text NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "standing" text NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "burned" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "refunded" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD COLUMN "seq" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "anon_thread" DROP COLUMN "contribution_id";--> statement-breakpoint
ALTER TABLE "anon_thread" ADD CONSTRAINT "anon_thread_state" CHECK ("anon_thread"."state" in ('waiting', 'released'));--> statement-breakpoint
ALTER TABLE "anon_thread" ADD CONSTRAINT "anon_thread_standing" CHECK ("anon_thread"."standing" in ('token', 'letterbox'));--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_receipts_hold_no_words" CHECK ("contributions"."byline_kind" <> 'receipt' or ("contributions"."body" = '' and "contributions"."html" = '' and "contributions"."masked" is null and "contributions"."text_key" is null and "contributions"."likeness" is null));
