import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { chooseEncoding, type Encoding } from "./encoding";

/** What of a request decides how its answer is sent. Taken down first, since Next gets to see other headers. */
export type Asked = { path: string; head: boolean; encoding: Encoding; ifNoneMatch: string | undefined };

export function readAsked(req: IncomingMessage): Asked {
  return {
    path: pathOf(req.url ?? "/"),
    head: req.method === "HEAD",
    encoding: chooseEncoding(req.headers["accept-encoding"]),
    ifNoneMatch: req.headers["if-none-match"],
  };
}

function pathOf(target: string): string {
  const query = target.indexOf("?");
  return query < 0 ? target : target.slice(0, query);
}

/** Whether this is a plain request for a page, not one by which Next's router or a browser prepares a visit. */
export function isPlain(headers: IncomingHttpHeaders): boolean {
  return headers.rsc === undefined && headers["next-router-prefetch"] === undefined;
}
