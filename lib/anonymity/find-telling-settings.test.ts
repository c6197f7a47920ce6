import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/test/world";
import { findTellingSettings } from "./find-telling-settings";

test("a database that logs statements or their values is told of, and one as it comes is not", async ({
  world,
}) => {
  expect(await findTellingSettings(world.db)).toEqual([]);
  await world.db.transaction(async (db) => {
    await db.execute(sql`set local log_statement = 'all'`);
    await db.execute(sql`set local log_min_duration_statement = 250`);
    await db.execute(sql`set local log_parameter_max_length_on_error = -1`);
    expect(await findTellingSettings(db)).toEqual([
      "log_min_duration_statement = 250",
      "log_parameter_max_length_on_error = -1",
      "log_statement = all",
    ]);
  });
});
