import { log } from "./log";

/**
 * Sends what Next and other libraries write to the console through our log, in production. They print an error as it
 * is, and a failed query's error carries every parameter, which may be what somebody has just written.
 */
export function guardConsole(): void {
  if (process.env.NODE_ENV !== "production") return;
  for (const level of ["error", "warn"] as const) {
    Object.assign(console, {
      [level]: (...parts: unknown[]) => {
        const err = parts.find((part) => part instanceof Error);
        const said = parts.filter((part) => typeof part === "string").map(withoutQuery);
        log[level](err ? { err } : {}, said.join(" ").trim() || "an error outside of our own code");
      },
    });
  }
}

/** Some print the error's text instead of the error. */
function withoutQuery(text: string): string {
  return text.replace(/Failed query:[\s\S]*/, "Failed query");
}
