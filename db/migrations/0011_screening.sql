CREATE TABLE "outside_checks" (
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"service" text NOT NULL,
	"verdict" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"tried_at" timestamp with time zone,
	"problem" text,
	"taught" text,
	CONSTRAINT "outside_checks_contribution_id_revision_service_pk" PRIMARY KEY("contribution_id","revision","service"),
	CONSTRAINT "outside_checks_service" CHECK ("outside_checks"."service" in ('akismet', 'moderation-api')),
	CONSTRAINT "outside_checks_verdict" CHECK ("outside_checks"."verdict" in ('waiting', 'clean', 'flagged', 'failed')),
	CONSTRAINT "outside_checks_problem" CHECK ("outside_checks"."problem" in ('unreachable', 'timeout', 'status', 'redirect', 'too_large', 'nonsense', 'switched_off')),
	CONSTRAINT "outside_checks_taught" CHECK ("outside_checks"."taught" in ('ham', 'spam'))
);--> statement-breakpoint
ALTER TABLE "signals" DROP CONSTRAINT "signals_effect";--> statement-breakpoint
ALTER TABLE "word_list" DROP CONSTRAINT "word_list_effect";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "outside_checks" ADD CONSTRAINT "outside_checks_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_checks_waiting" ON "outside_checks" USING btree ("service") WHERE "outside_checks"."verdict" = 'waiting';--> statement-breakpoint
CREATE INDEX "outside_checks_newest" ON "outside_checks" USING btree ("service","tried_at" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_language" CHECK ("reviews"."language" in ('ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sv', 'th', 'tr', 'uk', 'zh'));--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_effect" CHECK ("signals"."effect" in ('hold', 'nudge', 'inform'));--> statement-breakpoint
ALTER TABLE "word_list" ADD CONSTRAINT "word_list_effect" CHECK ("word_list"."effect" in ('hold', 'nudge'));
