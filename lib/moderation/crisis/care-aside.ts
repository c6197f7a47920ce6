import type { AsideView } from "@/lib/platform/form-state";
import type { CrisisLineView, CrisisRegionView } from "./views";

/**
 * The card that the writer of something dark is shown: no alarm, nothing about them, lines to call. `region` is the one
 * that the site puts first; where it has none there is still how to find one. Where `nobody` is known to write it says
 * first that nobody can come.
 */
export function careAside(
  region: CrisisRegionView | undefined,
  writer: "somebody" | "nobody" = "somebody",
): AsideView {
  const there = region
    ? `You don’t have to wait for us to read. These people are there now (${region.name}):`
    : "You don’t have to wait for us to read. There are people who are there now:";
  const untraced = "We can’t tell who writes here, so none of us could come, or call for you.";
  return {
    title: "If it is dark right now",
    words: writer === "nobody" ? `${untraced} ${there}` : there,
    entries: (region?.lines ?? []).map((line) => ({
      name: line.name,
      about: [line.about, `${line.hours}, in ${line.languages}.`].join(" "),
      ways: waysTo(line),
    })),
    more: [
      ...(region
        ? [{ href: "https://findahelpline.com/", label: "If nobody answers: findahelpline.com" }]
        : []),
      {
        href: "/help-now",
        label: region ? "Lines in other countries, and how sure we are of these" : "How to find one",
      },
    ],
  };
}

/** Ways to a line, as links where a device can follow them. */
export function waysTo({ phone, texting, web }: Pick<CrisisLineView, "phone" | "texting" | "web">) {
  return [
    ...(phone ? [{ label: `Call ${phone}`, href: `tel:${phone.replace(/[^+\d]/g, "")}` }] : []),
    ...(texting ? [{ label: texting }] : []),
    ...(web ? [{ label: new URL(web).hostname.replace(/^www\./, ""), href: web }] : []),
  ];
}
