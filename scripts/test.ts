import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { buildWhenNeeded } from "@/server/build-when-needed";

/** What `npm test` runs, in this order; each goes on after a failure of the one before, so that all of it is seen. */
const steps: { name: string; run: () => Promise<Outcome> }[] = [
  { name: "lock", run: () => passes("node", ["scripts/fix-lock.mjs", "--check"]) },
  { name: "format and lint", run: () => passes("biome", ["check", "--error-on-warnings"]) },
  { name: "types", run: checkTypes },
  { name: "architecture, unit and integration tests", run: runVitest },
  { name: "production build", run: build },
  { name: "journeys", run: runJourneys },
];

type Outcome = { passed: number; failed: number; skipped: number; names: string[] };

const reports = path.resolve(".data", "reports");

async function testEverything(): Promise<void> {
  mkdirSync(reports, { recursive: true });
  const total: Outcome = { passed: 0, failed: 0, skipped: 0, names: [] };
  for (const { name, run } of steps) {
    say(`\n— ${name} —`);
    const outcome = await run();
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    total.names.push(...outcome.names.map((failed) => (failed === "" ? name : `${name}: ${failed}`)));
  }
  say("");
  if (total.skipped > 0) say(`${total.skipped} skipped: what they need is not here.`);
  for (const name of total.names) say(`Failed — ${name}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function checkTypes(): Promise<Outcome> {
  // The types of the routes, which a fresh clone doesn't have yet.
  const routes = await passes("next", ["typegen"]);
  return routes.failed > 0 ? routes : passes("tsc", ["--noEmit"]);
}

async function runVitest(): Promise<Outcome> {
  const report = path.join(reports, "vitest.json");
  rmSync(report, { force: true });
  const code = await run("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return failure("vitest wrote no report");
  const { testResults } = VitestReport.parse(JSON.parse(readFileSync(report, "utf8")));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const names = tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
  // A file that can't even be loaded has no tests to fail.
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  );
  names.push(...unread.map(({ name }) => `${path.relative(process.cwd(), name)} could not be run`));
  if (code !== 0 && names.length === 0) names.push("vitest ended with an error of its own");
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: names.length,
    skipped: tests.filter(({ status }) => status === "pending" || status === "skipped").length,
    names,
  };
}
const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

async function build(): Promise<Outcome> {
  try {
    await buildWhenNeeded(process.cwd(), new AbortController().signal);
    return success;
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

async function runJourneys(): Promise<Outcome> {
  const report = path.join(reports, "journeys.json");
  rmSync(report, { force: true });
  const code = await run("playwright", ["test"]);
  if (!existsSync(report)) return failure("Playwright wrote no report");
  const { suites, stats, errors } = JourneysReport.parse(JSON.parse(readFileSync(report, "utf8")));
  const names = [
    ...suites.flatMap(listFailures),
    ...errors.map(({ message }) => message ?? "an error outside of a test"),
  ];
  if (code !== 0 && names.length === 0) names.push("Playwright ended with an error of its own");
  return { passed: stats.expected, failed: names.length, skipped: stats.skipped, names };
}
const Suite = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(Suite).optional();
  },
});
const JourneysReport = z.object({
  suites: z.array(Suite),
  errors: z.array(z.object({ message: z.string().optional() })),
  stats: z.object({ expected: z.number(), skipped: z.number() }),
});

function listFailures(suite: z.output<typeof Suite>): string[] {
  const own = suite.specs.filter(({ ok }) => !ok).map(({ title }) => `${suite.title} › ${title}`);
  return [...own, ...(suite.suites ?? []).flatMap(listFailures)];
}

const success: Outcome = { passed: 1, failed: 0, skipped: 0, names: [] };

function failure(name: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, names: [name] };
}

/** A step that is one test by itself. */
async function passes(command: string, args: string[]): Promise<Outcome> {
  return (await run(command, args)) === 0 ? success : failure("");
}

/** Runs a tool of the project, with its output to ours. */
function run(command: string, args: string[]): Promise<number> {
  const file = command === "node" ? process.execPath : path.resolve("node_modules", ".bin", command);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ["ignore", "inherit", "inherit"], env });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await testEverything();
