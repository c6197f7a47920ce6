CREATE TABLE "score_models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"trained_at" timestamp with time zone NOT NULL,
	"learned_from" integer NOT NULL,
	"evaluation" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"weights" "bytea",
	CONSTRAINT "score_models_version_unique" UNIQUE("version"),
	CONSTRAINT "score_models_weights_while_active" CHECK ("score_models"."active" = ("score_models"."weights" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "score_models_one_active" ON "score_models" USING btree ("active") WHERE "score_models"."active";