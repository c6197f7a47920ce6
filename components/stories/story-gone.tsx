import { Moment } from "@/components/ui/moment";
import { storiesPath } from "@/lib/articles/paths";
import type { StoryView } from "@/lib/stories/views";

/** The page of a story that isn't here any more: blank, with its reason if a moderator removed it. */
export function StoryGone({ story }: { story: Exclude<StoryView, { state: "here" }> }) {
  const removal = story.state === "removed" ? story.removal : null;
  return (
    <div className="leaf pt-page-top">
      <h1 className="sr">A story stood here</h1>
      <div className="blank">
        <p>
          A story stood here.
          <br />
          {story.state === "withdrawn" ? "Its writer took it back." : "A moderator removed it."}
        </p>
      </div>
      {removal && (
        <p className="dim mt-5">
          It was removed on <Moment at={removal.at} as="date" /> under rule {removal.rule}, “{removal.title}”.
          The writer was told why. <a href="/rules">How we decide</a>
        </p>
      )}
      <p className="mt-5">
        <a className="lk" href={storiesPath(story.article.slug)}>
          Other stories beside {story.article.title}
        </a>
      </p>
    </div>
  );
}
