import type { Queue } from "@/db/vocabulary";

/** In the crisis queue everything may be hard to read. */
export function severeHere(queue: Queue, severe: string[]): string[] {
  return queue === "crisis" ? [...new Set(["crisis", ...severe])] : severe;
}
