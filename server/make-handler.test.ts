import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { makeHandler } from "./make-handler";
import { ReadingRoom } from "./shelf/reading-room";

const site = { origin: "http://localhost:3000", formTargets: [] };
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Stand = (req: IncomingMessage, res: ServerResponse) => unknown;

/** A server whose Next is the given function; `expired` lists what it was told to forget. */
async function open(render: Stand, maximumAge = 60_000) {
  const expired: string[][] = [];
  let failing = false;
  const next = async (req: IncomingMessage, res: ServerResponse) => void (await render(req, res));
  const room = new ReadingRoom({
    site,
    headers: [["x-content-type-options", "nosniff"]],
    next,
    expireNext: async (tags) => {
      if (failing) throw new Error("Next is gone");
      expired.push(tags);
    },
    limit: 1_000_000,
    maximumAge,
  });
  const headers: [string, string][] = [["x-content-type-options", "nosniff"]];
  const origins = new Set(["http://localhost:3000"]);
  const handler = makeHandler({ next, site, headers, origins, insideKey: "inside", proxied: false, room });
  const server = createServer(handler).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closers.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const failNext = (fails: boolean) => {
    failing = fails;
  };
  return { room, expired, failNext, get: (path: string, init?: RequestInit) => fetch(origin + path, init) };
}

function send(res: ServerResponse, body: string, headers: Record<string, string> = {}, status = 200): void {
  res.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
  res.write(body.slice(0, 5));
  res.end(body.slice(5));
}

/** A page that says how often it was rendered. */
function counting() {
  let renders = 0;
  return {
    count: () => renders,
    render: (_: IncomingMessage, res: ServerResponse) => send(res, `<p>render ${++renders}`),
  };
}

test("a reading page is rendered once and then sent from the shelf, the same bytes for everyone", async () => {
  const { count, render } = counting();
  const { get } = await open(render);
  const first = await get("/articles/a", { headers: { cookie: "session=1", "user-agent": "Googlebot" } });
  const second = await get("/articles/a");
  expect([await first.text(), await second.text()]).toEqual(["<p>render 1", "<p>render 1"]);
  expect(count()).toBe(1);
});

