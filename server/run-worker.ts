import { Logger, run, type TaskList } from "graphile-worker";
import { db } from "@/db/client";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { crontabFor, type Task, tasks } from "./tasks";

/** Runs jobs until the returned function is called, which waits for those under way. */
export async function runWorker(connectionString: string): Promise<() => Promise<void>> {
  const runner = await run({
    connectionString,
    taskList: listTasks(),
    crontab: crontabFor(env()),
    concurrency: 4,
    maxPoolSize: 6,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  });
  return () => runner.stop();
}

/** The tasks as the queue wants them. */
export function listTasks(): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => perform(name, task, payload)]),
  );
}

/** The queue keeps a failed job's error in the database; so it is given one that quotes nothing. */
async function perform(name: string, task: Task, payload: unknown): Promise<void> {
  try {
    await task(payload, makeCtx(db(), system, new Date()));
  } catch (err) {
    log.error({ err, task: name }, "a job failed, and is tried again later");
    const { name: kind, code } = describeError(err);
    throw new Error([kind, code].filter(Boolean).join(" "));
  }
}
