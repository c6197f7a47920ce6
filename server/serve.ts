import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { closeDatabase, db } from "@/db/client";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { type Environment, parseEnvironment, parsePlace } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { everythingTag } from "@/lib/platform/tags";
import { buildWhenNeeded } from "./build-when-needed";
import { Closing } from "./closing";
import { knownOrigins } from "./door/check-request";
import { usualHeaders } from "./door/headers";
import type { Site } from "./door/policy";
import { makeExpireNext } from "./expire-next";
import { explain } from "./explain";
import { type Front, openFront } from "./front";
import { listenForExpiries } from "./listen-for-expiries";
import { makeHandler } from "./make-handler";
import { openDatabaseFor } from "./open-database";
import { say } from "./say";
import { ReadingRoom } from "./shelf/reading-room";
import { StartProblem } from "./start-problem";
import { stopOnSignals } from "./stop-on-signals";

/** How much the shelf holds, in bytes, and how long a page may stay there, in milliseconds. */
const shelf = { limit: 64 * 1024 * 1024, maximumAge: 60_000 };

/** Starts everything in this process but Postgres, says where it is, and stops it all at a signal. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const closing = new Closing();
  const starting = start(dev, closing);
  stopOnSignals(closing, starting);
  try {
    await starting;
  } catch (error) {
    if (closing.signal.aborted) return;
    await closing.run();
    explain(error);
    process.exit(1);
  }
}

/** What takes long to load is loaded when it is needed, so that a refusal comes at once. */
async function start(dev: boolean, closing: Closing): Promise<void> {
  const root = process.cwd();
  const place = checkPlace();
  const front = await openFront(place.HOST, place.PORT);
  const environment = await openDatabaseFor(place, front.port, closing);
  closing.add("connections", closeDatabase);
  closing.add("draws", () => globalThis.afterwordDrawBook?.close());
  await publishKeys();
  await warnOfLogging();
  closing.signal.throwIfAborted();

  if (place.DATABASE_URL === undefined && place.AFTERWORD_DEMO === "on") {
    globalThis.afterwordDemo = true;
    const { seedDemoPublication } = await import("@/db/seed/seed");
    await seedDemoPublication(db(), new Date());
    closing.signal.throwIfAborted();
  }
  if (!dev) await buildWhenNeeded(root, closing.signal);
  closing.signal.throwIfAborted();
  await answerWithNext({ dev, root, front, closing, environment });
  if (environment.AFTERWORD_WORKER === "inside") {
    const { runWorker } = await import("./run-worker");
    closing.add("worker", await runWorker(directUrlOf(environment)));
  }
  // The last to be opened is the first to be closed: no answer comes before its work is done.
  closing.add("port", front.close);
  closing.signal.throwIfAborted();
  const { greet } = await import("./greet");
  greet(environment.AUTH_URL);
}

/** Publishes the keys of anonymous tokens, and says so where those that were published aren't this server's. */
async function publishKeys(): Promise<void> {
  const { openEpochs } = await import("@/lib/anonymity/tokens/open-epochs");
  const foreign = await openEpochs(makeCtx(db(), system, new Date()));
  if (foreign.length === 0) return;
  say(
    `ANON_SEED or the public address is another than when the keys of ${foreign.join(", ")} were published. Tokens of these weeks are neither given nor taken; put the old one back, or wait until they are over.`,
  );
}

/** Says where the database keeps a log by which it could be told when somebody asked, or what. */
async function warnOfLogging(): Promise<void> {
  const { findTellingSettings } = await import("@/lib/anonymity/find-telling-settings");
  const found = await findTellingSettings(db());
  if (found.length === 0) return;
  say(
    `The database keeps what can tell when somebody asks without a name, or what: ${found.join(", ")}. Please set them back; docs/anonymity.md says to what.`,
  );
}

/** Checks what can be said without a database. @throws StartProblem, EnvironmentProblem */
function checkPlace() {
  const place = parsePlace(process.env);
  if (place.DATABASE_URL !== undefined && process.env.AFTERWORD_DEMO === "on") {
    throw new StartProblem(
      "AFTERWORD_DEMO is on, but the demo is only for the embedded database: leave out one of AFTERWORD_DEMO and DATABASE_URL.",
    );
  }
  if (place.DATABASE_URL === undefined && place.HOST !== "127.0.0.1") {
    throw new StartProblem(
      `HOST is ${place.HOST}, but with the embedded database only this machine is served: leave HOST out, or set DATABASE_URL.`,
    );
  }
  if (place.DATABASE_URL !== undefined) parseEnvironment(process.env);
  return place;
}

type AnswerWithNext = {
  dev: boolean;
  root: string;
  front: Front;
  closing: Closing;
  environment: Environment;
};

async function answerWithNext({ dev, root, front, closing, environment }: AnswerWithNext): Promise<void> {
  const { HOST: hostname, AUTH_URL } = environment;
  const { default: next } = await import("next");
  const app = next({ dev, dir: root, hostname, port: front.port, httpServer: front.server });
  await app.prepare();
  closing.add("pages", () => app.close());
  const handle = app.getRequestHandler();

  const insideKey = randomBytes(32).toString("base64url");
  globalThis.afterwordInsideKey = insideKey;
  const expireNext = makeExpireNext(
    `http://${hostname === "0.0.0.0" ? "127.0.0.1" : hostname}:${front.port}`,
    insideKey,
  );
  const site: Site = { origin: new URL(AUTH_URL).origin, formTargets: listFormTargets(environment) };
  const headers = usualHeaders(site);
  const shared = { site, headers, next: (req: IncomingMessage, res: ServerResponse) => handle(req, res) };
  const room = dev ? undefined : new ReadingRoom({ ...shared, expireNext, ...shelf });
  const expire = (tags: string[]) =>
    room ? room.expire(tags) : expireNext(tags).catch((err) => log.error({ err }, "an expiry failed"));
  globalThis.afterwordExpire = expire;
  front.answerWith(
    makeHandler({
      ...shared,
      insideKey,
      origins: knownOrigins(AUTH_URL, front.port, hostname === "127.0.0.1"),
      proxied: environment.AFTERWORD_PROXY === "on",
      room,
    }),
  );
  closing.add("ear", await listenForExpiries(directUrlOf(environment), expire));
  // A build may carry pages that were rendered without a database, and another process may have written since.
  if (room) await expire([everythingTag]);
}

/** Where signing in with a provider leads: a form's policy counts its redirects too. */
function listFormTargets(environment: Environment): string[] {
  return [
    ...(environment.AUTH_GITHUB_ID ? ["https://github.com"] : []),
    ...(environment.AUTH_GOOGLE_ID ? ["https://accounts.google.com"] : []),
  ];
}

/** The address of what must not go through a pooler. */
function directUrlOf(environment: Environment): string {
  return environment.DATABASE_DIRECT_URL ?? environment.DATABASE_URL;
}
