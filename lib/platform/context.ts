import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { COUNT_SHARDS } from "@/db/schema/counts";
import type { CountName } from "@/db/vocabulary";
import { expireTags } from "./expiry";

/** What every server function takes first: who acts, where, and what time it is. */
export type Ctx<A = unknown> = {
  actor: A;
  db: Db;
  now: Date;
  /** Tags that committed transactions of this request have expired. */
  touched: Set<string>;
  /** The transaction under way, if there is one. */
  unit?: Unit;
};

export type AuditRow = {
  id: string;
  event: string;
  actorId: string | null;
  subjectKind: string;
  subjectId: string | null;
  details: Record<string, string | number | boolean | null>;
  at: string;
};

/** A job for the worker. Jobs with the same key fold into one while they wait. */
export type Job = { task: string; payload: Record<string, unknown>; key?: string; runAt?: string };

/** What leaves with the transaction: counts, audit events, jobs, expired tags. */
type Unit = { counts: Map<string, number>; audit: AuditRow[]; jobs: Job[]; tags: Set<string> };

/** A context for one request or one piece of work. */
export function makeCtx<A>(db: Db, actor: A, now: Date): Ctx<A> {
  return { db, actor, now, touched: new Set() };
}

/**
 * Runs a command in one transaction. Its counts, audit events, jobs and expiries are written by one
 * statement just before the commit, so that count rows are locked as briefly as can be. Joins a
 * transaction that is already under way.
 */
export async function inTransaction<A, T>(ctx: Ctx<A>, work: (ctx: Ctx<A>) => Promise<T>): Promise<T> {
  if (ctx.unit) return work(ctx);
  const unit: Unit = { counts: new Map(), audit: [], jobs: [], tags: new Set() };
  const result = await ctx.db.transaction(async (tx) => {
    const value = await work({ ...ctx, db: tx, unit });
    await flush(tx, unit);
    return value;
  });
  if (unit.tags.size > 0) {
    for (const tag of unit.tags) ctx.touched.add(tag);
    await expireTags([...unit.tags]);
  }
  return result;
}

/** Changes a stored count with the transaction. `subject` is an article's id or a queue's name. */
export function count(ctx: Ctx, subject: string, name: CountName, by: number): void {
  const { counts } = unitOf(ctx);
  const key = `${subject}\n${name}`;
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Hands the worker a job, if and when the transaction commits. */
export function enqueue(ctx: Ctx, job: Job): void {
  unitOf(ctx).jobs.push(job);
}

/** Expires cached pages that carry this tag, once the transaction has committed. */
export function expire(ctx: Ctx, ...tags: string[]): void {
  for (const tag of tags) unitOf(ctx).tags.add(tag);
}

export function addAuditRow(ctx: Ctx, row: AuditRow): void {
  unitOf(ctx).audit.push(row);
}

function unitOf(ctx: Ctx): Unit {
  if (!ctx.unit) throw new Error("This belongs inside inTransaction.");
  return ctx.unit;
}

async function flush(tx: Db, unit: Unit): Promise<void> {
  // Sorted, so that two transactions that change the same counts lock them in the same order.
  const changes = [...unit.counts]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => {
      const [subject, name] = key.split("\n");
      return { subject, name, n };
    });
  if (changes.length + unit.audit.length + unit.jobs.length + unit.tags.size === 0) return;
  const shard = randomInt(COUNT_SHARDS);
  await tx.execute(sql`
    with counted as (
      insert into counts (subject, name, shard, n)
      select c.subject, c.name, ${shard}::smallint, c.n
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c(subject text, name text, n bigint)
      on conflict (subject, name, shard) do update set n = counts.n + excluded.n
    ), audited as (
      insert into audit_events (id, event, actor_id, subject_kind, subject_id, details, at)
      select a.id, a.event, a."actorId", a."subjectKind", a."subjectId", a.details, a.at
      from jsonb_to_recordset(${JSON.stringify(unit.audit)}::jsonb)
        as a(id uuid, event text, "actorId" uuid, "subjectKind" text, "subjectId" uuid, details jsonb, at timestamptz)
    )
    select
      (select count(graphile_worker.add_job(
          j.task, j.payload, job_key := j.key, run_at := j."runAt", max_attempts := 12))
        from jsonb_to_recordset(${JSON.stringify(unit.jobs)}::jsonb)
          as j(task text, payload json, key text, "runAt" timestamptz)),
      (select pg_notify('afterword_expire', tags) from (values (${JSON.stringify([...unit.tags])}::text)) as t(tags)
        where tags <> '[]')
  `);
}
