import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIP } from "node:net";
import { StartProblem } from "./start-problem";

export type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/** The open port. Until it is told who answers, it says that it can't yet. */
export type Front = {
  server: Server;
  port: number;
  answerWith: (handler: Handler) => void;
  /** Stops listening, ends streams of events at once, and waits for other answers up to five seconds. */
  close: () => Promise<void>;
};

/** Opens the port first of all, so that a second start fails at once. @throws StartProblem */
export async function openFront(host: string, port: number): Promise<Front> {
  let handler: Handler = notYet;
  const streams = new Set<ServerResponse>();
  const server = createServer((req, res) => {
    if (req.headers.accept === "text/event-stream") rememberStream(res, streams);
    handler(req, res);
  });
  // Whoever sends slowly, or nothing, doesn't hold a connection for long.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  // Longer than the usual 60 s of a proxy, which must be the one to close.
  server.keepAliveTimeout = 65_000;
  await listen(server, host, port);
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address ? address.port : port,
    answerWith: (given) => {
      handler = given;
    },
    close: async () => {
      handler = leaving;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const stream of streams) stream.end();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), 5_000);
      await closed;
      clearTimeout(impatience);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new StartProblem(explain(error, host, port))));
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

function explain(error: Error, host: string, port: number): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use: stop what listens there, or set PORT to another.`;
  if (code === "EACCES") return `Port ${port} is not for ordinary accounts: set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || !isIP(host)) return `HOST is ${host}, which is no address of this machine.`;
  return `Port ${port} on ${host} could not be opened: ${error.message}.`;
}

/** An open stream would keep the server from ever ending. */
function rememberStream(res: ServerResponse, streams: Set<ServerResponse>): void {
  streams.add(res);
  res.once("close", () => streams.delete(res));
}

const notYet: Handler = (req, res) =>
  refuse(req, res, "starting", "Afterword is starting. Try again in a moment.");
const leaving: Handler = (req, res) => refuse(req, res, "stopping", "Afterword is stopping.");

function refuse(req: IncomingMessage, res: ServerResponse, status: string, reason: string): void {
  const health = req.url === "/api/health";
  res.writeHead(503, {
    "content-type": health ? "application/json" : "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "2",
    connection: "close",
  });
  res.end(health ? JSON.stringify({ status, reason }) : reason);
}
