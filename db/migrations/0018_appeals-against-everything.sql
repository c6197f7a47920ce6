ALTER TABLE "appeals" DROP CONSTRAINT "appeals_one_subject";--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "sanction_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "notice_decision_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "standing_sanction_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "needs_grant" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_standing_sanction_id_sanctions_id_fk" FOREIGN KEY ("standing_sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_sanction_given_by" FOREIGN KEY ("sanction_id","first_decider") REFERENCES "public"."sanctions"("id","given_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_decisions" ADD CONSTRAINT "notice_decisions_id_decided_by" UNIQUE("id","decided_by");--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_notice_decided_by" FOREIGN KEY ("notice_decision_id","first_decider") REFERENCES "public"."notice_decisions"("id","decided_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_standing_sanction" ON "appeals" USING btree ("standing_sanction_id") WHERE "appeals"."standing_sanction_id" is not null;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_sanction_once" UNIQUE("sanction_id");--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_notice_once" UNIQUE("notice_decision_id");--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_needs_grant" CHECK ("appeals"."needs_grant" in ('crisis', 'legal'));--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_one_subject" CHECK (num_nonnulls("appeals"."decision_id", "appeals"."sanction_id", "appeals"."notice_decision_id") = 1);--> statement-breakpoint
-- What is kept to those with a grant is counted by itself, so that a count tells nobody else that it is there.
UPDATE "appeals" p SET "needs_grant" = 'crisis' FROM "decisions" d JOIN "reviews" v ON v."id" = d."review_id"
  WHERE d."id" = p."decision_id" AND v."queue" = 'crisis';--> statement-breakpoint
UPDATE "appeals" p SET "needs_grant" = 'legal' FROM "notice_decisions" n
  WHERE n."decision_id" = p."decision_id" AND p."needs_grant" IS NULL;--> statement-breakpoint
INSERT INTO "counts" ("subject", "name", "shard", "n")
  SELECT 'appeals:' || "needs_grant", 'waiting', 0, count(*) FROM "appeals"
  WHERE "outcome" IS NULL AND "needs_grant" IS NOT NULL GROUP BY "needs_grant";--> statement-breakpoint
INSERT INTO "counts" ("subject", "name", "shard", "n")
  SELECT 'appeals', 'waiting', 0, -count(*) FROM "appeals"
  WHERE "outcome" IS NULL AND "needs_grant" IS NOT NULL HAVING count(*) > 0
  ON CONFLICT ("subject", "name", "shard") DO UPDATE SET "n" = "counts"."n" + excluded."n";
