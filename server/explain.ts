import { MigrationProblem } from "@/db/migrate";
import { EnvironmentProblem } from "@/lib/platform/env";
import { describeError } from "@/lib/platform/log";
import { StartProblem } from "./start-problem";

/** Says why something did not start: a sentence for what can be expected, the frames for a fault of ours. */
export function explain(error: unknown): void {
  const expected =
    error instanceof StartProblem || error instanceof EnvironmentProblem || error instanceof MigrationProblem;
  if (expected) return void process.stderr.write(`${error.message}\n`);
  const { name, message, code, stack } = describeError(error);
  process.stderr.write(`Afterword did not start: ${[name, message ?? code].join(": ")}\n${stack ?? ""}\n`);
}
