import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { makeHandler } from "@/server/make-handler";
import { ReadingRoom } from "@/server/shelf/reading-room";
import { listAddresses } from "./addresses";
import { openPage } from "./pages";
import { Visitor } from "./visitor";
import type { World } from "./world";

/** The site as it is reached from outside: the door, the shelf, and behind them the pages themselves. */
export type ReadingServer = {
  room: ReadingRoom;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  close: () => Promise<void>;
};

const headers: [string, string][] = [["x-content-type-options", "nosniff"]];
const site = { origin: "http://localhost:3000", formTargets: [] };

/**
 * Opens it on a world's database. Pages are rendered by `openPage` in place of Next, and written down with what their
 * components were handed. What a transaction expires is taken down from the shelf, as in the web server.
 */
export async function openReadingServer(world: World): Promise<ReadingServer> {
  globalThis.afterwordDatabase = world.database;
  const next = (req: IncomingMessage, res: ServerResponse) => answer(req, res);
  const room = new ReadingRoom({
    site,
    headers,
    next,
    expireNext: async () => {},
    limit: 10_000_000,
    maximumAge: 3_600_000,
  });
  globalThis.afterwordExpire = (tags) => room.expire(tags);
  const origins = new Set([site.origin]);
  const handler = makeHandler({ next, site, headers, origins, insideKey: "inside", proxied: false, room });
  const server = createServer(handler).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return {
    room,
    get: (path, headers) => fetch(origin + path, { headers, redirect: "manual" }),
    close: async () => {
      globalThis.afterwordExpire = undefined;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One thing that somebody was sent: under which address, and every byte of it that could tell something. */
export type Sent = { who: string; address: string; text: string };

/**
 * Everything there is to be got, by everybody who is given: a guest comes through the door and to the shelf, everyone
 * else gets what is made for them. `known` gathers the addresses, so that those are asked again at which nothing is
 * any more.
 */
export async function readAll(
  world: World,
  server: ReadingServer,
  visitors: Record<string, Visitor | "guest">,
  known = new Set<string>(),
): Promise<Sent[]> {
  const all: Sent[] = [];
  for (const { address } of await listAddresses(world)) known.add(address);
  for (const address of known) {
    for (const [who, visitor] of Object.entries(visitors)) {
      all.push({ who, address, text: await textFor(server, visitor, address) });
    }
  }
  return all;
}

async function textFor(server: ReadingServer, visitor: Visitor | "guest", address: string): Promise<string> {
  if (visitor !== "guest") {
    const { location, html, head, handed } = await openPage(visitor, address);
    return [location, html, head, handed].join("\n");
  }
  const answer = await server.get(address);
  const headers = [...answer.headers].filter(([name]) => name !== "date");
  return `${JSON.stringify(headers)}\n${await answer.text()}`;
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { status, location, html, head, handed } = await openPage(visitorOf(req), req.url ?? "/");
  res.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    ...(location === undefined ? {} : { location }),
  });
  const data = [head, handed].map((json) => json.replaceAll("<", "\\u003c")).join("\n");
  res.end(`<!doctype html><body>${html}<script type="application/json">${data}</script></body>`);
}

/** Whoever asks is known by the cookies alone that come with the request. */
function visitorOf({ headers }: IncomingMessage): Visitor {
  const visitor = new Visitor();
  for (const pair of headers.cookie?.split("; ") ?? []) {
    const [name = "", value = ""] = pair.split("=");
    visitor.cookies.set(name, value);
  }
  return visitor;
}
