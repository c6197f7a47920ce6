import { type SQL, sql } from "drizzle-orm";
import { KEPT } from "@/db/keep-statements";
import type { Ctx } from "./context";

/**
 * The same context, whose written SQL Postgres may read and plan once for a connection (`keepStatements`). For reads that
 * take longer to plan than to run and find their rows by keys, as everything around one item of a desk is.
 */
export function keepPlans<A>(ctx: Ctx<A>): Ctx<A> {
  const db = new Proxy(ctx.db, {
    get: (target, name) =>
      name === "execute"
        ? (query: SQL) => target.execute(sql`${sql.raw(KEPT)}${query}`)
        : Reflect.get(target, name),
  });
  return { ...ctx, db };
}
