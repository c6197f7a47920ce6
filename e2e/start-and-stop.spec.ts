import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { choosePlace } from "../server/postgres/choose-place";
import { findBinaries } from "../server/postgres/find-binaries";
import { findPostmaster } from "../server/postgres/live-postmaster";
import { startPostgres } from "../server/postgres/start-postgres";
import { stopPostgres } from "../server/postgres/stop-postgres";
import { freePort } from "../test/free-port";

// Further Afterwords, with ports and a data folder of their own, started as people start them.
const folder = path.resolve(".data", "start-and-stop");
const { data } = choosePlace(folder, findBinaries());
const started: Server[] = [];

test.afterEach(async () => {
  for (const server of started.splice(0)) await server.end("SIGKILL");
});

test.afterAll(() => {
  const left = findPostmaster(data);
  if (left) process.kill(left.pid, "SIGQUIT");
  rmSync(data, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** An `npm start` with all that it starts, and what it has said so far. */
class Server {
  said = "";
  readonly #npm: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(
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
    started.push(this);
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

test("it says where it is and how to come in; killed it starts again with nothing lost, and stopped it leaves no process", async () => {
  test.setTimeout(300_000);
  const first = new Server(await freePort());
  await first.serves();
  await expect.poll(() => first.said).toMatch(/^admin +http/m);
  const links = first.said.match(
    /^(reader|moderator|author|admin) +http:\/\/localhost:\d+\/demo\/sign-in\/\S+$/gm,
  );
  expect(first.said).toContain(`Afterword is at http://localhost:${first.port}\n`);
  expect(links?.map((link) => link.split(" ")[0])).toEqual(["reader", "moderator", "author", "admin"]);
  const before = await first.home();
  expect(before).toContain("</html>");

  await first.end("SIGKILL");
  await expect.poll(() => first.health()).toBeUndefined();
  expect(findPostmaster(data), "Postgres outlives a killed server").toBeDefined();
  const second = new Server(first.port);
  await second.serves();
  expect(await second.home()).toBe(before);

  await second.end("SIGINT");
  await expect.poll(() => second.health()).toBeUndefined();
  await expect.poll(() => findPostmaster(data), { timeout: 20_000 }).toBeUndefined();
});

test("two on one folder share its database until the last one ends; a third on a port in use is refused", async () => {
  test.setTimeout(300_000);
  const one = new Server(await freePort());
  await one.serves();
  const two = new Server(await freePort());
  await two.serves();
  const third = new Server(one.port);
  expect(await third.ends()).toBe(1);
  expect(third.said).toContain(
    `Port ${one.port} is in use: stop what listens there, or set PORT to another.\n`,
  );

  // npm alone: what a supervisor does, and whoever kills the process they see.
  expect(await one.end("SIGINT", "npm")).toBe(0);
  await expect.poll(() => one.health()).toBeUndefined();
  expect(await two.health()).toMatchObject({ status: "ok", database: "up" });
  expect(await two.end("SIGTERM", "npm")).toBe(0);
  await expect.poll(() => findPostmaster(data), { timeout: 20_000 }).toBeUndefined();
});

test("with a Postgres of one’s own it starts none, and there is no demo", async () => {
  test.setTimeout(300_000);
  const own = path.join(folder, "own");
  const unused = path.join(folder, "unused");
  mkdirSync(own, { recursive: true });
  const postgres = await startPostgres({ folder: own });
  try {
    const secret = "worth nothing outside of this test, and long enough";
    const server = new Server(await freePort(), {
      AFTERWORD_DATA: unused,
      DATABASE_URL: postgres.url,
      AUTH_URL: "https://talk.example.org",
      AUTH_SECRET: secret,
      AFTERWORD_KEY: secret,
      ANON_SEED: secret,
    });
    await server.serves();
    expect(existsSync(unused)).toBe(false);
    expect(server.said).not.toContain("sign-in");
    expect((await fetch(`http://127.0.0.1:${server.port}/demo/mail`)).status).toBe(404);
    expect(await server.end("SIGINT", "npm")).toBe(0);
    expect(findPostmaster(postgres.data), "what it hasn’t started it doesn’t stop").toBeDefined();
  } finally {
    await stopPostgres(postgres);
    rmSync(postgres.data, { recursive: true, force: true });
  }
});
