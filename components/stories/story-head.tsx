import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { articlePath } from "@/lib/articles/paths";
import { amount, capital, listed } from "@/lib/platform/amounts";
import type { StoryView } from "@/lib/stories/views";

type Here = StoryView & { state: "here" };

/** The head of a story: title, by whom, and before a word of it what readers should know first. */
export function StoryHead({ story }: { story: Here }) {
  const { article, byline, contentNotes } = story;
  return (
    <div className="leaf pt-page-top">
      <p className="label">
        A reader’s story, beside{" "}
        <a className="text-inherit" href={articlePath(article.slug)}>
          <i>{article.title}</i>
        </a>
      </p>
      <h1 className="story-title">{story.title}</h1>
      <p className="by large mt-5">
        <span>
          By <b>{byline.kind === "anonymous" ? "a reader" : byline.name}</b>
        </span>
        {byline.kind !== "display" && (
          <span className="pen">{byline.kind === "pen" ? "a pen name" : "anonymous"}</span>
        )}
        <Moment at={story.at} as="date" />
        <span>{capital(amount(story.minutes, "minute", "minutes"))}</span>
        {story.edited && <span>edited</span>}
      </p>
      {contentNotes.length > 0 && (
        <Notice tone="held" icon="info" className="mt-7">
          <p>
            <b>Before you read.</b> This story is marked for {listed(contentNotes)}.
          </p>
          <p className="cluster gap-x-5 gap-y-1">
            <a className="lk" href="#story">
              Read it
            </a>
            <a className="lk" href={articlePath(article.slug)}>
              Not today
            </a>
          </p>
        </Notice>
      )}
    </div>
  );
}
