import { closeDatabase, type Db, db } from "@/db/client";
import { parsePlace } from "@/lib/platform/env";
import { Closing } from "./closing";
import { explain } from "./explain";
import { openDatabaseFor } from "./open-database";

/**
 * Runs a command against the database that `npm start` uses, which is started for as long as the command runs unless
 * it runs already. Ends with the code that the work returns, or 1 and a sentence when it can't.
 */
export async function withDatabase(work: (db: Db) => Promise<number>): Promise<void> {
  const closing = new Closing();
  try {
    const place = parsePlace(process.env);
    await openDatabaseFor(place, place.PORT, closing);
    closing.add("connections", closeDatabase);
    process.exitCode = await work(db());
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  } finally {
    await closing.run();
  }
}
