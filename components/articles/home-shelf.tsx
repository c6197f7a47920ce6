import { StoryCover } from "@/components/stories/story-cover";
import { Icon } from "@/components/ui/icon";
import { newStoryPath } from "@/lib/articles/paths";
import type { CoverView } from "@/lib/stories/views";

type Props = {
  stories: CoverView[] /** Beside which article one can be written. */;
  article: string | undefined;
};

/** The newest stories, and what a story is. */
export function HomeShelf({ stories, article }: Props) {
  return (
    <section aria-labelledby="stories">
      <h2 className="sech" id="stories">
        From the story shelf
      </h2>
      <div className="shelf">
        {stories.map((story) => (
          <StoryCover key={story.id} story={story} brief />
        ))}
        <div className="shelfnote stack">
          <p className="read">
            Stories are longer than a note and belong to whoever wrote them. They can be taken back at any
            time, for any reason.
          </p>
          {article && (
            <p>
              <a className="btn second" href={newStoryPath(article)}>
                <Icon name="book-open" />
                Write a story
              </a>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
