"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** How often a desk in view asks whether it still shows what there is, in milliseconds: an answer of a few bytes. */
const ASK_MS = 3_000;

/** How often it is read anew all the same, for how long people have waited, in milliseconds. */
const ANEW_MS = 60_000;

type Props = {
  /** Which page of which queue, as the query of the question. */
  query: string;
  /** The word for what this page was made of. */
  pulse: string;
};

/** Reads the page anew when something on it has changed: claimed, decided, come in, opened by a colleague. */
export function QueuePulse({ query, pulse }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();
  useEffect(() => {
    if (pending) return;
    const anew = () => document.visibilityState === "visible" && start(() => router.refresh());
    const ask = async () => {
      if (document.visibilityState === "visible" && (await hasChanged(query, pulse))) anew();
    };
    const [asking, reading] = [setInterval(ask, ASK_MS), setInterval(anew, ANEW_MS)];
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(asking);
      clearInterval(reading);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [pending, query, pulse, router]);
  return null;
}

/** A line that is down has nothing to tell. */
async function hasChanged(query: string, pulse: string): Promise<boolean> {
  try {
    const headers = { "if-none-match": `"${pulse}"` };
    const answer = await fetch(`/moderation/pulse?${query}`, { headers, cache: "no-store" });
    return answer.status === 204;
  } catch {
    return false;
  }
}
