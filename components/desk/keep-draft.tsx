"use client";

import { useEffect, useRef, useState } from "react";
import { idle } from "@/lib/platform/form-state";
import { keepDraftAction } from "@/lib/questions/desk/actions";

/** How long after the last key it is kept, in milliseconds. */
const PAUSE = 1_500;

type Props = {
  /** When the draft was last kept, as an ISO date; none before the first time. */
  savedAt?: string;
};

/**
 * Keeps the form around it as a draft while it is being written, and says when it did. What was never touched is not
 * kept; what is being sent is left to be sent.
 */
export function KeepDraft({ savedAt }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const [kept, setKept] = useState<{ at?: string; trouble?: string }>({ at: savedAt });

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const keep = async () => {
      waiting = undefined;
      const state = await keepDraftAction(idle, new FormData(form)).catch(() => undefined);
      if (ended) return;
      setKept(
        state?.status === "done"
          ? { at: new Date().toISOString() }
          : { trouble: state?.message ?? "Not kept yet: the line dropped. It is tried again as you write." },
      );
    };
    const touched = () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, PAUSE);
    };
    const sent = () => clearTimeout(waiting);
    // Whoever turns to another window finds it kept.
    const hidden = () => {
      if (waiting === undefined || document.visibilityState !== "hidden") return;
      clearTimeout(waiting);
      void keep();
    };
    form.addEventListener("input", touched);
    form.addEventListener("submit", sent);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      ended = true;
      clearTimeout(waiting);
      form.removeEventListener("input", touched);
      form.removeEventListener("submit", sent);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, []);

  return (
    <span ref={place} suppressHydrationWarning>
      {kept.trouble ?? (kept.at ? `Draft saved ${clock(kept.at)}` : "Kept as a draft while you write")}
    </span>
  );
}

/** "at 10:41" by the reader's clock; another day's with the date. */
function clock(at: string): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === new Date().toDateString()) return `at ${time}`;
  return `on ${moment.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}`;
}
