import { type ChildProcess, spawn } from "node:child_process";
import { expect } from "@playwright/test";

/** An `npm start` with all that it starts, on a data folder and a port of its own, and what it has said so far. */
export class Started {
  said = "";
  readonly #npm: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(
    folder: string,
    readonly port: number,
    given: Record<string, string> = {},
  ) {
    const env = { ...process.env, PORT: String(port), AFTERWORD_DATA: folder, LOG_LEVEL: "warn", ...given };
    this.#npm = spawn("npm", ["start"], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    for (const output of [this.#npm.stdout, this.#npm.stderr]) {
      output?.on("data", (chunk: Buffer) => {
        this.said += chunk.toString();
      });
    }
    this.#ended = new Promise((resolve) => this.#npm.once("exit", resolve));
  }

  health(): Promise<unknown> {
    return fetch(`http://127.0.0.1:${this.port}/api/health`)
      .then((answer) => answer.json())
      .catch(() => undefined);
  }

  async serves(): Promise<void> {
    await expect
      .poll(() => this.health(), { timeout: 120_000 })
      .toMatchObject({ status: "ok", database: "up" });
  }

  async home(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.port}/`)).text();
  }

  /** Signals everything in the foreground, as Ctrl-C at a terminal does, or npm alone; and waits for its end. */
  async end(signal: NodeJS.Signals, whom: "all" | "npm" = "all"): Promise<number | null> {
    const { pid, exitCode, signalCode } = this.#npm;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      process.kill(whom === "all" ? -pid : pid, signal);
    }
    return this.ends();
  }

  ends(): Promise<number | null> {
    return this.#ended;
  }
}
