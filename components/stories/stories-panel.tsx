import { Icon } from "@/components/ui/icon";
import { Pager } from "@/components/ui/pager";
import { newStoryPath, storiesPath } from "@/lib/articles/paths";
import type { ShelfView } from "@/lib/stories/views";
import { StoryCover } from "./story-cover";

type Props = {
  article: { slug: string; storiesOn: boolean; writable: boolean };
  shelf: ShelfView;
  /** Whether this is a later page of the shelf. */
  later?: boolean;
};

/** The stories beside an article, and the way to write one. */
export function StoriesPanel({ article, shelf, later = false }: Props) {
  const { slug } = article;
  return (
    <>
      <p className="dim pt-6 pb-5">
        {shelf.stories.length > 0
          ? "Longer pieces, written beside this article. There are no replies under a story."
          : "Nobody has written a story beside this article yet."}
      </p>
      <div className="two-covers">
        {shelf.stories.map((story) => (
          <StoryCover key={story.id} story={story} />
        ))}
      </div>
      {(shelf.next || later) && (
        <Pager
          label="Pages of stories"
          here={shelf.next ? "There are more on the shelf." : "These were the first."}
          back={later ? { href: storiesPath(slug), label: "The newest" } : undefined}
          next={shelf.next ? { href: storiesPath(slug, shelf.next), label: "Older stories" } : undefined}
        />
      )}
      {article.storiesOn && article.writable && (
        <section className="stack justify-items-start gap-2 pt-10">
          <h3 className="text-heading">Write yours</h3>
          <p className="dim">Under your name, a pen name, or none. You can take it back whenever you like.</p>
          <a className="btn second mt-2" href={newStoryPath(slug)}>
            <Icon name="book-open" />
            Write a story
          </a>
        </section>
      )}
    </>
  );
}
