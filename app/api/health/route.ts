import { connection } from "next/server";
import { checkHealth } from "@/lib/platform/health";

/** Whether this server can do its work. A proxy or a supervisor asks; 503 says why it can't. */
export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
