import { Icon } from "@/components/ui/icon";
import { newStoryPath, storiesPath } from "@/lib/articles/paths";
import { inWords } from "@/lib/platform/amounts";
import type { CoverView } from "@/lib/stories/views";
import { StoryCover } from "./story-cover";

type Props = {
  article: { slug: string; storiesOn: boolean; writable: boolean };
  story: CoverView;
  /** How many stories stand beside the article. */
  stories: number;
};

/** The newest story beside the conversations. */
export function StoryGlimpse({ article, story, stories }: Props) {
  return (
    <div className="stack gs gap-4">
      <p className="label">
        <Icon name="book-open" /> From the stories
      </p>
      <StoryCover story={story} />
      <p className="cluster gap-x-6 gap-y-1">
        {stories > 1 && (
          <a className="lk" href={storiesPath(article.slug)}>
            {stories === 2 ? "Both stories" : `All ${inWords(stories)} stories`}
          </a>
        )}
        {article.storiesOn && article.writable && (
          <a className="lk" href={newStoryPath(article.slug)}>
            Write yours
          </a>
        )}
      </p>
    </div>
  );
}
