import { countDrift } from "@/lib/contributions/count-drift";
import { say } from "./say";
import { withDatabase } from "./with-database";

/** `npm run counts:check`: says which stored counts differ from a fresh count, and ends with 1 where any does. */
await withDatabase(async (db) => {
  const drifts = await countDrift(db);
  for (const { subject, name, stored, fresh } of drifts) {
    say(`${name} of ${subject}: ${stored} stored, ${fresh} counted.`);
  }
  if (drifts.length === 0) say("Every stored count is true.");
  return drifts.length === 0 ? 0 : 1;
});
