import { newId } from "@/db/ids";
import { addAuditRow, type Ctx } from "@/lib/platform/context";

/** What an audit event is about. `details` takes codes, ids and numbers, never words of a contribution. */
export type AuditSubject = {
  kind: string;
  id: string | null;
  details?: Record<string, string | number | boolean | null>;
};

/**
 * Writes an audit event (`noun.past-verb`) with the transaction. Where `nameless`, no actor is kept:
 * an anonymous writer must not be found in the log of what was done.
 */
export function record(
  ctx: Ctx<{ kind: string; id?: string }>,
  event: `${string}.${string}`,
  subject: AuditSubject,
  { nameless = false } = {},
): void {
  addAuditRow(ctx, {
    id: newId(ctx.now),
    event,
    actorId: nameless ? null : (ctx.actor.id ?? null),
    subjectKind: subject.kind,
    subjectId: subject.id,
    details: subject.details ?? {},
    at: ctx.now.toISOString(),
  });
}
