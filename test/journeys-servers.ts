import { freePort } from "./free-port";

/** How many journeys go on at once: each worker has a server, and so a demo publication, of its own. */
export const WORKERS = 2;

/** Where a worker's server listens, and its data folder. */
export type JourneysServer = { port: string; folder: string };

// Read again in every worker, which must come to the same: so the first reading leaves word in the environment.
process.env.JOURNEYS_PORTS ??= (await Promise.all(Array.from({ length: WORKERS }, freePort))).join(",");

/** The servers of all workers. */
export const SERVERS: readonly JourneysServer[] = process.env.JOURNEYS_PORTS.split(",").map((port, n) => ({
  port,
  folder: `.data/journeys-${n}`,
}));

/** The server of the worker that asks. */
export function ownServer(): JourneysServer {
  const server = SERVERS[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  if (!server) throw new Error("There are more workers than servers.");
  return server;
}
