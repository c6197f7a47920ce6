/** A place that the head or the foot of a page leads to. */
export type HeadLink = { href: string; label: string; current?: boolean };

/** Where a reader can go from anywhere. A page about one article may lead to that article's stories and form. */
export const readerLinks: readonly HeadLink[] = [
  { href: "/", label: "Conversations" },
  { href: "/#stories", label: "Stories" },
  { href: "/#questions", label: "Ask an author" },
  { href: "/receipt", label: "Find my answer" },
];

/** The same links, with the one that leads here marked. */
export function markCurrent(links: readonly HeadLink[], label: string | undefined): readonly HeadLink[] {
  return links.map((link) => ({ ...link, current: link.label === label }));
}
