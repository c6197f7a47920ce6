import type { WordEffect } from "@/db/vocabulary";
import type { ListChange } from "./views";

/** What becomes of an entry that is changed so. */
export function changeOf(to: Exclude<ListChange, "off">): { effect?: WordEffect; severe?: boolean } {
  if (to === "severe" || to === "mild") return { severe: to === "severe" };
  return { effect: to };
}
