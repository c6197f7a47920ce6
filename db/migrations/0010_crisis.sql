CREATE TABLE "care_follow_ups" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"set_by" uuid NOT NULL
);--> statement-breakpoint
CREATE TABLE "care_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "care_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);--> statement-breakpoint
CREATE TABLE "care_steps" (
	"review_id" uuid NOT NULL,
	"step" text NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "care_steps_review_id_step_pk" PRIMARY KEY("review_id","step"),
	CONSTRAINT "care_steps_step" CHECK ("care_steps"."step" in ('read', 'danger', 'lines', 'second'))
);--> statement-breakpoint
CREATE TABLE "crisis_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"phone" text,
	"texting" text,
	"web" text,
	"hours" text NOT NULL,
	"languages" text NOT NULL,
	"checked_on" date NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid
);--> statement-breakpoint
ALTER TABLE "care_follow_ups" ADD CONSTRAINT "care_follow_ups_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_follow_ups" ADD CONSTRAINT "care_follow_ups_set_by_members_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_messages" ADD CONSTRAINT "care_messages_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_messages" ADD CONSTRAINT "care_messages_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_notes" ADD CONSTRAINT "care_notes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_notes" ADD CONSTRAINT "care_notes_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_steps" ADD CONSTRAINT "care_steps_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care_steps" ADD CONSTRAINT "care_steps_taken_by_members_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crisis_lines" ADD CONSTRAINT "crisis_lines_confirmed_by_members_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_messages_contribution" ON "care_messages" USING btree ("contribution_id","written_at");--> statement-breakpoint
CREATE INDEX "care_notes_review" ON "care_notes" USING btree ("review_id","written_at");--> statement-breakpoint
CREATE INDEX "crisis_lines_order" ON "crisis_lines" USING btree ("ordinal","id");--> statement-breakpoint
-- Lines that are public knowledge, written down on 24 November 2026; an admin confirms each before it counts as checked.
INSERT INTO "crisis_lines" ("id", "region", "ordinal", "name", "about", "phone", "texting", "web", "hours", "languages", "checked_on") VALUES
	(gen_random_uuid(), 'GB', 10, 'Emergency services', 'If a life is in danger now.', '999', null, null, 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'GB', 11, 'Samaritans', 'Somebody who listens, whatever it is about. Free to call.', '116 123', null, 'https://www.samaritans.org/', 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'GB', 12, 'Shout', 'Somebody who writes back. Free, and on no phone bill.', null, 'Text SHOUT to 85258', 'https://giveusashout.org/', 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'IE', 20, 'Emergency services', 'If a life is in danger now.', '112', null, null, 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'IE', 21, 'Samaritans', 'Somebody who listens, whatever it is about. Free to call.', '116 123', null, 'https://www.samaritans.org/ireland/', 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'US', 30, 'Emergency services', 'If a life is in danger now.', '911', null, null, 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'US', 31, '988 Suicide & Crisis Lifeline', 'Somebody who listens, to call or to write to.', '988', 'Text 988', 'https://988lifeline.org/', 'Day and night', 'English, Spanish', '2026-11-24'),
	(gen_random_uuid(), 'CA', 40, 'Emergency services', 'If a life is in danger now.', '911', null, null, 'Day and night', 'English, French', '2026-11-24'),
	(gen_random_uuid(), 'CA', 41, '9-8-8 Suicide Crisis Helpline', 'Somebody who listens, to call or to write to.', '988', 'Text 988', 'https://988.ca/', 'Day and night', 'English, French', '2026-11-24'),
	(gen_random_uuid(), 'AU', 50, 'Emergency services', 'If a life is in danger now.', '000', null, null, 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'AU', 51, 'Lifeline', 'Somebody who listens, whatever it is about.', '13 11 14', null, 'https://www.lifeline.org.au/', 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'NZ', 60, 'Emergency services', 'If a life is in danger now.', '111', null, null, 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'NZ', 61, '1737', 'A trained counsellor, to call or to write to. Free.', '1737', 'Text 1737', 'https://1737.org.nz/', 'Day and night', 'English', '2026-11-24'),
	(gen_random_uuid(), 'DE', 70, 'Notruf', 'If a life is in danger now.', '112', null, null, 'Day and night', 'German', '2026-11-24'),
	(gen_random_uuid(), 'DE', 71, 'TelefonSeelsorge', 'Somebody who listens, whatever it is about. Free to call.', '0800 111 0 111', null, 'https://www.telefonseelsorge.de/', 'Day and night', 'German', '2026-11-24'),
	(gen_random_uuid(), 'DE', 72, 'TelefonSeelsorge, second number', 'The same people, where the first line is busy.', '0800 111 0 222', null, 'https://www.telefonseelsorge.de/', 'Day and night', 'German', '2026-11-24'),
	(gen_random_uuid(), 'AT', 80, 'Notruf', 'If a life is in danger now.', '112', null, null, 'Day and night', 'German', '2026-11-24'),
	(gen_random_uuid(), 'AT', 81, 'TelefonSeelsorge', 'Somebody who listens, whatever it is about. Free to call.', '142', null, 'https://www.telefonseelsorge.at/', 'Day and night', 'German', '2026-11-24'),
	(gen_random_uuid(), 'CH', 90, 'Notruf', 'If a life is in danger now.', '112', null, null, 'Day and night', 'German, French, Italian', '2026-11-24'),
	(gen_random_uuid(), 'CH', 91, 'Die Dargebotene Hand, La Main Tendue', 'Somebody who listens, whatever it is about.', '143', null, 'https://www.143.ch/', 'Day and night', 'German, French, Italian', '2026-11-24'),
	(gen_random_uuid(), 'FR', 100, 'Numéro d’urgence', 'If a life is in danger now.', '112', null, null, 'Day and night', 'French', '2026-11-24'),
	(gen_random_uuid(), 'FR', 101, '3114', 'The national line for the prevention of suicide. Free to call.', '3114', null, 'https://3114.fr/', 'Day and night', 'French', '2026-11-24'),
	(gen_random_uuid(), 'NL', 110, 'Alarmnummer', 'If a life is in danger now.', '112', null, null, 'Day and night', 'Dutch', '2026-11-24'),
	(gen_random_uuid(), 'NL', 111, '113 Zelfmoordpreventie', 'The national line for the prevention of suicide, to call or to chat with.', '113', null, 'https://www.113.nl/', 'Day and night', 'Dutch', '2026-11-24'),
	(gen_random_uuid(), 'ES', 120, 'Emergencias', 'If a life is in danger now.', '112', null, null, 'Day and night', 'Spanish', '2026-11-24'),
	(gen_random_uuid(), 'ES', 121, 'Línea 024', 'The national line for the prevention of suicide. Free to call.', '024', null, null, 'Day and night', 'Spanish', '2026-11-24'),
	(gen_random_uuid(), 'EU', 130, 'Emergency services', 'If a life is in danger now, anywhere in the European Union.', '112', null, null, 'Day and night', 'The languages of the country', '2026-11-24');
