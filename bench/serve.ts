import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A server under measurement. */
export type Served = { address: string; pid: number; links: Map<string, string>; stop: () => Promise<void> };

/** Starts Afterword as `npm start` does, on a free port, and waits until it says where it is. */
export async function serveAfterword(data: string, port: number): Promise<Served> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env: {
      ...process.env,
      AFTERWORD_DATA: data,
      PORT: String(port),
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const links = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [, role, href] = /^(\w+)\s+(http\S+\/demo\/sign-in\/\S+)$/.exec(line) ?? [];
      if (role && href) links.set(role, href);
      if (role === "admin") resolve();
    });
  });
  return { address: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, links, stop: () => end(child) };
}

/** Starts the reference server with a file's bytes. */
export async function serveBytes(file: string, port: number, encoding: string): Promise<Served> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "bench/bare-server.ts", file, String(port), encoding],
    {
      stdio: "inherit",
    },
  );
  const address = `http://127.0.0.1:${port}/`;
  for (;;) {
    const up = await fetch(address).then(
      () => true,
      () => false,
    );
    if (up) return { address, pid: child.pid ?? 0, links: new Map(), stop: () => end(child) };
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
