import { log } from "@/lib/platform/log";
import type { Closing } from "./closing";

/** How long closing may take before the process ends anyway, in milliseconds. */
const patience = 30_000;

/**
 * Closes everything in order and ends, at Ctrl-C, at a request to stop, or when the terminal or npm is gone. A second
 * signal changes nothing: npm passes on one that the terminal has sent to us as well.
 */
export function stopOnSignals(closing: Closing, starting: Promise<void>): void {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    closing.begin();
    setTimeout(() => process.exit(1), patience).unref();
    // What a start has half opened can only be closed when it has let go of it.
    await starting.catch(() => undefined);
    await closing.run();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  process.on("uncaughtException", (err) => {
    log.fatal({ err }, "a fault that nothing caught");
    void stop(1);
  });
  process.on("unhandledRejection", (err) => log.error({ err }, "a fault that nobody waited for"));
  // The terminal may go while we still say something.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  stopWithNpm(() => void stop(0));
}

/**
 * npm, when it is killed, tells nobody; its child would go on holding the port. No shell stands between the two: the
 * scripts say `exec`, since one would also keep a Ctrl-C that npm alone is sent to itself.
 */
function stopWithNpm(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) stop();
  }, 500).unref();
}
