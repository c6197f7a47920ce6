import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { lockAnonRows, rewrite, rewriteThreads } from "./rewrite-anon-rows";

const Written = z.object({ transactions: z.number() });

/**
 * Writes everything anonymous anew in random order, by one transaction, if anything came since the last time: until the
 * night, too, neither the place of a row nor the number of its transaction shall tell beside what else it was written
 * (who signed in or posted just before somebody asked).
 */
export async function mixAnonRows(ctx: Ctx): Promise<void> {
  const [written] = await rows(
    ctx.db,
    Written,
    sql`select count(distinct x)::int as transactions from (
      select xmin::text as x from anon_draw union select xmin::text from anon_spent
      union select xmin::text from anon_thread union select xmin::text from anon_message) rows`,
  );
  if (!written || written.transactions <= 1) return;
  await inTransaction(ctx, async (ctx) => {
    await lockAnonRows(ctx);
    await rewrite(ctx, sql`anon_draw`, sql`select * from anon_draw`);
    await rewrite(ctx, sql`anon_spent`, sql`select * from anon_spent`);
    await rewriteThreads(ctx);
  });
}
