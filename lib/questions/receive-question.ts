import { questions } from "@/db/schema/questions";
import { placeContribution } from "@/lib/contributions/place-contribution";
import { type Received, receiveContribution } from "@/lib/contributions/receive-contribution";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import type { AskedArticle } from "./find-asked-article";
import type { AskInput } from "./schemas";

type Letter = Pick<AskInput, "text" | "replyMode" | "wishes"> & {
  article: Pick<AskedArticle, "id" | "slug">;
  byline: Received["byline"];
  /** The letter to whose answer this one writes back. */
  follows?: string;
  id?: string;
};

/** Stores a letter to the author and places it: a person reads every one of them first. */
export async function receiveQuestion(ctx: Ctx<Actor>, letter: Letter): Promise<Contribution> {
  const received = await receiveContribution(ctx, {
    kind: letter.follows ? "follow_up" : "question",
    article: letter.article,
    body: letter.text,
    byline: letter.byline,
    id: letter.id,
  });
  await ctx.db.insert(questions).values({
    id: received.id,
    articleId: letter.article.id,
    follows: letter.follows ?? null,
    replyMode: letter.replyMode,
    wishes: letter.wishes,
  });
  return placeContribution(ctx, received);
}
