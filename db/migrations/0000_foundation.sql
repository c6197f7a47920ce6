CREATE TABLE "anon_thread" (
	"id" uuid PRIMARY KEY NOT NULL,
	"loc_hash" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"article_id" uuid NOT NULL,
	"contribution_id" uuid,
	"label" text NOT NULL,
	"received_day" date NOT NULL,
	CONSTRAINT "anon_thread_loc_hash_unique" UNIQUE("loc_hash"),
	CONSTRAINT "anon_thread_contribution_id_unique" UNIQUE("contribution_id")
);
--> statement-breakpoint
CREATE TABLE "article_authors" (
	"article_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	CONSTRAINT "article_authors_article_id_author_id_pk" PRIMARY KEY("article_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"standfirst" text,
	"language" text DEFAULT 'en' NOT NULL,
	"hub_id" uuid,
	"plate" text DEFAULT 'lamp' NOT NULL,
	"cloth" text DEFAULT 'damson' NOT NULL,
	"current_revision_id" uuid,
	"published_at" timestamp with time zone NOT NULL,
	"conversation" text DEFAULT 'open' NOT NULL,
	"closes_after_days" integer,
	"hold" text DEFAULT 'rules' NOT NULL,
	"passages_on" boolean DEFAULT true NOT NULL,
	"stories_on" boolean DEFAULT true NOT NULL,
	"questions" text DEFAULT 'on' NOT NULL,
	"answer_days" smallint[] DEFAULT '{4}' NOT NULL,
	CONSTRAINT "articles_slug_unique" UNIQUE("slug"),
	CONSTRAINT "articles_conversation" CHECK ("articles"."conversation" in ('open', 'read_only', 'closed')),
	CONSTRAINT "articles_hold" CHECK ("articles"."hold" in ('rules', 'everything')),
	CONSTRAINT "articles_questions" CHECK ("articles"."questions" in ('on', 'paused', 'off')),
	CONSTRAINT "articles_plate" CHECK ("articles"."plate" in ('car', 'lamp', 'kitchen', 'bedroom', 'stairs', 'garden', 'window', 'table')),
	CONSTRAINT "articles_cloth" CHECK ("articles"."cloth" in ('damson', 'moss', 'pencil', 'tan'))
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"bio" text,
	"member_id" uuid,
	"answers_per_week" smallint DEFAULT 5 NOT NULL,
	CONSTRAINT "authors_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "faq_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"answer_id" uuid,
	"question" text NOT NULL,
	"answer_html" text NOT NULL,
	"answer_text" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "faq_entries_answer" UNIQUE("answer_id"),
	CONSTRAINT "faq_entries_origin" CHECK ("faq_entries"."origin" in ('article', 'answer'))
);
--> statement-breakpoint
CREATE TABLE "hubs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "hubs_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"exact" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"status" text DEFAULT 'exact' NOT NULL,
	"confidence" real DEFAULT 1 NOT NULL,
	CONSTRAINT "passages_status" CHECK ("passages"."status" in ('exact', 'edited', 'moved', 'orphaned'))
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"canonical_text" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("article_id","number")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"actor_id" uuid,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_revisions" (
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"title" text,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"content_notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contribution_revisions_contribution_id_revision_pk" PRIMARY KEY("contribution_id","revision")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"article_id" uuid,
	"member_id" uuid,
	"owner_tag" "bytea",
	"sealed_member" "bytea",
	"byline_kind" text NOT NULL,
	"byline_id" uuid,
	"byline_name" text,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"pending_revision" integer,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"text_key" "bytea",
	"content_notes" text[] DEFAULT '{}' NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"state_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"edited_at" timestamp with time zone,
	CONSTRAINT "contributions_kind" CHECK ("contributions"."kind" in ('comment', 'story', 'question', 'follow_up', 'byline')),
	CONSTRAINT "contributions_state" CHECK ("contributions"."state" in ('received', 'held', 'changes_asked', 'approved', 'rejected', 'removed', 'withdrawn')),
	CONSTRAINT "contributions_byline_kind" CHECK ("contributions"."byline_kind" in ('display', 'pen', 'anonymous', 'receipt')),
	CONSTRAINT "contributions_nameless_have_no_member" CHECK ("contributions"."byline_kind" in ('display', 'pen') or ("contributions"."member_id" is null and "contributions"."byline_id" is null and "contributions"."byline_name" is null)),
	CONSTRAINT "contributions_receipts_lead_to_nobody" CHECK ("contributions"."byline_kind" <> 'receipt' or ("contributions"."owner_tag" is null and "contributions"."sealed_member" is null)),
	CONSTRAINT "contributions_withdrawn_is_gone" CHECK ("contributions"."state" <> 'withdrawn' or ("contributions"."body" = '' and "contributions"."html" = ''))
);
--> statement-breakpoint
CREATE TABLE "counts" (
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"shard" smallint NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "counts_subject_name_shard_pk" PRIMARY KEY("subject","name","shard"),
	CONSTRAINT "counts_name" CHECK ("counts"."name" in ('notes', 'stories', 'answers', 'waiting'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"member_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "authenticators" (
	"credential_id" text NOT NULL,
	"member_id" uuid NOT NULL,
	"provider_account_id" text NOT NULL,
	"credential_public_key" text NOT NULL,
	"counter" integer NOT NULL,
	"credential_device_type" text NOT NULL,
	"credential_backed_up" boolean NOT NULL,
	"transports" text,
	CONSTRAINT "authenticators_member_id_credential_id_pk" PRIMARY KEY("member_id","credential_id"),
	CONSTRAINT "authenticators_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "bylines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "bylines_id_member" UNIQUE("id","member_id"),
	CONSTRAINT "bylines_kind" CHECK ("bylines"."kind" in ('display', 'pen'))
);
--> statement-breakpoint
CREATE TABLE "member_roles" (
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "member_roles_member_id_role_pk" PRIMARY KEY("member_id","role"),
	CONSTRAINT "member_roles_role" CHECK ("member_roles"."role" in ('moderator', 'author', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified_at" timestamp with time zone,
	"image" text,
	"joined_at" timestamp with time zone NOT NULL,
	"sessions_valid_from" timestamp with time zone,
	"decisions_by_mail" boolean DEFAULT true NOT NULL,
	CONSTRAINT "members_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "local_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sent_mail" (
	"key" text PRIMARY KEY NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid,
	"contribution_id" uuid,
	"revision" integer NOT NULL,
	"verdict" text NOT NULL,
	"rule_id" uuid,
	"reason" text,
	"revision_before" integer,
	"state_before" text NOT NULL,
	"state_after" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"undoes" uuid,
	CONSTRAINT "decisions_undone_once" UNIQUE("undoes"),
	CONSTRAINT "decisions_verdict" CHECK ("decisions"."verdict" in ('approve', 'reject', 'remove', 'restore', 'undo')),
	CONSTRAINT "decisions_a_reason_for_every_no" CHECK ("decisions"."verdict" not in ('reject', 'remove') or ("decisions"."rule_id" is not null and length(trim("decisions"."reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"review_id" uuid,
	"reporter_id" uuid,
	"rule_id" uuid NOT NULL,
	"words" text,
	"outcome" text DEFAULT 'waiting' NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reports_outcome" CHECK ("reports"."outcome" in ('waiting', 'acted', 'kept'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"queue" text NOT NULL,
	"urgency" smallint DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"claimed_by" uuid,
	"claimed_at" timestamp with time zone,
	"claim_lapses_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "reviews_queue" CHECK ("reviews"."queue" in ('reported', 'held', 'stories', 'questions', 'new-members'))
);
--> statement-breakpoint
CREATE TABLE "rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" smallint NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"template" text NOT NULL,
	CONSTRAINT "rules_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"check" text NOT NULL,
	"effect" text NOT NULL,
	"explanation" text NOT NULL,
	"spans" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "signals_effect" CHECK ("signals"."effect" in ('hold', 'inform'))
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "word_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"pattern" text NOT NULL,
	"effect" text NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "word_list_pattern_unique" UNIQUE("pattern"),
	CONSTRAINT "word_list_effect" CHECK ("word_list"."effect" in ('hold'))
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"tagline" text NOT NULL,
	"description" text NOT NULL,
	"leave_href" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"promise_hours" integer DEFAULT 12 NOT NULL,
	"held_first" integer DEFAULT 3 NOT NULL,
	"links_allowed" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "publication_single" CHECK ("publication"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "answered_questions" (
	"answer_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	CONSTRAINT "answered_questions_answer_id_question_id_pk" PRIMARY KEY("answer_id","question_id"),
	CONSTRAINT "answered_questions_question_id_unique" UNIQUE("question_id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"printed_question" text NOT NULL,
	"printed" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "answers_state" CHECK ("answers"."state" in ('draft', 'published'))
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"stage" text DEFAULT 'waiting' NOT NULL,
	"reply_mode" text NOT NULL,
	"wishes" text[] DEFAULT '{}' NOT NULL,
	"declined_reason" text,
	"stage_at" timestamp with time zone,
	CONSTRAINT "questions_stage" CHECK ("questions"."stage" in ('waiting', 'with_author', 'drafted', 'answered', 'declined')),
	CONSTRAINT "questions_reply_mode" CHECK ("questions"."reply_mode" in ('public', 'private'))
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"minutes" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"parent_id" uuid,
	"place" text COLLATE "C" NOT NULL,
	"depth" integer NOT NULL,
	"by_author" boolean DEFAULT false NOT NULL,
	"shown" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_tallies" (
	"thread_id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"notes" integer DEFAULT 0 NOT NULL,
	"author_notes" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"passage_id" uuid,
	"status" text DEFAULT 'open' NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"shown" boolean DEFAULT false NOT NULL,
	CONSTRAINT "threads_status" CHECK ("threads"."status" in ('open', 'locked'))
);
--> statement-breakpoint
ALTER TABLE "anon_thread" ADD CONSTRAINT "anon_thread_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anon_thread" ADD CONSTRAINT "anon_thread_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_authors" ADD CONSTRAINT "article_authors_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_hub_id_hubs_id_fk" FOREIGN KEY ("hub_id") REFERENCES "public"."hubs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_current_revision_id_revisions_id_fk" FOREIGN KEY ("current_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faq_entries" ADD CONSTRAINT "faq_entries_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_revisions" ADD CONSTRAINT "contribution_revisions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authenticators" ADD CONSTRAINT "authenticators_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bylines" ADD CONSTRAINT "bylines_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_roles" ADD CONSTRAINT "member_roles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_undoes_decisions_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_members_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answered_questions" ADD CONSTRAINT "answered_questions_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answered_questions" ADD CONSTRAINT "answered_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_id_contributions_id_fk" FOREIGN KEY ("id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_id_contributions_id_fk" FOREIGN KEY ("id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_id_contributions_id_fk" FOREIGN KEY ("id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_tallies" ADD CONSTRAINT "thread_tallies_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_tallies" ADD CONSTRAINT "thread_tallies_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_authors_author" ON "article_authors" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "articles_newest" ON "articles" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_hub" ON "articles" USING btree ("hub_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "faq_entries_article" ON "faq_entries" USING btree ("article_id","ordinal");--> statement-breakpoint
CREATE INDEX "passages_article" ON "passages" USING btree ("article_id","start");--> statement-breakpoint
CREATE INDEX "audit_events_newest" ON "audit_events" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contributions_member" ON "contributions" USING btree ("member_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_owner_tag" ON "contributions" USING btree ("owner_tag") WHERE "contributions"."owner_tag" is not null;--> statement-breakpoint
CREATE INDEX "contributions_article" ON "contributions" USING btree ("article_id","kind","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "contributions"."state" = 'approved';--> statement-breakpoint
CREATE INDEX "contributions_text_key" ON "contributions" USING btree ("text_key","received_at" DESC NULLS LAST) WHERE "contributions"."text_key" is not null;--> statement-breakpoint
CREATE INDEX "contributions_byline" ON "contributions" USING btree ("byline_id") WHERE "contributions"."byline_id" is not null;--> statement-breakpoint
CREATE INDEX "accounts_member" ON "accounts" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bylines_name_key" ON "bylines" USING btree ("name_key") WHERE "bylines"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "bylines_member" ON "bylines" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "local_mail_newest" ON "local_mail" USING btree ("sent_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_contribution" ON "decisions" USING btree ("contribution_id","decided_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_moderator" ON "decisions" USING btree ("decided_by","decided_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_newest" ON "decisions" USING btree ("decided_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_rule" ON "decisions" USING btree ("rule_id","decided_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reports_contribution" ON "reports" USING btree ("contribution_id","outcome");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once_each" ON "reports" USING btree ("contribution_id","reporter_id") WHERE "reports"."outcome" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("contribution_id") WHERE "reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_waiting" ON "reviews" USING btree ("queue","urgency" DESC NULLS LAST,"opened_at","id") WHERE "reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_claims" ON "reviews" USING btree ("claimed_by") WHERE "reviews"."closed_at" is null and "reviews"."claimed_by" is not null;--> statement-breakpoint
CREATE INDEX "reviews_contribution" ON "reviews" USING btree ("contribution_id","opened_at");--> statement-breakpoint
CREATE INDEX "reviews_closed" ON "reviews" USING btree ("queue","closed_at" DESC NULLS LAST) WHERE "reviews"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "signals_contribution" ON "signals" USING btree ("contribution_id","revision");--> statement-breakpoint
CREATE INDEX "answers_printed" ON "answers" USING btree ("article_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "answers"."state" = 'published' and "answers"."printed";--> statement-breakpoint
CREATE INDEX "answers_author" ON "answers" USING btree ("author_id","state","saved_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "questions_article_stage" ON "questions" USING btree ("article_id","stage","stage_at","id");--> statement-breakpoint
CREATE INDEX "comments_place" ON "comments" USING btree ("thread_id","place","id") WHERE "comments"."shown";--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "thread_tallies_most_answered" ON "thread_tallies" USING btree ("article_id","notes" DESC NULLS LAST,"thread_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "threads_shown" ON "threads" USING btree ("article_id","opened_at","id") WHERE "threads"."shown" and "threads"."passage_id" is null;--> statement-breakpoint
CREATE INDEX "threads_margin" ON "threads" USING btree ("article_id","passage_id") WHERE "threads"."shown" and "threads"."passage_id" is not null;