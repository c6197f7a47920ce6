import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The reference: a Node server that does nothing but send these bytes. `node bare-server.ts BODY PORT ENCODING`. */
const [file, port, encoding] = process.argv.slice(2);
const body = readFileSync(file ?? "");
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-length": String(body.length),
  ...(encoding && encoding !== "identity" ? { "content-encoding": encoding } : {}),
};
createServer((_, res) => {
  res.writeHead(200, headers);
  res.end(body);
}).listen(Number(port), "127.0.0.1");
