import { storiesPath, storyPath } from "@/lib/articles/paths";
import { listStories } from "@/lib/stories/queries";
import { SendStoryInput, TITLE_LIMIT } from "@/lib/stories/schemas";
import { sendStory } from "@/lib/stories/send-story";
import { sendAsItIs } from "@/test/insisting";
import { type Case, inLine, inParagraphs, marksIn } from "./corpora";
import type { LeafToOpen } from "./leaf";
import type { Taken } from "./put-names";
import { filledIn, type Troupe } from "./troupe";

type Place = {
  article: string;
  names: readonly Taken[];
  /** Of how many one is opened on its own page; the others are seen on the shelf. */
  open?: number;
};

/** Groups of cases as stories: all of a group in the text, as many as there is room for in the title. */
export async function putStories(
  troupe: Troupe,
  groups: readonly Case[][],
  { article, names, open = 1 }: Place,
): Promise<LeafToOpen[]> {
  const leaves: LeafToOpen[] = [];
  for (const [n, group] of groups.entries()) {
    const byline = names[n % names.length];
    const fields = { articleSlug: article, title: titleOf(group), body: inParagraphs(group), own: "on" };
    const told = filledIn(SendStoryInput, { ...fields, byline: byline?.id ?? "own" });
    const story = await sendAsItIs((seen) => sendStory(troupe.as("reader"), { ...told, seen }));
    // Some stay with the moderators, to be seen there.
    if (n % 10 === 9) continue;
    await troupe.approve(story);
    if (n % open === 0)
      leaves.push({ path: storyPath(story.id), shows: group.map(({ mark }) => mark), writings: 1 });
  }
  let after: string | null = null;
  do {
    const at: string | undefined = after ?? undefined;
    const { stories, next } = await listStories(troupe.db, { article, after: at });
    leaves.push({
      path: storiesPath(article, at),
      shows: stories.flatMap(({ title, byline }) => [
        ...marksIn(title),
        ...("name" in byline ? [byline.name] : []),
      ]),
    });
    after = next;
  } while (after);
  return leaves;
}

function titleOf(group: readonly Case[]): string {
  const fitting: Case[] = [];
  for (const one of group) if (inLine([...fitting, one]).length <= TITLE_LIMIT) fitting.push(one);
  return (
    inLine(fitting) ||
    group
      .map(({ mark }) => mark)
      .join(" ")
      .slice(0, TITLE_LIMIT)
  );
}
