ALTER TABLE "decisions" ADD CONSTRAINT "decisions_id_decider" UNIQUE("id","decided_by");--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid,
	"first_decider" uuid NOT NULL,
	"standing_decision_id" uuid,
	"contribution_id" uuid,
	"words" text NOT NULL,
	"appealed_at" timestamp with time zone NOT NULL,
	"claimed_by" uuid,
	"claim_lapses_at" timestamp with time zone,
	"outcome" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"answer" text,
	"overturned_by" uuid,
	CONSTRAINT "appeals_once" UNIQUE("decision_id"),
	CONSTRAINT "appeals_outcome" CHECK ("appeals"."outcome" in ('upheld', 'overturned', 'settled')),
	CONSTRAINT "appeals_one_subject" CHECK (num_nonnulls("appeals"."decision_id") = 1),
	CONSTRAINT "appeals_decided_by_another" CHECK ("appeals"."decided_by" <> "appeals"."first_decider"),
	CONSTRAINT "appeals_read_by_another" CHECK ("appeals"."claimed_by" <> "appeals"."first_decider"),
	CONSTRAINT "appeals_an_answer_for_every_outcome" CHECK (case
        when "appeals"."outcome" is null then num_nonnulls("appeals"."decided_by", "appeals"."decided_at", "appeals"."answer", "appeals"."overturned_by") = 0
        when "appeals"."outcome" = 'settled' then "appeals"."decided_by" is null and "appeals"."decided_at" is not null
        else num_nonnulls("appeals"."decided_by", "appeals"."decided_at", "appeals"."answer") = 3 end)
);
--> statement-breakpoint
ALTER TABLE "contribution_revisions" ADD COLUMN "lexemes" "tsvector" GENERATED ALWAYS AS (strip(to_tsvector('simple', coalesce(title, '') || ' ' || body))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_standing_decision_id_decisions_id_fk" FOREIGN KEY ("standing_decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_overturned_by_decisions_id_fk" FOREIGN KEY ("overturned_by") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_first_decider" FOREIGN KEY ("decision_id","first_decider") REFERENCES "public"."decisions"("id","decided_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_waiting" ON "appeals" USING btree ("appealed_at","id") WHERE "appeals"."outcome" is null;--> statement-breakpoint
CREATE INDEX "appeals_decided" ON "appeals" USING btree ("decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "appeals"."outcome" is not null;--> statement-breakpoint
CREATE INDEX "appeals_contribution" ON "appeals" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "contribution_revisions_lexemes" ON "contribution_revisions" USING gin ("lexemes");--> statement-breakpoint
CREATE INDEX "contributions_newest" ON "contributions" USING btree ("received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "contributions"."state" <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "contributions_of_article" ON "contributions" USING btree ("article_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "bylines_name" ON "bylines" USING gin ("name" gin_trgm_ops);
