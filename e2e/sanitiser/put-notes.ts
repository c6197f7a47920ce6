import { notePath, threadPath } from "@/lib/articles/paths";
import { openThread } from "@/lib/threads/open-thread";
import { postComment } from "@/lib/threads/post-comment";
import { OpenThreadInput, PostCommentInput } from "@/lib/threads/schemas";
import { sendAsItIs } from "@/test/insisting";
import { type Case, inGroups, inParagraphs } from "./corpora";
import type { LeafToOpen } from "./leaf";
import type { Taken } from "./put-names";
import { filledIn, type Troupe } from "./troupe";

/** Notes on one page of a conversation. */
const TOGETHER = 50;

/** Groups of cases as notes, in conversations of fifty, signed with the hostile names in turn. */
export async function putNotes(
  troupe: Troupe,
  groups: readonly Case[][],
  { article, names }: { article: string; names: readonly Taken[] },
): Promise<LeafToOpen[]> {
  const leaves: LeafToOpen[] = [];
  const signedWith = (n: number) => names[n % names.length] ?? { id: "own", name: "" };
  let written = 0;
  for (const [first, ...others] of inGroups(groups, TOGETHER)) {
    if (!first) continue;
    const byline = signedWith(written++);
    const fields = { articleSlug: article, body: inParagraphs(first), byline: byline.id };
    const begins = filledIn(OpenThreadInput, fields);
    const opening = await troupe.approve(
      await sendAsItIs((seen) => openThread(troupe.as("reader"), { ...begins, seen })),
    );
    const shows = [...first.map(({ mark }) => mark), byline.name];
    for (const other of others) {
      const byline = signedWith(written++);
      const note = filledIn(PostCommentInput, {
        threadId: opening.threadId,
        body: inParagraphs(other),
        byline: byline.id,
      });
      await troupe.approve(await sendAsItIs((seen) => postComment(troupe.as("reader"), { ...note, seen })));
      shows.push(...other.map(({ mark }) => mark), byline.name);
    }
    for (const path of [
      threadPath(article, opening.threadId),
      notePath(article, opening.threadId, opening.id),
    ]) {
      leaves.push({ path, shows, writings: 1 + others.length });
    }
  }
  return leaves;
}
