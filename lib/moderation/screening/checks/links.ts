import { inWords } from "@/lib/platform/amounts";
import type { Check } from "../checks";

/** Anything that reads as an address on the web, also where it isn't written as a link. */
const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>()[\]]+|\b[a-z0-9-]+\.(?:com|net|org|io|shop|xyz|info|biz|ru|cn|top|site|online)\b(?:\/[^\s<>()[\]]*)?/giu;

/** More links than the publication allows without a look. */
export const links: Check = {
  name: "links",
  soft: true,
  readsTitles: true,
  look: ({ body }, { settings: { linksAllowed } }) => {
    const spans = [...body.matchAll(LINK)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    if (spans.length <= linksAllowed) return [];
    const explanation =
      spans.length === 1
        ? "Carries a link."
        : `Carries ${spans.length} links; ${linksAllowed} may pass unread.`;
    const advice =
      linksAllowed === 0
        ? "It carries a link. A person follows links before anyone else can."
        : `It carries ${inWords(spans.length)} links, and only ${inWords(linksAllowed)} may pass unread. Without the others it may be quicker.`;
    return [{ effect: "nudge", explanation, advice, spans: spans.slice(0, 20) }];
  },
};
