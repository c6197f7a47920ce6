import { randomInt } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { COUNT_SHARDS } from "@/db/schema/counts";
import type { CountName } from "@/db/vocabulary";
import { expireTags } from "./expiry";
import { describeError, log } from "./log";
import { everythingTag } from "./tags";

/** What every server function takes first: who acts, where, and what time it is. */
export type Ctx<A = unknown> = {
  actor: A;
  db: Db;
  now: Date;
  /** Tags that committed transactions of this request have expired. */
  touched: Set<string>;
  /** The transaction under way, if there is one. */
  unit?: Unit;
  /** In a second attempt: what failed in the first and is done without. */
  without?: string;
};

/**
 * Thrown in a transaction when something fails that it can do without. A failed statement takes the whole transaction
 * with it, so it is run anew, once, with `ctx.without` saying what is to be left alone.
 */
export class DoWithout extends Error {
  constructor(
    readonly what: string,
    cause: unknown,
  ) {
    super(`${what} failed`, { cause });
    this.name = "DoWithout";
  }
}

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

/** What leaves with the transaction: rows, counts, audit events, jobs, expired tags. */
type Unit = {
  rows: SQL[];
  counts: Map<string, number>;
  tallies: Map<string, Tally>;
  audit: AuditRow[];
  jobs: Job[];
  /** Tags to expire with the commit. */
  tags: Set<string>;
};

type Tally = { threadId: string; articleId: string; notes: number; authorNotes: number };

/** A context for one request or one piece of work. */
export function makeCtx<A>(db: Db, actor: A, now: Date): Ctx<A> {
  return { db, actor, now, touched: new Set() };
}

/** What a command draws at random among what is free: where two at once drew the same, the second draws again. */
const DRAWN = ["contributions_owner_tag"];

/**
 * Runs a command in one transaction. Its counts, audit events, jobs, expiries and the rows it has given to `write`
 * are written by one statement just before the commit, so that count rows are locked as briefly as can be. Joins a transaction that is already under way.
 */
export async function inTransaction<A, T>(ctx: Ctx<A>, work: (ctx: Ctx<A>) => Promise<T>): Promise<T> {
  if (ctx.unit) return work(ctx);
  try {
    return await attempt(ctx, work);
  } catch (error) {
    if (DRAWN.includes(describeError(error).constraint ?? "")) return inTransaction(ctx, work);
    if (!(error instanceof DoWithout) || ctx.without !== undefined) throw error;
    log.error({ err: error.cause, what: error.what }, "something failed, and is done without");
    return attempt({ ...ctx, without: error.what }, work);
  }
}

