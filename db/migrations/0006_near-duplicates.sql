-- Compares texts by their letters in threes. Trusted: whoever may create in a database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "likeness" integer[];--> statement-breakpoint
CREATE INDEX "contributions_likeness" ON "contributions" USING gin ("likeness") WITH (fastupdate=false) WHERE "contributions"."likeness" is not null;