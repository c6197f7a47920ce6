import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { crontab, tasks } from "./tasks";

test("what runs by the clock is a task of the worker's", () => {
  const scheduled = parseCrontab(crontab).map(({ task }) => task);
  expect(scheduled).toContain("prune-sign-ins");
  expect(scheduled.filter((task) => !(task in tasks))).toEqual([]);
});