test("many who ask at once wait for one render", async () => {
  let renders = 0;
  const { get } = await open(async (_, res) => {
    renders += 1;
    await pause(20);
    send(res, "<p>page");
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => get("/articles/a")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(renders).toBe(1);
});

test("Next is shown no cookie and no trait of the reader on a reading page", async () => {
  let seen: IncomingMessage["headers"] = {};
  const { get } = await open((req, res) => {
    seen = req.headers;
    send(res, "<p>page");
  });
  await get("/articles/a?utm_source=x", {
    headers: {
      cookie: "session=1",
      authorization: "x",
      "user-agent": "Googlebot",
      rsc: "1",
      "x-forwarded-for": "1.2.3.4",
    },
  });
  expect(seen).toEqual({ host: "localhost:3000", rsc: "1" });
});

test.each([
  ["with Set-Cookie", { "set-cookie": "a=b" }, 200],
  ["that is not found", {}, 404],
  ["that failed", {}, 500],
  ["that leads elsewhere", { location: "/" }, 307],
])("an answer %s is never put on the shelf", async (_, headers, status) => {
  let renders = 0;
  const { get } = await open((_, res) => {
    renders += 1;
    send(res, "<p>page", headers, status);
  });
  for (let i = 0; i < 2; i++) expect((await get("/articles/a", { redirect: "manual" })).status).toBe(status);
  expect(renders).toBe(2);
});

test.each([
  ["a request of Next's router", "/articles/a", { headers: { rsc: "1" } }],
  ["a prefetch", "/articles/a", { headers: { rsc: "1", "next-router-prefetch": "1" } }],
  ["an unknown parameter", "/articles/a?x=1", {}],
  ["a page that is no reading page", "/account", {}],
  ["a write", "/articles/a", { method: "POST", headers: { origin: "http://localhost:3000" } }],
])("%s never gets a page from the shelf", async (_, path, init) => {
  const { count, render } = counting();
  const { get } = await open(render);
  await (await get("/articles/a")).text();
  await (await get(path, init)).text();
  await (await get(path, init)).text();
  expect(count()).toBe(3);
});

test("after an expiry nobody is shown what was before, and Next has been told", async () => {
  const { render } = counting();
  const { get, room, expired } = await open(render);
  await (await get("/articles/a")).text();
  room.expire(["article:a"]);
  expect(await (await get("/articles/a")).text()).toBe("<p>render 2");
  expect(expired).toEqual([["article:a"]]);
});

test("Next is told once, before it answers, of all that has expired since it was last asked", async () => {
  const { render } = counting();
  const { get, room, expired } = await open(render);
  for (const tag of ["article:a", "home", "article:b", "home"]) room.expire([tag]);
  expect(expired).toEqual([]);
  // What only one reader sees is made of the same caches.
  await Promise.all([get("/account"), get("/articles/a"), get("/account")]);
  expect(expired).toEqual([["article:a", "home", "article:b"]]);
});

test("while Next can't be told of an expiry it answers nobody, and then with what is true", async () => {
  const { render } = counting();
  const { get, room, failNext } = await open(render);
  await (await get("/articles/a")).text();
  room.expire(["article:a"]);
  failNext(true);
  await expect(get("/articles/a")).rejects.toThrow();
  await expect(get("/account")).rejects.toThrow();
  failNext(false);
  expect(await (await get("/articles/a")).text()).toBe("<p>render 2");
});

test("a page whose render an expiry overtook is sent, but not kept", async () => {
  let text = "before";
  let begun = () => {};
  const rendering = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { get, room, expired } = await open(async (_, res) => {
    const read = text;
    begun();
    await held;
    send(res, read);
  });
  const early = get("/articles/a");
  await rendering;
  text = "after";
  room.expire(["article:a"]);
  const late = get("/articles/a");
  expect(expired).toEqual([]);
  go();
  expect(await (await early).text()).toBe("before");
  expect(await (await late).text()).toBe("after");
  expect(await (await get("/articles/a")).text()).toBe("after");
});

test("a page that has outlived its time is made anew, and Next may not answer from its cache either", async () => {
  const { render } = counting();
  const { get, expired } = await open(render, -1);
  await (await get("/articles/a")).text();
  expect(await (await get("/articles/a")).text()).toBe("<p>render 2");
  expect(expired).toEqual([["article:a"]]);
});

test("one who goes away before the page is ready doesn't keep the others from it", async () => {
  let begun = () => {};
  const rendering = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let renders = 0;
  const { get } = await open((_, res) => {
    renders += 1;
    begun();
    if (renders > 1) send(res, "<p>page");
  });
  const gone = new AbortController();
  const first = get("/articles/a", { signal: gone.signal });
  await rendering;
  const second = get("/articles/a");
  gone.abort();
  await expect(first).rejects.toThrow();
  expect(await (await second).text()).toBe("<p>page");
});

test("who has the page already is told so, in each encoding", async () => {
  const { get } = await open((_, res) => send(res, "<p>page".repeat(500)));
  for (const encoding of ["br", "gzip", "identity"]) {
    const headers = { "accept-encoding": encoding };
    const etag = (await get("/articles/a", { headers })).headers.get("etag") ?? "";
    const again = await get("/articles/a", { headers: { ...headers, "if-none-match": `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get("/articles/a", { headers: { ...headers, "if-none-match": '"x"' } })).status).toBe(200);
  }
});

test("HEAD says what GET would, without the body", async () => {
  const { get } = await open((_, res) => send(res, "<p>page"));
  const whole = await get("/articles/a");
  const head = await get("/articles/a", { method: "HEAD" });
  expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
  expect(await head.text()).toBe("");
});

test("every page carries a policy with the hashes of its own scripts, on the shelf or not", async () => {
  const { get } = await open((_, res) =>
    send(res, '<script>self.__next_f.push([1,"x"])</script><script>evil()</script>'),
  );
  for (const path of ["/articles/a", "/account"]) {
    const policy = (await get(path)).headers.get("content-security-policy") ?? "";
    expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(1);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  }
});

test("a CDN may hold a reading page for a second, and a browser asks each time", async () => {
  const { get } = await open((_, res) => send(res, "<p>page", { "cache-control": "private, no-store" }));
  const { headers } = await get("/articles/a");
  expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
  expect((await get("/account")).headers.get("cache-control")).toBe("private, no-store");
});

test("nothing that Next would have kept for a year is: not found today may be there tomorrow", async () => {
  const { get } = await open((_, res) => send(res, "<p>gone", { "cache-control": "s-maxage=31536000" }, 404));
  const { headers } = await get("/articles/a");
  expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, must-revalidate");
});

test.each(["/articles/a/ask", "/articles/a/stories/new", "/receipt"])(
  "no copy of %s is kept on the device",
  async (path) => {
    const { get } = await open((_, res) => send(res, "<p>form", { "cache-control": "s-maxage=31536000" }));
    expect((await get(path)).headers.get("cache-control")).toBe("no-store");
  },
);

test("a stream of events comes through piece by piece, uncompressed", async () => {
  let end = () => {};
  const { get } = await open((_, res) => {
    res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform" });
    res.write("data: something new\n\n");
    end = () => res.end();
  });
  const answer = await get("/api/live/a", { headers: { "accept-encoding": "gzip" } });
  const piece = await answer.body?.getReader().read();
  expect(Buffer.from(piece?.value ?? []).toString()).toBe("data: something new\n\n");
  expect(answer.headers.get("content-encoding")).toBeNull();
  end();
});

test("what isn't a page is compressed as it comes", async () => {
  const text = JSON.stringify(Array.from({ length: 500 }, (_, i) => `note ${i}`));
  const { get } = await open((_, res) => send(res, text, { "content-type": "application/json" }));
  const answer = await get("/api/x", { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(await answer.text()).toBe(text);
});

test("a page of one reader is compressed too", async () => {
  const { get } = await open((_, res) => send(res, "<p>account".repeat(300)));
  const answer = await get("/account", { headers: { "accept-encoding": "br" } });
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(await answer.text()).toBe("<p>account".repeat(300));
});

test("nobody but this process gets inside by its key", async () => {
  const { get } = await open((_, res) => send(res, "inside"));
  expect(
    (await get("/api/expire", { method: "POST", headers: { "x-afterword-inside": "guess" } })).status,
  ).toBe(404);
});

test("the application is never told an address, and never believes a caller's name that came with the request", async () => {
  let seen: IncomingMessage["headers"] = {};
  const { get } = await open((req, res) => {
    seen = req.headers;
    send(res, "<p>account");
  });
  await get("/account", { headers: { "x-forwarded-for": "203.0.113.7", "x-afterword-caller": "somebody" } });
  expect(JSON.stringify(seen)).not.toMatch(/203\.0\.113\.7|somebody/);
  expect(seen["x-afterword-caller"]).toMatch(/^[\w-]{22}$/);
});
