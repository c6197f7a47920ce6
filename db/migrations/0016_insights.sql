CREATE TABLE "double_readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"first_decider" uuid NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"read_by" uuid,
	"read_at" timestamp with time zone,
	"verdict" text,
	"rule_id" uuid,
	CONSTRAINT "double_readings_decision_id_unique" UNIQUE("decision_id"),
	CONSTRAINT "double_readings_verdict" CHECK ("double_readings"."verdict" in ('approve', 'ask_change', 'reject', 'remove')),
	CONSTRAINT "double_readings_read_by_another" CHECK ("double_readings"."read_by" <> "double_readings"."first_decider"),
	CONSTRAINT "double_readings_read_whole" CHECK (num_nonnulls("double_readings"."read_by", "double_readings"."read_at", "double_readings"."verdict") in (0, 3)),
	CONSTRAINT "double_readings_a_rule_for_every_no" CHECK (("double_readings"."verdict" in ('ask_change', 'reject', 'remove')) is not true or "double_readings"."rule_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "decision_days" (
	"day" date NOT NULL,
	"verdict" text NOT NULL,
	"kind" text NOT NULL,
	"rule_id" uuid,
	"decided" integer NOT NULL,
	"undone" integer NOT NULL,
	CONSTRAINT "decision_days_verdict" CHECK ("decision_days"."verdict" in ('approve', 'ask_change', 'reject', 'remove', 'restore', 'merge', 'move', 'lock', 'unlock', 'undo')),
	CONSTRAINT "decision_days_kind" CHECK ("decision_days"."kind" in ('comment', 'story', 'question', 'follow_up', 'byline'))
);
--> statement-breakpoint
CREATE TABLE "insight_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "screening_days" (
	"day" date NOT NULL,
	"check" text NOT NULL,
	"outcome" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "screening_days_outcome" CHECK ("screening_days"."outcome" in ('approved', 'changed', 'asked', 'turned_down'))
);
--> statement-breakpoint
CREATE TABLE "transparency_months" (
	"month" date PRIMARY KEY NOT NULL,
	"numbers" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_days" (
	"day" date NOT NULL,
	"queue" text NOT NULL,
	"step" smallint NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "waiting_days_queue" CHECK ("waiting_days"."queue" in ('crisis', 'reported', 'held', 'stories', 'questions', 'new-members'))
);
--> statement-breakpoint
ALTER TABLE "double_readings" ADD CONSTRAINT "double_readings_read_by_members_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_readings" ADD CONSTRAINT "double_readings_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_readings" ADD CONSTRAINT "double_readings_first_decider" FOREIGN KEY ("decision_id","first_decider") REFERENCES "public"."decisions"("id","decided_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_days" ADD CONSTRAINT "decision_days_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "double_readings_waiting" ON "double_readings" USING btree ("drawn_at","id") WHERE "double_readings"."read_at" is null;--> statement-breakpoint
CREATE INDEX "double_readings_read" ON "double_readings" USING btree ("read_at") WHERE "double_readings"."read_at" is not null;--> statement-breakpoint
CREATE INDEX "decision_days_day" ON "decision_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "screening_days_day" ON "screening_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "waiting_days_day" ON "waiting_days" USING btree ("day");--> statement-breakpoint
-- A month that was written stays as it was written: what is overturned later stands in the month in which it was.
CREATE FUNCTION transparency_months_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'months that were written stay';
END $$;--> statement-breakpoint
CREATE TRIGGER transparency_months_stay BEFORE UPDATE OR DELETE ON "transparency_months" FOR EACH ROW EXECUTE FUNCTION transparency_months_stay();
