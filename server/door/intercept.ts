import type { ServerResponse } from "node:http";
import { constants, createGzip } from "node:zlib";

/** What becomes of an answer, decided when its status and headers are known and nothing has been sent. */
export type Treatment =
  | { kind: "pass" }
  | { kind: "gzip" }
  /** The body is gathered whole; `finish` sends it, or something made of it, with `res.end`. */
  | { kind: "hold"; finish: (body: Buffer) => void };

type Done = (error?: Error | null) => void;

/** Lets `choose` decide what becomes of the answer that somebody else is about to write to `res`. */
export function intercept(res: ServerResponse, choose: () => Treatment): void {
  const chunks: Buffer[] = [];
  let holding: ((body: Buffer) => void) | undefined;

  /** Decides once; afterwards `res` is its old self, unless the body is being held. */
  const decide = (): void => {
    if (holding) return;
    const treatment = choose();
    if (treatment.kind === "hold") {
      holding = treatment.finish;
      return;
    }
    restore(res);
    if (treatment.kind === "gzip") throughGzip(res);
  };

  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    for (const headers of rest) setAll(res, headers);
    return res;
  };
  res.flushHeaders = () => {
    decide();
    if (!holding) res.flushHeaders();
  };
  res.write = (chunk: unknown, encoding?: BufferEncoding | Done, done?: Done) => {
    decide();
    if (!holding) return Reflect.apply(res.write, res, [chunk, encoding, done]);
    chunks.push(toBuffer(chunk, encoding));
    const heard = typeof encoding === "function" ? encoding : done;
    if (heard) process.nextTick(heard);
    return true;
  };
  res.end = (chunk?: unknown, encoding?: BufferEncoding | Done, done?: Done) => {
    decide();
    const finish = holding;
    if (!finish) return Reflect.apply(res.end, res, [chunk, encoding, done]);
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function")
      chunks.push(toBuffer(chunk, encoding));
    const heard = [chunk, encoding, done].find((argument) => typeof argument === "function");
    if (typeof heard === "function") res.once("finish", () => heard());
    restore(res);
    finish(Buffer.concat(chunks));
    return res;
  };
}

const intercepted = ["writeHead", "flushHeaders", "write", "end"] as const;

/** Removes what lies over the methods of the class. */
function restore(res: ServerResponse): void {
  for (const method of intercepted) Reflect.deleteProperty(res, method);
}

/** Compresses what is written from now on, piece by piece, so that a stream stays one. */
function throughGzip(res: ServerResponse): void {
  const zip = createGzip({ flush: constants.Z_SYNC_FLUSH, level: 4 });
  const send = { write: res.write.bind(res), end: res.end.bind(res) };
  zip.on("data", (chunk: Buffer) => {
    if (!send.write(chunk)) {
      zip.pause();
      res.once("drain", () => zip.resume());
    }
  });
  zip.on("end", () => send.end());
  zip.on("error", (error) => res.destroy(error));
  res.once("close", () => zip.destroy());
  res.removeHeader("content-length");
  res.setHeader("content-encoding", "gzip");
  res.flushHeaders();
  res.write = (chunk: unknown, encoding?: BufferEncoding | Done, done?: Done) => {
    const more = zip.write(toBuffer(chunk, encoding), typeof encoding === "function" ? encoding : done);
    if (!more) zip.once("drain", () => res.emit("drain"));
    return more;
  };
  res.end = (chunk?: unknown, encoding?: BufferEncoding | Done, done?: Done) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function")
      zip.write(toBuffer(chunk, encoding));
    const heard = [chunk, encoding, done].find((argument) => typeof argument === "function");
    if (typeof heard === "function") res.once("finish", () => heard());
    zip.end();
    return res;
  };
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  return Buffer.from(String(chunk), isEncoding(encoding) ? encoding : "utf8");
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === "string" && Buffer.isEncoding(value);
}

/** Headers come as an object, or as a flat list of names and values. */
function setAll(res: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    for (let i = 0; i + 1 < headers.length; i += 2) res.setHeader(String(headers[i]), headers[i + 1]);
  } else if (typeof headers === "object" && headers !== null) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
  }
}
