CREATE TABLE "reason_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sentence" text NOT NULL,
	"place" smallint NOT NULL
);--> statement-breakpoint
CREATE TABLE "rule_versions" (
	"rule_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"since" timestamp with time zone,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "rule_versions_rule_id_version_pk" PRIMARY KEY("rule_id","version")
);--> statement-breakpoint
CREATE TABLE "moderation_settings" (
	"version" integer PRIMARY KEY NOT NULL,
	"settings" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" uuid
);--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rule_version" integer;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rules" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reason_templates" ADD CONSTRAINT "reason_templates_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_versions" ADD CONSTRAINT "rule_versions_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_settings" ADD CONSTRAINT "moderation_settings_saved_by_members_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reason_templates_rule" ON "reason_templates" USING btree ("rule_id","place");--> statement-breakpoint
CREATE INDEX "contributions_received" ON "contributions" USING brin ("received_at");--> statement-breakpoint
CREATE FUNCTION rule_versions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'texts of rules are append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER rule_versions_stay BEFORE UPDATE OR DELETE ON "rule_versions" FOR EACH ROW EXECUTE FUNCTION rule_versions_stay();--> statement-breakpoint
-- What was decided before cited the text that stands. It is filled in once; from here on the cited text is part of the decision.
ALTER TABLE "decisions" DISABLE TRIGGER decisions_stay;--> statement-breakpoint
UPDATE "decisions" SET "rule_version" = 1 WHERE "rule_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ENABLE TRIGGER decisions_stay;--> statement-breakpoint
INSERT INTO "moderation_settings" ("version", "settings", "saved_at")
  SELECT 1, jsonb_build_object('promiseHours', "promise_hours", 'heldFirst', "held_first", 'linksAllowed', "links_allowed", 'languages', to_jsonb("languages")), now() FROM "publication";--> statement-breakpoint
ALTER TABLE "publication" DROP COLUMN "promise_hours";--> statement-breakpoint
ALTER TABLE "publication" DROP COLUMN "held_first";--> statement-breakpoint
ALTER TABLE "publication" DROP COLUMN "links_allowed";--> statement-breakpoint
ALTER TABLE "publication" DROP COLUMN "languages";
