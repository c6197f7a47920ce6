import { bigint, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { COUNT_NAMES } from "../vocabulary";
import { oneOf } from "./columns";

/** How many rows one count is spread over, so that concurrent writers rarely wait for each other. */
export const COUNT_SHARDS = 8;

/**
 * Stored counts. A count is the sum of its shards; each changes in the transaction that changed the
 * thing counted. `subject` is an article's id or a queue's name.
 */
export const counts = pgTable(
  "counts",
  {
    subject: text("subject").notNull(),
    name: text("name", { enum: COUNT_NAMES }).notNull(),
    shard: smallint("shard").notNull(),
    n: bigint("n", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.name, t.shard] }), oneOf("counts_name", t.name, COUNT_NAMES)],
);
