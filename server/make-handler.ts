import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { CALLER_HEADER, nameCaller } from "@/lib/platform/caller";
import { log } from "@/lib/platform/log";
import { readAsked } from "./door/asked";
import { checkRequest } from "./door/check-request";
import { intercept } from "./door/intercept";
import { barePolicy, type Site } from "./door/policy";
import { treat } from "./door/treat";
import type { Handler } from "./front";
import type { Next, ReadingRoom } from "./shelf/reading-room";

export type MakeHandler = {
  next: Next;
  site: Site;
  headers: [name: string, value: string][];
  /** The origins this server is reached by. */
  origins: ReadonlySet<string>;
  /** What this process shows when it asks itself. */
  insideKey: string;
  /** Whether a proxy in front says who the reader is. */
  proxied: boolean;
  /** Absent in development, where Next alone decides what a page is. */
  room?: ReadingRoom;
};

/** Everything a request passes, from the door to Next. Nothing of it is logged. */
export function makeHandler({
  next,
  site,
  headers,
  origins,
  insideKey,
  proxied,
  room,
}: MakeHandler): Handler {
  return (req, res) => {
    const inside = req.headers["x-afterword-inside"];
    if (inside === insideKey) return hand(next, req, res);
    if (inside !== undefined) return refuse(req, res, headers, 404, "There is nothing here.");
    const refused = checkRequest(req, origins);
    if (refused) return refuse(req, res, headers, refused.status, refused.sentence);
    if (room?.serve(req, res)) return;
    for (const [name, value] of headers) res.setHeader(name, value);
    hideAddress(req, proxied);
    if (room) {
      const asked = readAsked(req);
      intercept(res, () => treat(asked, res, site));
    }
    if (room?.isStale) hand((req, res) => room.freshen().then(() => next(req, res)), req, res);
    else hand(next, req, res);
  };
}

declare global {
  /** True around a form that is sent without script; `page-cache.mjs` says what for. */
  var afterwordScriptless: AsyncLocalStorage<boolean> | undefined;
}
const scriptless = new AsyncLocalStorage<boolean>();
globalThis.afterwordScriptless = scriptless;

function hand(next: Next, req: IncomingMessage, res: ServerResponse): void {
  scriptless
    .run(isScriptless(req), () => next(req, res))
    .catch((err) => {
      log.error({ err }, "a request failed outside of its route");
      res.destroy();
    });
}

/** A form that a browser sends by itself; script names the action that it calls in a header. */
function isScriptless({ method, headers }: IncomingMessage): boolean {
  const isForm = headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  return method === "POST" && isForm && headers["next-action"] === undefined;
}

/** The application gets a name that lasts a day, for its limits of pace, and never an address. */
function hideAddress(req: IncomingMessage, proxied: boolean): void {
  // A proxy adds the address it sees to whatever the reader claims, so only the last one is true.
  const forwarded = proxied
    ? String(req.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : undefined;
  req.headers[CALLER_HEADER] = nameCaller(forwarded || (req.socket.remoteAddress ?? ""), new Date());
  delete req.headers["x-forwarded-for"];
  delete req.headers["x-real-ip"];
  delete req.headers.forwarded;
}

function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  headers: [string, string][],
  status: number,
  sentence: string,
): void {
  res.writeHead(status, [
    ...headers.flat(),
    ...["content-security-policy", barePolicy, "content-type", "text/plain; charset=utf-8"],
    ...["cache-control", "no-store", "connection", "close"],
  ]);
  res.end(sentence);
  // What is still coming is not read; after a moment, in which the answer can arrive, the line is cut.
  if (!req.complete) setTimeout(() => req.destroy(), 500).unref();
}
