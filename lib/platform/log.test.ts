import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { test } from "@/test/world";
import { describeError } from "./log";

const canary = "what somebody wrote about her sister";

test("the error of a failed query tells its code, and nothing of what was in it", async ({ world }) => {
  const failed = await world.db.execute(sql`select ${canary}::uuid`).catch((error: unknown) => error);
  const line = describeError(failed);
  expect(line).toMatchObject({ name: "Error", code: "22P02" });
  expect(JSON.stringify(line)).not.toContain("sister");
});

test("a value that was refused as a double is not told, but the constraint is", async ({ world }) => {
  await world.db.execute(sql`create table once (text text constraint once_only unique)`);
  await world.db.execute(sql`insert into once values (${canary})`);
  const failed = await world.db
    .execute(sql`insert into once values (${canary})`)
    .catch((error: unknown) => error);
  const line = describeError(failed);
  expect(line).toMatchObject({ code: "23505", constraint: "once_only" });
  expect(JSON.stringify(line)).not.toContain("sister");
});

test("what didn't fit a schema is not told", () => {
  const { error } = z.object({ body: z.literal("x") }).safeParse({ body: canary });
  expect(JSON.stringify(describeError(error))).not.toContain("sister");
});

test("a fault of ours keeps its message and where it was", () => {
  const line = describeError(new TypeError("x is not a function"));
  expect(line).toMatchObject({ name: "TypeError", message: "x is not a function" });
  expect(line.stack).toMatch(/^at /);
});
