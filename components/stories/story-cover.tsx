import { nameInWords } from "@/components/threads/byline";
import { clothFor } from "@/components/ui/cloth";
import { Cover } from "@/components/ui/cover";
import { storyPath } from "@/lib/articles/paths";
import { amount, capital, listed } from "@/lib/platform/amounts";
import type { CoverView } from "@/lib/stories/views";

type Props = {
  story: CoverView /** Without the time it takes: on a shelf of many articles. */;
  brief?: boolean;
};

/** A story as a book with a cover, which leads to it. */
export function StoryCover({ story, brief }: Props) {
  return (
    <Cover
      cloth={clothFor(story.id)}
      href={storyPath(story.id)}
      title={story.title}
      foot={[
        `by ${nameInWords(story.byline)}`,
        ...(brief ? [] : [capital(amount(story.minutes, "minute", "minutes"))]),
        ...(story.contentNotes.length > 0 ? [`Content note: ${listed(story.contentNotes)}`] : []),
      ]}
    />
  );
}
