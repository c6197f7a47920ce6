import { questions } from "@/db/schema/questions";
import { type Received, receiveContribution } from "@/lib/contributions/receive-contribution";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { insertRows } from "@/lib/platform/insert-rows";
import type { AskedArticle } from "./find-asked-article";
import type { AskInput } from "./schemas";

type Letter = Pick<AskInput, "text" | "replyMode" | "wishes" | "seen"> & {
  article: Pick<AskedArticle, "id" | "slug">;
  byline: Received["byline"];
  /** The letter to whose answer this one writes back. */
  follows?: string;
  id?: string;
} & Pick<Received, "unasked" | "unverified">;

/** Stores a letter to the author and places it: a person reads every one of them first. */
export function receiveQuestion(ctx: Ctx<Actor>, letter: Letter): Promise<Contribution> {
  const { article, follows, replyMode, wishes } = letter;
  return receiveContribution(ctx, {
    kind: follows ? "follow_up" : "question",
    article,
    body: letter.text,
    byline: letter.byline,
    seen: letter.seen,
    id: letter.id,
    unasked: letter.unasked,
    unverified: letter.unverified,
    arrive: ({ id }) => [
      insertRows(questions, [{ id, articleId: article.id, follows: follows ?? null, replyMode, wishes }]),
    ],
  });
}
