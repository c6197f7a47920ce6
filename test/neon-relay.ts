import { connect } from "node:net";
import { neonConfig } from "@neondatabase/serverless";
import ws, { WebSocketServer } from "ws";

/**
 * Stands in for Neon's proxy: carries the bytes of a WebSocket to the local Postgres and back, so that Neon's driver
 * runs against the same database as `pg`.
 */
export async function openRelay(postgresPort: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (socket) => {
    const postgres = connect(postgresPort, "127.0.0.1");
    // Net sockets queue what is written before they are connected.
    socket.on("message", (data: Buffer) => postgres.write(data));
    socket.on("close", () => postgres.destroy());
    socket.on("error", () => postgres.destroy());
    postgres.on("data", (data) => socket.send(data));
    postgres.on("end", () => socket.close());
    postgres.on("error", () => socket.close(1011));
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Sends Neon's driver in this process through the relay. */
export function throughRelay(port: number): void {
  neonConfig.webSocketConstructor = ws;
  neonConfig.wsProxy = () => `127.0.0.1:${port}/v1`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineTLS = false;
  neonConfig.pipelineConnect = false;
}
