CREATE TABLE "note_moves" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"from_thread_id" uuid NOT NULL,
	"from_parent_id" uuid,
	"from_place" text COLLATE "C" NOT NULL,
	"to_thread_id" uuid NOT NULL,
	"opened" boolean NOT NULL
);--> statement-breakpoint
ALTER TABLE "contributions" DROP CONSTRAINT "contributions_state";--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_verdict";--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_a_reason_for_every_no";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "about" text DEFAULT 'text' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "thread_id" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "notes_before" text[];--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "notes_added" text[];--> statement-breakpoint
ALTER TABLE "note_moves" ADD CONSTRAINT "note_moves_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_moves_emptied" ON "note_moves" USING btree ("from_thread_id") WHERE "note_moves"."from_parent_id" is null;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_state" CHECK ("contributions"."state" in ('received', 'held', 'changes_asked', 'approved', 'rejected', 'removed', 'merged', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_about" CHECK ("decisions"."about" in ('text', 'place', 'thread'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_verdict" CHECK ("decisions"."verdict" in ('approve', 'ask_change', 'reject', 'remove', 'restore', 'merge', 'move', 'lock', 'unlock', 'undo'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_a_reason_for_every_no" CHECK ("decisions"."verdict" not in ('ask_change', 'reject', 'remove', 'lock') or (("decisions"."rule_id" is not null or "decisions"."legal_ground" is not null) and length(trim("decisions"."reason")) > 0));--> statement-breakpoint
-- What was decided stays, with all that has come to belong to it; its conversation's pointer may be emptied like the others.
CREATE OR REPLACE FUNCTION decisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'decisions are append-only';
  END IF;
  IF to_jsonb(NEW) - '{review_id,contribution_id,thread_id}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{review_id,contribution_id,thread_id}'::text[] THEN
    RAISE EXCEPTION 'decisions are append-only';
  END IF;
  RETURN NEW;
END $$;
