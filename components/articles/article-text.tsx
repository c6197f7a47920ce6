import type { Element } from "hast";
import { Fragment } from "react";
import { MarginNote } from "@/components/threads/margin-note";
import { writtenNodes } from "@/components/ui/written";
import { closeWithComma } from "@/lib/articles/painting/close-with-comma";
import { paintBlock } from "@/lib/articles/painting/paint-block";
import { placePassage } from "@/lib/articles/painting/place-passage";
import type { ArticleView } from "@/lib/articles/views";
import type { ThreadView } from "@/lib/threads/views";

/** A conversation in the margin, with the letter it stands under and its place in a block. */
export type Glossed = { letter: string; thread: ThreadView; blockId: string; start: number; end: number };

/** Gives letters to the conversations whose passages stand in this text, in its order: as many as there are letters. */
export function gloss(article: ArticleView, threads: readonly ThreadView[]): Glossed[] {
  const order = new Map(article.blocks.map(({ id }, n) => [id, n]));
  return threads
    .flatMap((thread) => {
      const place = thread.passage && placePassage(thread.passage, article);
      return place ? [{ thread, ...place }] : [];
    })
    .sort(
      (a, b) =>
        (order.get(a.blockId) ?? 0) - (order.get(b.blockId) ?? 0) || a.start - b.start || a.end - b.end,
    )
    .slice(0, LETTERS.length)
    .map((glossed, n) => ({ ...glossed, letter: LETTERS.charAt(n) }));
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

type Props = { article: ArticleView; glossed: readonly Glossed[] };

/** The article's blocks, their passages marked, each followed by what is written beside it; closed by the comma. */
export function ArticleText({ article, glossed }: Props) {
  const last = article.blocks.findLast(({ text }) => text !== "");
  return article.blocks.map((block) => {
    const beside = glossed.filter(({ blockId }) => blockId === block.id);
    const painted = paintBlock(block.html, beside);
    const closes = block === last && block.kind === "paragraph";
    return (
      <Fragment key={block.id}>
        {painted && writtenNodes([named(closes ? closeWithComma(painted) : painted, block.id)])}
        {beside.map(({ letter, thread }) => (
          <MarginNote
            key={thread.id}
            article={article.slug}
            thread={thread}
            letter={letter}
            open={letter === "a"}
            writable={article.writable}
          />
        ))}
      </Fragment>
    );
  });
}

function named(element: Element, id: string): Element {
  return { ...element, properties: { ...element.properties, dataBlock: id } };
}
