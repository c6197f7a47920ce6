CREATE TABLE "break_glass" (
	"id" uuid PRIMARY KEY NOT NULL,
	"byline_id" uuid,
	"contribution_id" uuid,
	"about" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"consented_by" uuid,
	"consented_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"sealed_writer" "bytea",
	"tell_at" timestamp with time zone,
	"delayed_by" uuid,
	"delay_reason" text,
	CONSTRAINT "break_glass_reason" CHECK (length(trim("break_glass"."reason")) > 0),
	CONSTRAINT "break_glass_about_one" CHECK ("break_glass"."byline_id" is null or "break_glass"."contribution_id" is null),
	CONSTRAINT "break_glass_two_people" CHECK ("break_glass"."consented_by" <> "break_glass"."asked_by"),
	CONSTRAINT "break_glass_consent_dated" CHECK (("break_glass"."consented_by" is null) = ("break_glass"."consented_at" is null)),
	CONSTRAINT "break_glass_opened_with_consent" CHECK ("break_glass"."opened_at" is null or "break_glass"."consented_by" is not null),
	CONSTRAINT "break_glass_writer_is_told" CHECK (("break_glass"."opened_at" is null) = ("break_glass"."tell_at" is null) and ("break_glass"."opened_at" is null) = ("break_glass"."sealed_writer" is null)),
	CONSTRAINT "break_glass_delayed_with_reason" CHECK (("break_glass"."delayed_by" is null) = ("break_glass"."delay_reason" is null))
);--> statement-breakpoint
CREATE TABLE "member_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid,
	"byline_id" uuid,
	"words" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_notes_about_one" CHECK (("member_notes"."member_id" is null) <> ("member_notes"."byline_id" is null))
);--> statement-breakpoint
CREATE TABLE "sanction_liftings" (
	"sanction_id" uuid PRIMARY KEY NOT NULL,
	"lifted_by" uuid NOT NULL,
	"lifted_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "sanction_occasions" (
	"sanction_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	CONSTRAINT "sanction_occasions_sanction_id_contribution_id_pk" PRIMARY KEY("sanction_id","contribution_id")
);--> statement-breakpoint
CREATE TABLE "sanction_readings" (
	"sanction_id" uuid PRIMARY KEY NOT NULL,
	"read_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "sanctions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid,
	"byline_kind" text NOT NULL,
	"byline_id" uuid,
	"rule_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	CONSTRAINT "sanctions_id_given_by" UNIQUE("id","given_by"),
	CONSTRAINT "sanctions_kind" CHECK ("sanctions"."kind" in ('warn', 'hold_all', 'suspend', 'ban')),
	CONSTRAINT "sanctions_byline_kind" CHECK ("sanctions"."byline_kind" in ('display', 'pen')),
	CONSTRAINT "sanctions_a_reason_for_every_no" CHECK (length(trim("sanctions"."reason")) > 0),
	CONSTRAINT "sanctions_own_names_have_no_byline" CHECK ("sanctions"."byline_kind" = 'pen' or "sanctions"."byline_id" is null),
	CONSTRAINT "sanctions_suspended_until" CHECK ("sanctions"."kind" <> 'suspend' or "sanctions"."ends_at" is not null),
	CONSTRAINT "sanctions_some_have_no_end" CHECK ("sanctions"."kind" not in ('warn', 'ban') or "sanctions"."ends_at" is null),
	CONSTRAINT "sanctions_end_after_they_begin" CHECK ("sanctions"."ends_at" > "sanctions"."given_at")
);--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "standing" jsonb DEFAULT '{"trustedFrom":10,"watchedFrom":-4,"halfLifeDays":90}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_byline_id_bylines_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."bylines"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_consented_by_members_id_fk" FOREIGN KEY ("consented_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_delayed_by_members_id_fk" FOREIGN KEY ("delayed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_notes" ADD CONSTRAINT "member_notes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_notes" ADD CONSTRAINT "member_notes_byline_id_bylines_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."bylines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_notes" ADD CONSTRAINT "member_notes_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_liftings" ADD CONSTRAINT "sanction_liftings_sanction_id_sanctions_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_liftings" ADD CONSTRAINT "sanction_liftings_lifted_by_members_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_occasions" ADD CONSTRAINT "sanction_occasions_sanction_id_sanctions_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_occasions" ADD CONSTRAINT "sanction_occasions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_readings" ADD CONSTRAINT "sanction_readings_sanction_id_sanctions_id_fk" FOREIGN KEY ("sanction_id") REFERENCES "public"."sanctions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_byline_id_bylines_id_fk" FOREIGN KEY ("byline_id") REFERENCES "public"."bylines"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_rule_id_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "break_glass_newest" ON "break_glass" USING btree ("asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "break_glass_told" ON "break_glass" USING btree ("tell_at" DESC NULLS FIRST) WHERE "break_glass"."tell_at" is not null;--> statement-breakpoint
CREATE INDEX "member_notes_member" ON "member_notes" USING btree ("member_id","written_at" DESC NULLS FIRST) WHERE "member_notes"."member_id" is not null;--> statement-breakpoint
CREATE INDEX "member_notes_byline" ON "member_notes" USING btree ("byline_id","written_at" DESC NULLS FIRST) WHERE "member_notes"."byline_id" is not null;--> statement-breakpoint
CREATE INDEX "sanctions_member" ON "sanctions" USING btree ("member_id","given_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "sanctions_byline" ON "sanctions" USING btree ("byline_id","given_at" DESC NULLS FIRST) WHERE "sanctions"."byline_id" is not null;--> statement-breakpoint
CREATE INDEX "sanctions_bans" ON "sanctions" USING btree ("given_at" DESC NULLS FIRST) WHERE "sanctions"."kind" = 'ban';--> statement-breakpoint
-- What was given stays as it was given; only what leads to a member whose account is gone is emptied by its foreign key.
CREATE FUNCTION sanctions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'sanctions are append-only';
  END IF;
  IF (NEW.id, NEW.kind, NEW.byline_kind, NEW.rule_id, NEW.reason, NEW.given_by, NEW.given_at, NEW.ends_at)
     IS DISTINCT FROM
     (OLD.id, OLD.kind, OLD.byline_kind, OLD.rule_id, OLD.reason, OLD.given_by, OLD.given_at, OLD.ends_at)
     OR NEW.member_id <> OLD.member_id OR (NEW.member_id IS NOT NULL AND OLD.member_id IS NULL)
     OR NEW.byline_id <> OLD.byline_id OR (NEW.byline_id IS NOT NULL AND OLD.byline_id IS NULL) THEN
    RAISE EXCEPTION 'sanctions are append-only';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER sanctions_stay BEFORE UPDATE OR DELETE ON "sanctions" FOR EACH ROW EXECUTE FUNCTION sanctions_stay();--> statement-breakpoint
CREATE FUNCTION sanction_records_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what became of a sanction is append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER sanction_liftings_stay BEFORE UPDATE OR DELETE ON "sanction_liftings" FOR EACH ROW EXECUTE FUNCTION sanction_records_stay();--> statement-breakpoint
CREATE TRIGGER sanction_readings_stay BEFORE UPDATE OR DELETE ON "sanction_readings" FOR EACH ROW EXECUTE FUNCTION sanction_records_stay();--> statement-breakpoint
-- A step that was taken is not taken back: who asked why, who consented, that it was opened, and why telling was put off.
CREATE FUNCTION break_glass_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'break-glass requests are append-only';
  END IF;
  IF (NEW.id, NEW.about, NEW.reason, NEW.asked_by, NEW.asked_at) IS DISTINCT FROM (OLD.id, OLD.about, OLD.reason, OLD.asked_by, OLD.asked_at)
     OR (OLD.consented_by IS NOT NULL AND (NEW.consented_by, NEW.consented_at) IS DISTINCT FROM (OLD.consented_by, OLD.consented_at))
     OR (OLD.opened_at IS NOT NULL AND (NEW.opened_at, NEW.sealed_writer) IS DISTINCT FROM (OLD.opened_at, OLD.sealed_writer))
     OR (OLD.delayed_by IS NOT NULL AND NEW.delayed_by IS NULL) THEN
    RAISE EXCEPTION 'break-glass requests are append-only';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER break_glass_stays BEFORE UPDATE OR DELETE ON "break_glass" FOR EACH ROW EXECUTE FUNCTION break_glass_stays();
