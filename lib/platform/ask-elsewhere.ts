import type { OutsideProblem } from "@/db/vocabulary";

/** A service elsewhere that gave no answer that counts. Nothing of what it said, or was asked, is kept. */
export class NoAnswer extends Error {
  constructor(readonly problem: OutsideProblem) {
    super(`A service elsewhere gave no answer that counts (${problem}).`);
    this.name = "NoAnswer";
  }
}

/** `within` in milliseconds, for the whole answer; `bytes` of it at most. */
export type Limits = { within: number; bytes: number };
export const LIMITS: Limits = { within: 10_000, bytes: 64 * 1024 };

type Asked = { headers?: Record<string, string>; body: string };

/**
 * Sends a POST to a service elsewhere and reads its answer, within limits. It is never led on to another address, which
 * nobody has chosen to trust.
 * @throws NoAnswer
 */
export async function askElsewhere(
  address: string,
  { headers, body }: Asked,
  { within, bytes }: Limits = LIMITS,
): Promise<string> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "user-agent": "Afterword", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(within),
    });
    if (response.status >= 300 && response.status < 400) throw await closed(response, "redirect");
    if (response.status !== 200) throw await closed(response, "status");
    return await readUpTo(response, bytes);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    const late = error instanceof Error && error.name === "TimeoutError";
    throw new NoAnswer(late ? "timeout" : "unreachable");
  }
}

/** What isn't read has to be let go of, or its connection stays open. */
async function closed(response: Response, problem: OutsideProblem): Promise<NoAnswer> {
  await response.body?.cancel();
  return new NoAnswer(problem);
}

async function readUpTo(response: Response, bytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop lets go of the rest.
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > bytes) throw new NoAnswer("too_large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
