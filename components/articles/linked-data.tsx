import { createElement } from "react";
import type { JsonLd } from "@/lib/syndication/json-ld";

/** Linked data for search engines. It is no script that runs, and can't end its own element. */
export function LinkedData({ of }: { of: JsonLd }) {
  const json = JSON.stringify(of).replace(/</g, "\\u003c");
  return createElement("script", { type: "application/ld+json" }, json);
}
