/** Tells Next's caches, in this process, what has expired. Next offers that only inside of a route. */
export function makeExpireNext(origin: string, insideKey: string): (tags: string[]) => Promise<void> {
  return async (tags) => {
    const answer = await fetch(`${origin}/api/expire`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-afterword-inside": insideKey },
      body: JSON.stringify(tags),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`Next's caches were not emptied (${answer.status}).`);
  };
}
