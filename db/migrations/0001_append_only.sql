-- What was decided stays: only the pointers to a review or a contribution may be emptied by their foreign keys.
CREATE FUNCTION decisions_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'decisions are append-only';
  END IF;
  IF (NEW.id, NEW.revision, NEW.verdict, NEW.rule_id, NEW.reason, NEW.revision_before, NEW.state_before, NEW.state_after, NEW.decided_by, NEW.decided_at, NEW.undoes)
     IS DISTINCT FROM
     (OLD.id, OLD.revision, OLD.verdict, OLD.rule_id, OLD.reason, OLD.revision_before, OLD.state_before, OLD.state_after, OLD.decided_by, OLD.decided_at, OLD.undoes) THEN
    RAISE EXCEPTION 'decisions are append-only';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION decisions_stay();--> statement-breakpoint
CREATE FUNCTION audit_events_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only';
END $$;--> statement-breakpoint
CREATE TRIGGER audit_events_stay BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION audit_events_stay();
