import { readFileSync } from "node:fs";
import { z } from "zod";

/** The rows of a file of JSON lines, each held to a shape. */
export function readLines<T>(path: string, shape: z.ZodType<T>): T[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return z.array(shape).parse(lines.map((line) => JSON.parse(line)));
}
