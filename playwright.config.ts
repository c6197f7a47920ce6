import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./test/find-browser";
import { freePort } from "./test/free-port";

// Read again in every worker, which must come to the same: so the first reading leaves word in the environment.
process.env.JOURNEYS_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= await findBrowser();

const address = `http://localhost:${process.env.JOURNEYS_PORT}`;

export default defineConfig({
  testDir: "./e2e",
  // One after the other: they share the demo publication.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "./test-results",
  reporter: [["list"], ["json", { outputFile: ".data/reports/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
    },
  },
  projects: [
    { name: "journeys", testMatch: "**/*.spec.ts", testIgnore: "**/*.nojs.spec.ts" },
    { name: "without-javascript", testMatch: "**/*.nojs.spec.ts", use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: "node --import tsx test/serve-journeys.ts",
    url: `${address}/api/health`,
    env: { PORT: process.env.JOURNEYS_PORT, LOG_LEVEL: "warn" },
    // The first start builds.
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
