import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { databaseTests } from "./test/database-tests.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

const shared = {
  globalSetup: ["./test/start-database.ts"],
  setupFiles: ["./test/setup.ts"],
  exclude: ["node_modules/**", ".next/**", ".data/**", "e2e/**"],
};

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: `${root}test/empty.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // next-auth names Next's modules in a way that only a bundler resolves.
    server: { deps: { inline: ["next-auth"] } },
    projects: [
      // Everything, over `pg`.
      {
        extends: true,
        test: { ...shared, name: "postgres", include: ["**/*.test.{ts,tsx}"], provide: { driver: "pg" } },
      },
      // What writes under locks once more, over Neon's driver and a relay that stands in for Neon's proxy.
      {
        extends: true,
        test: { ...shared, name: "neon", include: databaseTests("lib"), provide: { driver: "neon" } },
      },
    ],
  },
});
