import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { checkRequest, knownOrigins } from "./check-request";

const origins = knownOrigins("https://talk.example.org", 3000, false);
const local = knownOrigins("http://localhost:3000", 3000, true);

function request(method: string, url: string, headers: Record<string, string>): IncomingMessage {
  const req = new IncomingMessage(new Socket());
  return Object.assign(req, { method, url, headers: { host: "talk.example.org", ...headers } });
}

const own = { origin: "https://talk.example.org" };

test("reading needs no origin", () => {
  expect(checkRequest(request("GET", "/", {}), origins)).toBeUndefined();
});

test.each([
  ["a form of ours", own],
  ["one whose page hides its origin", { origin: "null", "sec-fetch-site": "same-origin" }],
  ["one of a browser that names only the relation", { "sec-fetch-site": "same-origin" }],
])("a write is let in from %s", (_, headers) => {
  expect(checkRequest(request("POST", "/articles/a", headers), origins)).toBeUndefined();
});

test.each([
  ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["a sister site", { "sec-fetch-site": "same-site" }],
  ["nowhere", {}],
  ["a foreign name for this machine", { host: "evil.example", "sec-fetch-site": "same-origin" }],
  ["a foreign name that is its own origin", { host: "evil.example", origin: "http://evil.example" }],
])("a write is refused from %s", (_, headers) => {
  expect(checkRequest(request("POST", "/articles/a", headers), origins)).toMatchObject({ status: 403 });
});

test("on this machine its own names are ours, and only at our port", () => {
  expect(checkRequest(request("POST", "/", { origin: "http://127.0.0.1:3000" }), local)).toBeUndefined();
  expect(checkRequest(request("POST", "/", { origin: "http://localhost:3001" }), local)).toMatchObject({
    status: 403,
  });
});

test("what is too long is refused before it is read; imports may be longer", () => {
  const headers = { ...own, "content-length": String(2 * 1024 * 1024) };
  expect(checkRequest(request("POST", "/articles/a", headers), origins)).toMatchObject({ status: 413 });
  expect(checkRequest(request("POST", "/admin/data", headers), origins)).toBeUndefined();
});

test("what doesn't say how long it is is refused", () => {
  const headers = { ...own, "transfer-encoding": "chunked" };
  expect(checkRequest(request("POST", "/articles/a", headers), origins)).toMatchObject({ status: 411 });
});
