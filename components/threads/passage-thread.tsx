import { placePassage } from "@/lib/articles/painting/place-passage";
import type { ArticleView } from "@/lib/articles/views";
import type { ThreadView } from "@/lib/threads/views";
import { Quote } from "./quote";
import { Thread } from "./thread";

type Props = {
  article: ArticleView;
  thread: ThreadView;
  /** On its own page. */
  whole?: boolean;
};

/** A conversation, with the words it is about above it if it stands in the margin. */
export function PassageThread({ article, thread, whole }: Props) {
  const stands = thread.passage !== null && placePassage(thread.passage, article) !== undefined;
  return (
    <div className="border-rule border-t pt-6 first:border-0">
      {thread.passage && <Quote article={article.slug} words={thread.passage.exact} earlier={!stands} />}
      <Thread article={article.slug} thread={thread} writable={article.writable} whole={whole} />
    </div>
  );
}
