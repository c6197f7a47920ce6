DROP INDEX "audit_events_newest";--> statement-breakpoint
DROP INDEX "audit_events_subject";--> statement-breakpoint
DROP INDEX "questions_article_stage";--> statement-breakpoint
DROP INDEX "articles_newest";--> statement-breakpoint
DROP INDEX "articles_hub";--> statement-breakpoint
DROP INDEX "audit_events_actor";--> statement-breakpoint
DROP INDEX "contributions_member";--> statement-breakpoint
DROP INDEX "contributions_article";--> statement-breakpoint
DROP INDEX "contributions_text_key";--> statement-breakpoint
DROP INDEX "contributions_byline";--> statement-breakpoint
DROP INDEX "local_mail_newest";--> statement-breakpoint
DROP INDEX "decisions_contribution";--> statement-breakpoint
DROP INDEX "decisions_moderator";--> statement-breakpoint
DROP INDEX "decisions_newest";--> statement-breakpoint
DROP INDEX "decisions_rule";--> statement-breakpoint
DROP INDEX "reviews_waiting";--> statement-breakpoint
DROP INDEX "reviews_closed";--> statement-breakpoint
DROP INDEX "answers_shown";--> statement-breakpoint
DROP INDEX "answers_author";--> statement-breakpoint
DROP INDEX "thread_tallies_most_answered";--> statement-breakpoint
CREATE INDEX "audit_events_event" ON "audit_events" USING btree ("event","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "contributions_unseen" ON "contributions" USING btree ("member_id","article_id") WHERE "contributions"."kind" = 'comment' and ("contributions"."state" in ('held', 'changes_asked', 'rejected') or "contributions"."pending_revision" is not null);--> statement-breakpoint
CREATE INDEX "decisions_verdict" ON "decisions" USING btree ("verdict","decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "statements_contribution" ON "statements" USING btree ("contribution_id","written_at");--> statement-breakpoint
CREATE INDEX "answers_published" ON "answers" USING btree ("article_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "answers"."state" = 'published';--> statement-breakpoint
CREATE INDEX "answers_newest" ON "answers" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "answers"."state" = 'published';--> statement-breakpoint
CREATE INDEX "answers_drafts" ON "answers" USING btree ("article_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "answers"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "questions_on_desk" ON "questions" USING btree ("article_id","stage_at","id") WHERE "questions"."stage" in ('with_author', 'drafted');--> statement-breakpoint
CREATE INDEX "questions_waiting" ON "questions" USING btree ("stage_at","id") WHERE "questions"."stage" in ('with_author', 'drafted');--> statement-breakpoint
CREATE UNIQUE INDEX "comments_opening" ON "comments" USING btree ("thread_id") WHERE "comments"."parent_id" is null;--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_hub" ON "articles" USING btree ("hub_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","event","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "contributions_member" ON "contributions" USING btree ("member_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "contributions_article" ON "contributions" USING btree ("article_id","kind","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "contributions"."state" = 'approved';--> statement-breakpoint
CREATE INDEX "contributions_text_key" ON "contributions" USING btree ("text_key","received_at" DESC NULLS FIRST) WHERE "contributions"."text_key" is not null;--> statement-breakpoint
CREATE INDEX "contributions_byline" ON "contributions" USING btree ("byline_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "contributions"."byline_id" is not null;--> statement-breakpoint
CREATE INDEX "local_mail_newest" ON "local_mail" USING btree ("sent_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "decisions_contribution" ON "decisions" USING btree ("contribution_id","decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "decisions_moderator" ON "decisions" USING btree ("decided_by","decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "decisions_newest" ON "decisions" USING btree ("decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "decisions_rule" ON "decisions" USING btree ("rule_id","decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "reviews_waiting" ON "reviews" USING btree ("queue","urgency" DESC NULLS FIRST,"opened_at","id") WHERE "reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_closed" ON "reviews" USING btree ("queue","closed_at" DESC NULLS FIRST) WHERE "reviews"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "answers_shown" ON "answers" USING btree ("article_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "answers"."shown";--> statement-breakpoint
CREATE INDEX "answers_author" ON "answers" USING btree ("author_id","published_at") WHERE "answers"."state" = 'published';--> statement-breakpoint
CREATE INDEX "thread_tallies_most_answered" ON "thread_tallies" USING btree ("article_id","notes" DESC NULLS FIRST,"thread_id" DESC NULLS FIRST);