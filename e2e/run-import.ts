import { execFile } from "node:child_process";
import { ownServer } from "@/test/journeys-servers";

type Said = { code: number; out: string; problems: string };

/** `npm run import -- PATH…` beside the running server of the journeys, on its data folder. */
export function runImport(...paths: string[]): Promise<Said> {
  const env = { ...process.env, AFTERWORD_DATA: ownServer().folder, LOG_LEVEL: "warn" };
  return new Promise((resolve) => {
    const args = ["run", "--silent", "import", "--", ...paths];
    const running = execFile("npm", args, { env }, (_, out, problems) =>
      resolve({ code: running.exitCode ?? -1, out, problems }),
    );
  });
}
