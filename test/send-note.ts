import { newId } from "@/db/ids";
import { passages } from "@/db/schema/articles";
import type { BylineChoice } from "@/lib/contributions/schemas";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { inTransaction } from "@/lib/platform/context";
import { writeNote } from "@/lib/threads/write-note";
import type { Person, TestArticle, World } from "./world";

type Note = {
  article: TestArticle;
  body: string;
  byline?: BylineChoice;
  /** Words of the article's first paragraph, for a note in the margin. */
  beside?: string;
  /** The note it answers. */
  under?: { id: string; threadId: string };
  /** What was read once more. */
  seen?: string;
};

/** Sends a note as a member does, so that it is received, screened and placed. */
export function sendNote(
  world: World,
  writer: Person,
  { article, body, byline = writer.bylineId, beside, under, seen }: Note,
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
    const place = under ? { answers: { id: under.id, place: "", depth: 0 } } : { opens: { passageId } };
    return { ...(await writeNote(ctx, { article, body, seen, byline, threadId, ...place })), threadId };
  });
}
