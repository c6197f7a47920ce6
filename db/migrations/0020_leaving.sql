CREATE TABLE "legal_demand_corrections" (
	"demand_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"corrected_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_demands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"received_on" date NOT NULL,
	"kind" text NOT NULL,
	"given" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "legal_demands_kind" CHECK ("legal_demands"."kind" in ('court', 'police', 'authority', 'lawyer')),
	CONSTRAINT "legal_demands_given_said" CHECK ("legal_demands"."given" <> '')
);
--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "quiet_title" text DEFAULT 'Weather' NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_demand_corrections" ADD CONSTRAINT "legal_demand_corrections_demand_id_legal_demands_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."legal_demands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_demands_received" ON "legal_demands" USING btree ("received_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE FUNCTION legal_demands_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'legal demands are append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER legal_demands_stay BEFORE UPDATE OR DELETE ON "legal_demands" FOR EACH ROW EXECUTE FUNCTION legal_demands_stay();--> statement-breakpoint
CREATE TRIGGER legal_demand_corrections_stay BEFORE UPDATE OR DELETE ON "legal_demand_corrections" FOR EACH ROW EXECUTE FUNCTION legal_demands_stay();
