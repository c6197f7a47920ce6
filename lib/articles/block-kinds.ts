/** What kinds of block an article has, by the element that each is. A `heading` begins a section. */
const BLOCK_KINDS = [
  "paragraph",
  "heading",
  "subheading",
  "list",
  "quote",
  "figure",
  "code",
  "rule",
  "table",
  "definitions",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const KIND_OF_ELEMENT: Readonly<Record<string, BlockKind | undefined>> = {
  p: "paragraph",
  h2: "heading",
  h3: "subheading",
  h4: "subheading",
  ul: "list",
  ol: "list",
  dl: "definitions",
  blockquote: "quote",
  figure: "figure",
  pre: "code",
  hr: "rule",
  table: "table",
};
