import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { crontabFor, tasks } from "./tasks";

test("what runs by the clock is a task of the worker's", () => {
  for (const LETTER_BATCHES of ["thrice", "minute"] as const) {
    const scheduled = parseCrontab(crontabFor({ LETTER_BATCHES })).map(({ task }) => task);
    expect(scheduled).toEqual(expect.arrayContaining(["prune-sign-ins", "release-letters"]));
    expect(scheduled.filter((task) => !(task in tasks))).toEqual([]);
  }
});
