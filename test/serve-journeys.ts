import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { choosePlace } from "@/server/postgres/choose-place";
import { findBinaries } from "@/server/postgres/find-binaries";
import { findPostmaster, isRunning } from "@/server/postgres/live-postmaster";

// The server of the journeys: what `npm start` runs, with a data folder of its own that is empty at every start.
const folder = path.resolve(process.env.AFTERWORD_DATA ?? ".data/journeys-0");
const { data } = choosePlace(folder, findBinaries());
const left = findPostmaster(data);
if (left) {
  process.kill(left.pid, "SIGQUIT");
  while (isRunning(left.pid)) await pause(25);
}
rmSync(data, { recursive: true, force: true });
rmSync(folder, { recursive: true, force: true });
process.env.AFTERWORD_DATA = folder;
await import("@/server/start");
