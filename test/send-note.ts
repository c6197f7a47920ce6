import { newId } from "@/db/ids";
import { passages } from "@/db/schema/articles";
import { comments, threads } from "@/db/schema/threads";
import { placeContribution } from "@/lib/contributions/place-contribution";
import { receiveContribution } from "@/lib/contributions/receive-contribution";
import type { BylineChoice } from "@/lib/contributions/schemas";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { inTransaction } from "@/lib/platform/context";
import type { Person, TestArticle, World } from "./world";

type Note = {
  article: TestArticle;
  body: string;
  byline?: BylineChoice;
  /** Words of the article's first paragraph, for a note in the margin. */
  beside?: string;
  /** The note it answers. */
  under?: { id: string; threadId: string };
};

/** Sends a note as a member does, so that it is received, screened and placed. */
export function sendNote(
  world: World,
  writer: Person,
  { article, body, byline = writer.bylineId, beside, under }: Note,
): Promise<Contribution & { threadId: string }> {
  return inTransaction(world.as(writer), async (ctx) => {
    const passageId = beside ? newId(ctx.now) : null;
    if (passageId && beside) {
      await ctx.db.insert(passages).values({
        id: passageId,
        articleId: article.id,
        revisionId: article.revisionId,
        blockId: "block-0",
        start: 4,
        end: 4 + beside.length,
        exact: beside,
        prefix: "The ",
        suffix: " was quiet",
      });
    }
    const threadId = under?.threadId ?? newId(ctx.now);
    if (!under) {
      await ctx.db
        .insert(threads)
        .values({ id: threadId, articleId: article.id, passageId, openedAt: ctx.now });
    }
    const note = await receiveContribution(ctx, { kind: "comment", article, body, byline });
    const place = under ? { parentId: under.id, place: note.id, depth: 1 } : { place: "", depth: 0 };
    await ctx.db.insert(comments).values({ id: note.id, threadId, ...place });
    return { ...(await placeContribution(ctx, note)), threadId };
  });
}
