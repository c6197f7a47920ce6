import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { choosePlace } from "@/server/postgres/choose-place";
import { findBinaries } from "@/server/postgres/find-binaries";
import { findPostmaster } from "@/server/postgres/live-postmaster";
import { startPostgres } from "@/server/postgres/start-postgres";
import { freePort } from "@/test/free-port";
import { Leaves } from "./leaf";

/** An Afterword with a database of its own, so that no other journey meets what is put into this one. */
export class OwnHouse {
  private readonly folder = path.resolve(".data", "sanitiser");
  private readonly data = choosePlace(this.folder, findBinaries()).data;
  private server: ChildProcess | undefined;
  home = "";
  leaves: Leaves = { own: [], shared: [] };

  /** Fills the database, then serves it. */
  async open(): Promise<void> {
    this.remove();
    const port = await freePort();
    this.home = `http://localhost:${port}`;
    const env = { ...process.env, PORT: String(port), AFTERWORD_DATA: this.folder, LOG_LEVEL: "warn" };
    const list = path.join(this.folder, "leaves.json");
    const run = (...script: string[]) =>
      spawn(process.execPath, ["--import", "tsx", ...script], {
        env,
        stdio: ["ignore", "ignore", "inherit"],
      });
    const [code] = await once(run("e2e/sanitiser/fill.ts", list), "exit");
    expect(code, "the cases are in the database").toBe(0);
    this.leaves = Leaves.parse(JSON.parse(readFileSync(list, "utf8")));
    this.server = run("server/start.ts");
    await expect.poll(() => this.isOpen(), { timeout: 60_000 }).toBe(true);
  }

  /** The address of its database, as the superuser. */
  async databaseUrl(): Promise<string> {
    return (await startPostgres({ folder: this.folder })).url;
  }

  async close(): Promise<void> {
    if (this.server && this.server.exitCode === null) {
      this.server.kill("SIGTERM");
      await once(this.server, "exit");
    }
    const left = findPostmaster(this.data);
    if (left) process.kill(left.pid, "SIGQUIT");
    this.remove();
  }

  private async isOpen(): Promise<boolean> {
    return fetch(`${this.home}/api/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
  }

  private remove(): void {
    for (const folder of [this.data, this.folder]) rmSync(folder, { recursive: true, force: true });
  }
}
