CREATE TABLE "member_grants" (
	"member_id" uuid NOT NULL,
	"grant" text NOT NULL,
	CONSTRAINT "member_grants_member_id_grant_pk" PRIMARY KEY("member_id","grant"),
	CONSTRAINT "member_grants_grant" CHECK ("member_grants"."grant" in ('crisis', 'legal'))
);
--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_queue";--> statement-breakpoint
ALTER TABLE "member_grants" ADD CONSTRAINT "member_grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_queue" CHECK ("reviews"."queue" in ('crisis', 'reported', 'held', 'stories', 'questions', 'new-members'));