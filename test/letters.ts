import { eq } from "drizzle-orm";
import { authors } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { type Nobody, nobodyCtx } from "@/lib/anonymity/nobody";
import { findThread } from "@/lib/anonymity/thread";
import type { Receipt } from "@/lib/anonymity/views";
import { decide } from "@/lib/moderation/decisions/decide";
import type { Ctx } from "@/lib/platform/context";
import { askAnonymously } from "@/lib/questions/ask-anonymously";
import type { AskInput } from "@/lib/questions/schemas";
import type { Person, TestArticle, World } from "./world";

/** Someone who asks without an account, at the time of this world. */
export function nobody(world: World): Ctx<Nobody> {
  return nobodyCtx(world.db, world.guest.now);
}

export type SentLetter = { id: string; receipt: Receipt; words: string };

/** Sends a letter without an account, and keeps its words as its asker would. */
export async function sendLetter(
  world: World,
  article: TestArticle,
  letter: Partial<AskInput> = {},
): Promise<SentLetter> {
  const receipt = await askAnonymously(nobody(world), {
    article: article.slug,
    text: "How do I ask for an evening to myself?",
    replyMode: "public",
    wishes: [],
    ...letter,
  });
  const thread = await findThread(world.db, receipt);
  if (!thread?.contributionId) throw new Error("The letter was not kept.");
  return { id: thread.contributionId, receipt, words: receipt.join(" ") };
}

/** Has a moderator clear a letter, so that it lies on the author's desk. */
export async function clear(world: World, id: string): Promise<void> {
  await decide(world.as(await world.moderator()), { contributionId: id, revision: 1, verdict: "approve" });
}

/** Has a moderator turn a letter down. */
export async function turnDown(world: World, id: string, reason: string): Promise<void> {
  await decide(world.as(await world.moderator()), {
    contributionId: id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 1,
    reason,
  });
}

/** The author of an article, with an account that writes as them. */
export async function authorOf(world: World, article: TestArticle): Promise<Person> {
  const author = await world.newMember({ roles: ["author"], authorIds: [article.authorId] });
  await world.db.update(authors).set({ memberId: author.id }).where(eq(authors.id, article.authorId));
  return author;
}

/** A letter as the tables hold it. */
export async function readLetter(world: World, id: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.id, id));
  if (!row) throw new Error("There is no such letter.");
  return row;
}
