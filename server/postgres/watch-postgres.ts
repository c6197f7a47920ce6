import { isRunning } from "./live-postmaster";
import { type RunningPostgres, type StartPostgres, startPostgres } from "./start-postgres";

/**
 * Starts the embedded Postgres again, on the same port, whenever it has died (killed by hand, or by the system for
 * want of memory). Returns the function that ends the watch. `onProblem` hears why a restart failed.
 */
export function watchPostgres(
  running: RunningPostgres,
  start: StartPostgres,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  let current = running.postmaster;
  let restart: Promise<void> | undefined;
  const look = async () => {
    if (isRunning(current.pid)) return;
    const again = await startPostgres({ ...start, port: current.port });
    current = again.postmaster;
  };
  const timer = setInterval(() => {
    restart ??= look()
      .catch(onProblem)
      .finally(() => {
        restart = undefined;
      });
  }, 250);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await restart;
  };
}
