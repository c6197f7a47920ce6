/** Runs once before the first request is answered, in whatever runs Next. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { guardConsole } = await import("@/lib/platform/guard-console");
  guardConsole();
}
