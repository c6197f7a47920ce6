CREATE TABLE "batched_decisions" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"verdict" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"left_out" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "decision_batches_queue" CHECK ("decision_batches"."queue" in ('crisis', 'reported', 'held', 'stories', 'questions', 'new-members')),
	CONSTRAINT "decision_batches_verdict" CHECK ("decision_batches"."verdict" in ('approve', 'reject'))
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"given_by" uuid NOT NULL,
	"given_to" uuid NOT NULL,
	"words" text,
	"given_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"name" text NOT NULL,
	"kept_by" uuid NOT NULL,
	"for_team" boolean DEFAULT false NOT NULL,
	"article_id" uuid,
	"hub_id" uuid,
	"check" text,
	"kind" text,
	"hours" smallint,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "queue_views_queue" CHECK ("queue_views"."queue" in ('crisis', 'reported', 'held', 'stories', 'questions', 'new-members')),
	CONSTRAINT "queue_views_narrow_something" CHECK (num_nonnulls("queue_views"."article_id", "queue_views"."hub_id", "queue_views"."check", "queue_views"."kind", "queue_views"."hours") > 0)
);
--> statement-breakpoint
CREATE TABLE "review_readers" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"lapses_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "article_id" uuid;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "checks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "reviews" SET "kind" = c."kind", "article_id" = c."article_id",
	"checks" = array(SELECT DISTINCT s."check" FROM "signals" s
		WHERE s."contribution_id" = c."id" AND s."revision" = "reviews"."revision" AND s."effect" = 'hold' ORDER BY 1)
FROM "contributions" c WHERE c."id" = "reviews"."contribution_id";--> statement-breakpoint
ALTER TABLE "reviews" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "batched_decisions" ADD CONSTRAINT "batched_decisions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batched_decisions" ADD CONSTRAINT "batched_decisions_batch_id_decision_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."decision_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_batches" ADD CONSTRAINT "decision_batches_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_given_to_members_id_fk" FOREIGN KEY ("given_to") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_views" ADD CONSTRAINT "queue_views_kept_by_members_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_views" ADD CONSTRAINT "queue_views_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_views" ADD CONSTRAINT "queue_views_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_readers" ADD CONSTRAINT "review_readers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_readers" ADD CONSTRAINT "review_readers_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batched_decisions_batch" ON "batched_decisions" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "decision_batches_moderator" ON "decision_batches" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "handovers_given_to" ON "handovers" USING btree ("given_to","given_at");--> statement-breakpoint
CREATE INDEX "queue_views_kept_by" ON "queue_views" USING btree ("kept_by");--> statement-breakpoint
CREATE INDEX "queue_views_for_team" ON "queue_views" USING btree ("kept_at") WHERE "queue_views"."for_team";--> statement-breakpoint
CREATE INDEX "review_readers_review" ON "review_readers" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "reviews_waiting_kind" ON "reviews" USING btree ("queue","kind","urgency" DESC NULLS FIRST,"opened_at","id") WHERE "reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_waiting_article" ON "reviews" USING btree ("article_id","queue","urgency" DESC NULLS FIRST,"opened_at","id") WHERE "reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_waiting_checks" ON "reviews" USING gin ("checks") WITH (fastupdate=false) WHERE "reviews"."closed_at" is null;