import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./test/find-browser";
import { ownServer, SERVERS, WORKERS } from "./test/journeys-servers";

process.env.CHROMIUM_PATH ??= await findBrowser();

const addressOf = (port: string) => `http://localhost:${port}`;

export default defineConfig({
  testDir: "./e2e",
  // Those of one file one after the other: they share a demo publication.
  workers: WORKERS,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "./test-results",
  reporter: [["list"], ["json", { outputFile: ".data/reports/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: addressOf(ownServer().port),
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
  webServer: SERVERS.map(({ port, folder }) => ({
    command: "node --import tsx test/serve-journeys.ts",
    url: `${addressOf(port)}/api/health`,
    env: { PORT: port, AFTERWORD_DATA: folder, LOG_LEVEL: "warn" },
    // The first start builds.
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  })),
});