async function attempt<A, T>(ctx: Ctx<A>, work: (ctx: Ctx<A>) => Promise<T>): Promise<T> {
  const unit: Unit = {
    rows: [],
    counts: new Map(),
    tallies: new Map(),
    audit: [],
    jobs: [],
    tags: new Set(),
  };
  let failure: unknown;
  const result = await ctx.db
    .transaction(async (tx) => {
      const within = { ...ctx, db: tx, unit };
      try {
        const value = await work(within);
        await flush(within);
        return value;
      } catch (error) {
        failure = error;
        throw error;
      }
    })
    .catch((error: unknown) => {
      // Where the connection has died, the rollback fails after it; what matters is what failed first.
      throw failure ?? error;
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

/** Changes what a conversation counts of itself (`thread_tallies`) with the transaction. */
export function tally(
  ctx: Ctx,
  { threadId, articleId }: { threadId: string; articleId: string },
  by: { notes: number; authorNotes: number },
): void {
  const { tallies } = unitOf(ctx);
  const before = tallies.get(threadId) ?? { notes: 0, authorNotes: 0 };
  const [notes, authorNotes] = [before.notes + by.notes, before.authorNotes + by.authorNotes];
  tallies.set(threadId, { threadId, articleId, notes, authorNotes });
}

/** Hands the worker a job, if and when the transaction commits. */
export function enqueue(ctx: Ctx, job: Job): void {
  unitOf(ctx).jobs.push(job);
}

/** Expires cached pages that carry this tag, once the transaction has committed. */
export function expire(ctx: Ctx, ...tags: string[]): void {
  const unit = unitOf(ctx);
  for (const tag of tags) unit.tags.add(tag);
}

export function addAuditRow(ctx: Ctx, row: AuditRow): void {
  unitOf(ctx).audit.push(row);
}

function unitOf(ctx: Ctx): Unit {
  if (!ctx.unit) throw new Error("This belongs inside inTransaction.");
  return ctx.unit;
}

/**
 * Has inserts, updates and deletes of single tables done by the transaction's last statement. None of them sees what
 * the others write, and nothing sees them before; foreign keys between them are checked at the statement's end.
 */
export function write(ctx: Ctx, rows: readonly SQL[]): void {
  unitOf(ctx).rows.push(...rows);
}

/** Writes all that the transaction has gathered, in one statement: one round trip. */
async function flush(ctx: Ctx): Promise<void> {
  const unit = unitOf(ctx);
  const { rows, audit, jobs } = unit;
  const [counts, tallies, tags] = [changedCounts(unit), changedTallies(unit), [...unit.tags]];
  const writes = [
    ...rows.map((row, n) => sql`${sql.identifier(`row_${n}`)} as (${row})`),
    counts.length > 0 &&
      sql`counted as (
        insert into counts (subject, name, shard, n)
        select c.subject, c.name, ${randomInt(COUNT_SHARDS)}::smallint, c.n
        from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c(subject text, name text, n bigint)
        on conflict (subject, name, shard) do update set n = counts.n + excluded.n
      )`,
    tallies.length > 0 &&
      sql`tallied as (
        insert into thread_tallies (thread_id, article_id, notes, author_notes)
        select t."threadId", t."articleId", t.notes, t."authorNotes"
        from jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb)
          as t("threadId" uuid, "articleId" uuid, notes integer, "authorNotes" integer)
        on conflict (thread_id) do update set notes = thread_tallies.notes + excluded.notes,
          author_notes = thread_tallies.author_notes + excluded.author_notes
      )`,
    audit.length > 0 &&
      sql`audited as (
        insert into audit_events (id, event, actor_id, subject_kind, subject_id, details, at)
        select a.id, a.event, a."actorId", a."subjectKind", a."subjectId", a.details, a.at
        from jsonb_to_recordset(${JSON.stringify(audit)}::jsonb) as a(
          id uuid, event text, "actorId" uuid, "subjectKind" text, "subjectId" uuid, details jsonb, at timestamptz)
      )`,
  ].filter((part) => part !== false);
  const calls = [
    jobs.length > 0 &&
      sql`(select count(graphile_worker.add_job(
          j.task, j.payload, job_key := j.key, run_at := j."runAt", max_attempts := 12))
        from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb)
          as j(task text, payload json, key text, "runAt" timestamptz))`,
    tags.length > 0 && sql`pg_notify('afterword_expire', ${notice(tags)})`,
  ].filter((part) => part !== false);
  if (writes.length + calls.length === 0) return;
  const first = writes.length > 0 ? sql`with ${sql.join(writes, sql`, `)} ` : sql``;
  await ctx.db.execute(sql`${first}select ${sql.join(calls, sql`, `)}`);
}

/** What other processes are told. Postgres carries fewer than 8,000 bytes, about two hundred tags. */
function notice(tags: string[]): string {
  const all = JSON.stringify(tags);
  return Buffer.byteLength(all) < 8_000 ? all : JSON.stringify([everythingTag]);
}

/** Sorted, so that two transactions that change the same counts lock them in the same order. */
function changedCounts(unit: Unit) {
  return [...unit.counts]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => {
      const [subject, name] = key.split("\n");
      return { subject, name, n };
    });
}

function changedTallies(unit: Unit): Tally[] {
  return [...unit.tallies.values()]
    .filter(({ notes, authorNotes }) => notes !== 0 || authorNotes !== 0)
    .sort((a, b) => (a.threadId < b.threadId ? -1 : 1));
}
