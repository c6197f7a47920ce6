import { marginPath } from "@/lib/articles/paths";
import type { ThreadPage } from "@/lib/threads/views";

type Props = {
  article: string;
  margin: ThreadPage /** How many of them stand beside the text. */;
  shown: number;
};

/** The way to what is written in the margin and doesn't stand beside the text: it is too much, or the text has changed. */
export function MoreInMargin({ article, margin, shown }: Props) {
  const more = margin.next !== null || margin.threads.length > shown;
  if (margin.threads.length === 0) return null;
  return (
    <p className="pt-4">
      <a className="lk" href={marginPath(article)}>
        {more
          ? "There is more in the margin than the page can show: all of it"
          : "Everything in the margin, as a list"}
      </a>
    </p>
  );
}
