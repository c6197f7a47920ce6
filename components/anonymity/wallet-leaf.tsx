"use client";

import { useEffect } from "react";
import { isMarked } from "@/components/account/fetch-me";
import { isPrivatePage } from "@/lib/platform/private-pages";
import { KEPT_IN } from "./kept-in";

/**
 * Once a page: where a member reads, and nothing else is to be done, the day's tokens are drawn; never on a page where
 * somebody asks. Whoever signs out takes nothing along and leaves nothing.
 */
export function WalletLeaf() {
  useEffect(() => {
    document.addEventListener("submit", forgetAtSignOut);
    const idle = isMarked() && !isPrivatePage(location.pathname) ? whenIdle(draw) : undefined;
    return () => {
      document.removeEventListener("submit", forgetAtSignOut);
      idle?.();
    };
  }, []);
  return null;
}

/** What can't be drawn now (no database in a private window, no line) is drawn on another page, or not at all. */
function draw(): void {
  import("./draw-today").then(({ drawToday }) => drawToday()).catch(() => undefined);
}

function forgetAtSignOut({ target }: Event): void {
  if (target instanceof HTMLFormElement && target.getAttribute("action") === "/sign-out") {
    indexedDB.deleteDatabase(KEPT_IN);
  }
}

/** Calls once the page is loaded and idle; what it returns calls it off. Safari only knows time. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(work);
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 2_000);
  return () => clearTimeout(id);
}
