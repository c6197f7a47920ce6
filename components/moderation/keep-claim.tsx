"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Well inside the ten minutes after which a claim is over by itself, in milliseconds. */
const KEEP_MS = 4 * 60_000;

/** Keeps a claim while its page is open, and ends it with the page: at closing, going elsewhere, or another item. */
export function KeepClaim({ reviewId }: { reviewId: string }) {
  const router = useRouter();
  useEffect(() => {
    const keep = () => tell(reviewId, "keep").then((kept) => kept || router.refresh());
    const leave = () => navigator.sendBeacon(PLACE, message(reviewId, "release"));
    const back = (event: PageTransitionEvent) => event.persisted && keep();
    keep();
    const timer = setInterval(keep, KEEP_MS);
    addEventListener("pagehide", leave);
    addEventListener("pageshow", back);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", back);
      tell(reviewId, "release");
    };
  }, [reviewId, router]);
  return null;
}

const PLACE = "/moderation/claims";

/** One after the other, so that letting go and taking again arrive in the order in which they happened. */
let line: Promise<boolean> = Promise.resolve(true);

/** Tells the server; answers whether the claim is as asked. A line that is down changes nothing: claims lapse. */
function tell(reviewId: string, act: "keep" | "release"): Promise<boolean> {
  line = line.then(async () => {
    try {
      const answer = await fetch(PLACE, { method: "POST", body: message(reviewId, act), keepalive: true });
      return answer.ok;
    } catch {
      return true;
    }
  });
  return line;
}

function message(reviewId: string, act: "keep" | "release"): URLSearchParams {
  return new URLSearchParams({ reviewId, act });
}
