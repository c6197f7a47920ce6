CREATE UNLOGGED TABLE "anon_draw" (
	"member_id" uuid NOT NULL,
	"day" date NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "anon_draw_member_id_day_pk" PRIMARY KEY("member_id","day")
);
--> statement-breakpoint
CREATE TABLE "anon_epoch" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" "bytea" NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"drawn_total" integer NOT NULL,
	"closed" boolean NOT NULL,
	CONSTRAINT "anon_epoch_public_key_unique" UNIQUE("public_key")
);
--> statement-breakpoint
CREATE TABLE "anon_key_log" (
	"epoch" text PRIMARY KEY NOT NULL,
	"public_key" "bytea" NOT NULL,
	"logged_day" date NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "anon_key_log_previous_unique" UNIQUE("previous"),
	CONSTRAINT "anon_key_log_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "anon_spent" (
	"nullifier" "bytea" PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL,
	"body_tag" "bytea",
	"tag_day" date
);
--> statement-breakpoint
-- The log of public keys is only ever added to.
CREATE FUNCTION anon_key_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of keys is append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER anon_key_log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "anon_key_log" FOR EACH STATEMENT EXECUTE FUNCTION anon_key_log_stays();--> statement-breakpoint
-- Of an epoch nothing changes but the crowd, which only grows, until the epoch is closed.
CREATE FUNCTION anon_epoch_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.public_key, NEW.from_day, NEW.to_day) = (OLD.id, OLD.public_key, OLD.from_day, OLD.to_day)
      AND NEW.drawn_total >= OLD.drawn_total AND NOT OLD.closed THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'what was published of an epoch stays';
END $$;--> statement-breakpoint
CREATE TRIGGER anon_epoch_stays BEFORE UPDATE OR DELETE ON "anon_epoch" FOR EACH ROW EXECUTE FUNCTION anon_epoch_stays();
