import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";

/** Nobody reads or writes what is about to be written anew. */
export async function lockAnonRows(ctx: Ctx): Promise<void> {
  await ctx.db.execute(
    sql`lock table anon_draw, anon_spent, anon_thread, anon_message in access exclusive mode`,
  );
}

/** Leaves of a table just these rows, in an order that Postgres draws from the system's randomness. */
export async function rewrite(ctx: Ctx, table: SQL, kept: SQL): Promise<void> {
  await keepAside(ctx, sql`anon_shuffled`, kept);
  // A new file: what a delete leaves behind could be read until the next vacuum.
  await ctx.db.execute(sql`truncate ${table}`);
  await putBack(ctx, table, sql`anon_shuffled`);
}

/** Both tables of what was written under receipts: messages lead to threads, so they are emptied together. */
export async function rewriteThreads(ctx: Ctx): Promise<void> {
  const threads = sql`select * from anon_thread where article_id in (select id from articles)`;
  await keepAside(ctx, sql`anon_threads_shuffled`, threads);
  await keepAside(
    ctx,
    sql`anon_messages_shuffled`,
    sql`select * from anon_message where thread_id in (select id from anon_threads_shuffled)`,
  );
  await ctx.db.execute(sql`truncate anon_thread, anon_message`);
  await putBack(ctx, sql`anon_thread`, sql`anon_threads_shuffled`);
  await putBack(ctx, sql`anon_message`, sql`anon_messages_shuffled`);
}

async function keepAside(ctx: Ctx, aside: SQL, kept: SQL): Promise<void> {
  await ctx.db.execute(sql`create temporary table ${aside} on commit drop as ${kept}`);
}

async function putBack(ctx: Ctx, table: SQL, aside: SQL): Promise<void> {
  await ctx.db.execute(sql`insert into ${table} select * from ${aside} order by gen_random_uuid()`);
  await ctx.db.execute(sql`drop table ${aside}`);
}
