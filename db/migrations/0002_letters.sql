DROP INDEX "answers_printed";--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "promote" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "shown" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "follows" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_follows_questions_id_fk" FOREIGN KEY ("follows") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_shown" ON "answers" USING btree ("article_id","published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "answers"."shown";--> statement-breakpoint
CREATE INDEX "questions_follows" ON "questions" USING btree ("follows") WHERE "questions"."follows" is not null;