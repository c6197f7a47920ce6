import { articlePath, conversationPath, marginPath } from "@/lib/articles/paths";
import { findArticle } from "@/lib/articles/queries";
import { openThread } from "@/lib/threads/open-thread";
import { OpenThreadInput } from "@/lib/threads/schemas";
import { sendAsItIs } from "@/test/insisting";
import { type Case, inParagraphs } from "./corpora";
import type { LeafToOpen } from "./leaf";
import { filledIn, type Troupe } from "./troupe";

/** Groups of cases in the margin of an article, each beside a block that is itself a case. */
export async function putMargin(
  troupe: Troupe,
  groups: readonly Case[][],
  article: string,
): Promise<LeafToOpen[]> {
  const found = await findArticle(troupe.db, article, new Date());
  const blocks = found?.blocks.filter(({ text }) => text !== "") ?? [];
  for (const [n, group] of groups.entries()) {
    const block = blocks[n];
    if (!block) throw new Error("The article has too few blocks.");
    const fields = filledIn(OpenThreadInput, {
      articleSlug: article,
      body: inParagraphs(group),
      byline: "anonymous",
    });
    const passage = { blockId: block.id };
    const note = { ...fields, passage };
    await troupe.approve(await sendAsItIs((seen) => openThread(troupe.as("reader"), { ...note, seen })));
  }
  const shows = groups.flat().map(({ mark }) => mark);
  return [
    { path: marginPath(article), shows, writings: groups.length },
    { path: articlePath(article), as: "reader", shows: [], writings: groups.length, pictures: true },
    { path: conversationPath(article, "newest"), shows: [], writings: 1 },
    { path: conversationPath(article, "most-answered"), shows: [], writings: 1 },
  ];
}
