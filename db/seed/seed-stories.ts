import { sendStory } from "@/lib/stories/send-story";
import { insist } from "./insist";
import { stories } from "./publication/stories";
import type { Story } from "./publication/types";
import { approveLater, sayNo } from "./seed-decisions";
import type { SeedEvent, Stage } from "./stage";

/** Readers' stories, and what was decided on them. */
export function seedStories(stage: Stage): SeedEvent[] {
  return stories.flatMap((story) => {
    const at = stage.moment(story.at);
    return [{ at, act: () => send(stage, story, at) }, ...afterwards(stage, story)];
  });
}

async function send(stage: Stage, story: Story, at: Date): Promise<void> {
  const sent = await insist((seen) =>
    sendStory(stage.as(story.by, at), {
      articleSlug: story.article,
      title: story.title,
      body: story.body,
      byline: stage.byline(story.by, story.byline),
      contentNotes: [...story.contentNotes],
      own: "on",
      seen,
    }),
  );
  stage.made.set(story.key, sent.id);
}

function afterwards(stage: Stage, story: Story): SeedEvent[] {
  if (story.state === "approved") return [approveLater(stage, story.key, stage.moment(story.approvedAt))];
  return story.state === "rejected" ? [sayNo(stage, story.key, story, "reject")] : [];
}
