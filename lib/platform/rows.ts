import type { SQL } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";

const Result = z.object({ rows: z.array(z.unknown()) });

/** Runs written SQL and parses every row, whichever driver answered. @throws ZodError on a row of another shape */
export async function rows<S extends z.ZodType>(db: Db, row: S, query: SQL): Promise<z.output<S>[]> {
  const result = Result.parse(await db.execute(query));
  return z.array(row).parse(result.rows);
}
