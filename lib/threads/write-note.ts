import { comments, threads } from "@/db/schema/threads";
import type { ContentNote } from "@/db/vocabulary";
import { receiveContribution } from "@/lib/contributions/receive-contribution";
import type { BylineChoice } from "@/lib/contributions/schemas";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { countNote } from "@/lib/contributions/state/effects/count-note";
import { placeUnder } from "@/lib/contributions/state/place-under";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { insertRows } from "@/lib/platform/insert-rows";
import { isAuthorOf } from "./is-author-of";

type NewNote = {
  article: { id: string; slug: string };
  body: string;
  contentNotes?: ContentNote[];
  seen?: string;
  byline: BylineChoice;
  threadId: string;
} & (
  | {
      /** The conversation it opens, on a passage or under the article. */ opens: {
        passageId: string | null;
      };
    }
  | { /** The note it answers. */ answers: { id: string; place: string; depth: number } }
);

/**
 * Receives a note into its place in a conversation, which it may open. Readers see it at once if it is approved
 * at once.
 * @throws Refusal `sign_in_first`, `name_needed`, `anonymous_limit`, `body_empty`, `read_once_more`
 */
export async function writeNote(ctx: Ctx<Actor>, note: NewNote): Promise<Contribution> {
  const { article, threadId } = note;
  const parent = "answers" in note ? note.answers : undefined;
  const byOne = await isAuthorOf(ctx, article.id);
  // Under a pen name or none the author's tag would tell who they are.
  const wearsTag = ({ bylineKind }: Contribution) => byOne && bylineKind === "display";
  return receiveContribution(ctx, {
    kind: "comment",
    article,
    body: note.body,
    contentNotes: note.contentNotes,
    seen: note.seen,
    byline: note.byline,
    arrive: (contribution) => {
      const { id, state } = contribution;
      const [shown, byAuthor] = [state === "approved", wearsTag(contribution)];
      if (shown) countNote(ctx, { threadId, articleId: article.id, byAuthor }, 1);
      const place = placeUnder(parent, { id, at: ctx.now });
      const row = { id, threadId, parentId: parent?.id ?? null, ...place, byAuthor, shown };
      const opened =
        "opens" in note
          ? [{ id: threadId, articleId: article.id, ...note.opens, openedAt: ctx.now, shown }]
          : [];
      return [...opened.map((thread) => insertRows(threads, [thread])), insertRows(comments, [row])];
    },
  });
}
