import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { KEPT } from "@/db/keep-statements";
import type { Ctx } from "./context";

/**
 * The same database, whose written SQL Postgres may read and plan once for a connection (`keepStatements`). For reads that
 * take longer to plan than to run and find their rows by keys: who is signed in, and all that is around one item of a desk.
 */
export function keepingPlans(db: Db): Db {
  return new Proxy(db, {
    get: (target, name) =>
      name === "execute"
        ? (query: SQL) => target.execute(sql`${sql.raw(KEPT)}${query}`)
        : Reflect.get(target, name),
  });
}

/** The same context, on such a database. */
export function keepPlans<A>(ctx: Ctx<A>): Ctx<A> {
  return { ...ctx, db: keepingPlans(ctx.db) };
}
