ALTER TABLE "contributions" DROP CONSTRAINT "contributions_withdrawn_is_gone";--> statement-breakpoint
ALTER TABLE "score_models" DROP CONSTRAINT "score_models_weights_while_active";--> statement-breakpoint
ALTER TABLE "word_list" DROP CONSTRAINT "word_list_effect";--> statement-breakpoint
ALTER TABLE "queue_views" DROP CONSTRAINT "queue_views_narrow_something";--> statement-breakpoint
ALTER TABLE "contribution_revisions" ADD COLUMN "masked" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "masked" text;--> statement-breakpoint
ALTER TABLE "signals" ADD COLUMN "severe" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "word_list" ADD COLUMN "severe" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "queue_views" ADD COLUMN "language" text;--> statement-breakpoint
CREATE INDEX "reviews_waiting_language" ON "reviews" USING btree ("queue","language","urgency" DESC NULLS FIRST,"opened_at","id") WHERE "reviews"."closed_at" is null and "reviews"."language" is not null;--> statement-breakpoint
-- Where somebody had set other thresholds of standing, they go on as a version of the settings.
INSERT INTO "moderation_settings" ("version", "settings", "saved_at")
SELECT coalesce((SELECT max("version") FROM "moderation_settings"), 0) + 1,
  coalesce((SELECT "settings" FROM "moderation_settings" ORDER BY "version" DESC LIMIT 1), '{}') || "standing", now()
FROM "publication" WHERE "standing" <> '{"trustedFrom": 10, "watchedFrom": -4, "halfLifeDays": 90}';--> statement-breakpoint
ALTER TABLE "publication" DROP COLUMN "standing";--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_withdrawn_is_gone" CHECK ("contributions"."state" <> 'withdrawn' or ("contributions"."body" = '' and "contributions"."html" = '' and "contributions"."masked" is null));--> statement-breakpoint
ALTER TABLE "score_models" ADD CONSTRAINT "score_models_weights_while_active" CHECK (not "score_models"."active" or "score_models"."weights" is not null);--> statement-breakpoint
ALTER TABLE "word_list" ADD CONSTRAINT "word_list_effect" CHECK ("word_list"."effect" in ('hold', 'nudge', 'mask'));--> statement-breakpoint
ALTER TABLE "queue_views" ADD CONSTRAINT "queue_views_language" CHECK ("queue_views"."language" in ('ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'zh'));--> statement-breakpoint
ALTER TABLE "queue_views" ADD CONSTRAINT "queue_views_narrow_something" CHECK (num_nonnulls("queue_views"."article_id", "queue_views"."hub_id", "queue_views"."check", "queue_views"."kind", "queue_views"."language", "queue_views"."hours") > 0);