CREATE TABLE "report_voids" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"voided_by" uuid NOT NULL,
	"voided_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"legal_ground" text,
	"rule_id" uuid,
	"facts" text,
	"automated" boolean NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decision_id" uuid,
	"undoes" uuid,
	CONSTRAINT "notice_decisions_undone_once" UNIQUE("undoes"),
	CONSTRAINT "notice_decisions_decision" UNIQUE("decision_id"),
	CONSTRAINT "notice_decisions_verdict" CHECK ("notice_decisions"."verdict" in ('removed', 'kept', 'gone', 'undone')),
	CONSTRAINT "notice_decisions_give_grounds" CHECK ("notice_decisions"."verdict" not in ('removed', 'kept') or length(trim("notice_decisions"."facts")) > 0),
	CONSTRAINT "notice_decisions_remove_on_one_ground" CHECK ("notice_decisions"."verdict" <> 'removed' or ("notice_decisions"."decision_id" is not null and num_nonnulls("notice_decisions"."legal_ground", "notice_decisions"."rule_id") = 1))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference_hash" "bytea" NOT NULL,
	"contribution_id" uuid,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"explanation" text,
	"sealed_notifier" "bytea",
	"received_at" timestamp with time zone NOT NULL,
	"claimed_by" uuid,
	"claim_lapses_at" timestamp with time zone,
	"outcome" text DEFAULT 'waiting' NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('defamation', 'privacy', 'threats', 'hate', 'intimate-images', 'child-abuse', 'copyright', 'fraud', 'terrorism', 'other')),
	CONSTRAINT "notices_outcome" CHECK ("notices"."outcome" in ('waiting', 'removed', 'kept', 'gone')),
	CONSTRAINT "notices_closed_with_an_outcome" CHECK (("notices"."outcome" = 'waiting') = ("notices"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_a_reason_for_every_no";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_outcome";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "legal_ground" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "weight" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "code_hash" "bytea";--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "void_id" uuid;--> statement-breakpoint
ALTER TABLE "report_voids" ADD CONSTRAINT "report_voids_voided_by_members_id_fk" FOREIGN KEY ("voided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_decisions" ADD CONSTRAINT "notice_decisions_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_decisions" ADD CONSTRAINT "notice_decisions_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_decisions" ADD CONSTRAINT "notice_decisions_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_decisions" ADD CONSTRAINT "notice_decisions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_decisions" ADD CONSTRAINT "notice_decisions_undoes_notice_decisions_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."notice_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_decisions_notice" ON "notice_decisions" USING btree ("notice_id","decided_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "notices_reference" ON "notices" USING btree ("reference_hash");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("received_at","id") WHERE "notices"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "notices_closed" ON "notices" USING btree ("closed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "notices"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "notices_contribution" ON "notices" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "notices_notifier" ON "notices" USING btree ("closed_at") WHERE "notices"."sealed_notifier" is not null;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_void_id_report_voids_id_fk" FOREIGN KEY ("void_id") REFERENCES "public"."report_voids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("reporter_id","reported_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "reports"."reporter_id" is not null;--> statement-breakpoint
CREATE INDEX "reports_review" ON "reports" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "reports_void" ON "reports" USING btree ("void_id") WHERE "reports"."void_id" is not null;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_code_hash_unique" UNIQUE("code_hash");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_a_reason_for_every_no" CHECK ("decisions"."verdict" not in ('ask_change', 'reject', 'remove') or (("decisions"."rule_id" is not null or "decisions"."legal_ground" is not null) and length(trim("decisions"."reason")) > 0));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_void_with_a_reason" CHECK (("reports"."outcome" = 'void') = ("reports"."void_id" is not null));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_outcome" CHECK ("reports"."outcome" in ('waiting', 'acted', 'kept', 'void'));--> statement-breakpoint
-- Whatever columns a decision has: only its pointers to a review or a contribution may be emptied by their foreign keys.
CREATE OR REPLACE FUNCTION decisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'decisions are append-only';
  END IF;
  IF to_jsonb(NEW) - '{review_id,contribution_id}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{review_id,contribution_id}'::text[] THEN
    RAISE EXCEPTION 'decisions are append-only';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE FUNCTION notice_decisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'decisions on notices are append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER notice_decisions_stay BEFORE UPDATE OR DELETE ON "notice_decisions" FOR EACH ROW EXECUTE FUNCTION notice_decisions_stay();
