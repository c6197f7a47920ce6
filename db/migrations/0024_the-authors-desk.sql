CREATE TABLE "open_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"wording" text NOT NULL,
	"wonders" integer DEFAULT 0 NOT NULL,
	"put_up_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_questions_question_id_unique" UNIQUE("question_id")
);
--> statement-breakpoint
CREATE TABLE "wonders" (
	"open_question_id" uuid NOT NULL,
	"tag" "bytea" NOT NULL,
	CONSTRAINT "wonders_open_question_id_tag_pk" PRIMARY KEY("open_question_id","tag")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "pause_sentence" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "answers_by_mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "goes_out_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "scheduled_by" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "handed_to" uuid;--> statement-breakpoint
ALTER TABLE "open_questions" ADD CONSTRAINT "open_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_questions" ADD CONSTRAINT "open_questions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wonders" ADD CONSTRAINT "wonders_open_question_id_open_questions_id_fk" FOREIGN KEY ("open_question_id") REFERENCES "public"."open_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_questions_article" ON "open_questions" USING btree ("article_id","put_up_at","id");--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_scheduled_by_members_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_handed_to_authors_id_fk" FOREIGN KEY ("handed_to") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "members_told_of_answers" ON "members" USING btree ("id") WHERE "members"."answers_by_mail";--> statement-breakpoint
CREATE INDEX "answers_scheduled" ON "answers" USING btree ("article_id","goes_out_at","id") WHERE "answers"."goes_out_at" is not null;--> statement-breakpoint
CREATE INDEX "questions_handed" ON "questions" USING btree ("handed_to","article_id") WHERE "questions"."handed_to" is not null;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_scheduled_draft" CHECK ("answers"."goes_out_at" is null or "answers"."state" = 'draft');