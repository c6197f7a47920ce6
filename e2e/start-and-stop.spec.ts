import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { choosePlace } from "../server/postgres/choose-place";
import { findBinaries } from "../server/postgres/find-binaries";
import { findPostmaster } from "../server/postgres/live-postmaster";
import { startPostgres } from "../server/postgres/start-postgres";
import { stopPostgres } from "../server/postgres/stop-postgres";
import { freePort } from "../test/free-port";
import { Started } from "./started";

// Further Afterwords, with ports and a data folder of their own, started as people start them.
const folder = path.resolve(".data", "start-and-stop");
const { data } = choosePlace(folder, findBinaries());
const started: Started[] = [];

test.afterEach(async () => {
  for (const server of started.splice(0)) await server.end("SIGKILL");
});

test.afterAll(() => {
  const left = findPostmaster(data);
  if (left) process.kill(left.pid, "SIGQUIT");
  rmSync(data, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function start(port?: number, given?: Record<string, string>): Promise<Started> {
  const server = new Started(folder, port ?? (await freePort()), given);
  started.push(server);
  return server;
}

test("it says where it is and how to come in; killed it starts again with nothing lost, and stopped it leaves no process", async () => {
  test.setTimeout(300_000);
  const first = await start();
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
  const second = await start(first.port);
  await second.serves();
  expect(await second.home()).toBe(before);

  await second.end("SIGINT");
  await expect.poll(() => second.health()).toBeUndefined();
  await expect.poll(() => findPostmaster(data), { timeout: 20_000 }).toBeUndefined();
});

test("two on one folder share its database until the last one ends; a third on a port in use is refused", async () => {
  test.setTimeout(300_000);
  const one = await start();
  await one.serves();
  const two = await start();
  await two.serves();
  const third = await start(one.port);
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
    const server = await start(undefined, {
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
