CREATE TABLE "anon_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"side" text NOT NULL,
	"body" "bytea",
	"sealed" "bytea",
	"day" date NOT NULL,
	"ordinal" smallint NOT NULL,
	"release_batch" text,
	CONSTRAINT "anon_message_order" UNIQUE("thread_id","ordinal"),
	CONSTRAINT "anon_message_side" CHECK ("anon_message"."side" in ('asker', 'author'))
);
--> statement-breakpoint
ALTER TABLE "anon_message" ADD CONSTRAINT "anon_message_thread_id_anon_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."anon_thread"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anon_message_waiting" ON "anon_message" USING btree ("id") WHERE "anon_message"."side" = 'asker' and "anon_message"."release_batch" is null;