import { closeDatabase, directUrl } from "@/db/client";
import { parseEnvironment } from "@/lib/platform/env";
import { Closing } from "./closing";
import { explain } from "./explain";
import { runWorker } from "./run-worker";
import { say } from "./say";
import { stopOnSignals } from "./stop-on-signals";

/** `npm run worker`: runs jobs beside web processes that were told not to (AFTERWORD_WORKER=none). */
async function work(closing: Closing): Promise<void> {
  parseEnvironment(process.env);
  closing.add("connections", closeDatabase);
  closing.add("worker", await runWorker(directUrl()));
  say("The worker waits for jobs.");
}

const closing = new Closing();
const starting = work(closing);
stopOnSignals(closing, starting);
starting.catch(async (error) => {
  if (closing.signal.aborted) return;
  await closing.run();
  explain(error);
  process.exit(1);
});
