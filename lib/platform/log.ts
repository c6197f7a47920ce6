import pino from "pino";

/**
 * The log: one JSON line a message, on standard output. It carries ids, codes and counts, never what somebody
 * wrote, an e-mail address or a network address.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
});

/** What of an error may be logged. */
export type ErrorLine = {
  name: string;
  message?: string;
  code?: string;
  constraint?: string;
  stack?: string;
};

/**
 * An error without anything a reader typed. Database errors quote values ("Key (email)=(…) already exists") and
 * Drizzle's carry every parameter, so of those only the code and the constraint's name are kept.
 */
export function describeError(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { name: typeof error };
  const source = databaseError(error);
  const stack = stackOf(error);
  if (source) return { name: error.name, ...source, stack };
  if (error.name.endsWith("ZodError")) return { name: error.name, stack };
  return { name: error.name, message: error.message, ...codeOf(error), stack };
}

function databaseError(error: Error): { code?: string; constraint?: string } | undefined {
  const quotes = "severity" in error || "query" in error;
  if (!quotes) return undefined;
  const cause = error.cause instanceof Error ? error.cause : error;
  const constraint =
    "constraint" in cause && typeof cause.constraint === "string" ? { constraint: cause.constraint } : {};
  return { ...codeOf(cause), ...constraint };
}

function codeOf(error: Error): { code?: string } {
  return "code" in error && typeof error.code === "string" ? { code: error.code } : {};
}

/** The frames alone: a stack begins with the message. */
function stackOf(error: Error): string | undefined {
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return frames?.map((line) => line.trim()).join("\n");
}
