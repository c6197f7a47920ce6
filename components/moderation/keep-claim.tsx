"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** A third of the time after which nothing counts that its page no longer vouches for, in milliseconds. */
const BEAT_MS = 60_000;

type News = { what: "review" | "appeal" | "notice"; id: string; act: "read" | "keep" | "leave" | "release" };

type Props = Pick<News, "what" | "id"> & { held: boolean };

/**
 * Says that an item is open on this page, and keeps its claim where it is `held`; both end with the page: at closing,
 * going elsewhere, or another item. On a phone, where the list covers the item, nothing is said.
 */
export function KeepClaim({ what, id, held }: Props) {
  const router = useRouter();
  useEffect(() => {
    const [beat, end] = held ? (["keep", "release"] as const) : (["read", "leave"] as const);
    const keep = () => {
      if (!held && !document.getElementById("item")?.checkVisibility()) return;
      tell({ what, id, act: beat }).then((kept) => kept || router.refresh());
    };
    const leave = () => navigator.sendBeacon(PLACE, message({ what, id, act: end }));
    const back = (event: PageTransitionEvent) => event.persisted && keep();
    keep();
    const timer = setInterval(keep, BEAT_MS);
    addEventListener("pagehide", leave);
    addEventListener("pageshow", back);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", back);
      tell({ what, id, act: end });
    };
  }, [what, id, held, router]);
  return null;
}

const PLACE = "/moderation/claims";

/** One after the other, so that letting go and taking again arrive in the order in which they happened. */
let line: Promise<boolean> = Promise.resolve(true);

/** Tells the server; answers whether the claim is as asked. A line that is down changes nothing: claims lapse. */
function tell(news: News): Promise<boolean> {
  line = line.then(async () => {
    try {
      const answer = await fetch(PLACE, { method: "POST", body: message(news), keepalive: true });
      return answer.ok;
    } catch {
      return true;
    }
  });
  return line;
}

function message(news: News): URLSearchParams {
  return new URLSearchParams(news);
}
