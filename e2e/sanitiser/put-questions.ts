import { randomInt } from "node:crypto";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { PLACES } from "@/lib/anonymity/places";
import { deriveReceipt } from "@/lib/anonymity/protocol/derive-receipt";
import { findThread, openThread } from "@/lib/anonymity/thread";
import { articlePath } from "@/lib/articles/paths";
import { inTransaction } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { declineQuestion } from "@/lib/questions/desk/decline-question";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { saveDraft } from "@/lib/questions/desk/save-draft";
import { AnswerInput, DeclineInput } from "@/lib/questions/desk/schemas";
import { findAskedArticle } from "@/lib/questions/find-asked-article";
import { answeredPath, letterPath, ownLetterPath, previewPath, questionPath } from "@/lib/questions/paths";
import { listAnswers } from "@/lib/questions/queries";
import { keepLetter } from "@/lib/questions/receipts/keep-letter";
import { releaseLetters } from "@/lib/questions/receipts/release-letters";
import { AskInput } from "@/lib/questions/schemas";
import { sendAsItIs } from "@/test/insisting";
import { type Case, inLine, inParagraphs, marksIn } from "./corpora";
import type { LeafToOpen } from "./leaf";
import { filledIn, type Troupe } from "./troupe";

/** Articles of the demo's author. */
export type AuthorsArticle = "handover" | "hello-again";

/** As long as a printed question may be. */
const PRINTED = 600;

/** As long as the sentence to somebody whose letter is declined may be. */
const DECLINED = 1_000;

/** Groups of cases as letters, each answered with the same words and printed with them as its question. */
export async function putAnswers(
  troupe: Troupe,
  groups: readonly Case[][],
  article: AuthorsArticle,
  /** Of how many one is opened on its own page; the lists show every one. */
  open: number,
): Promise<LeafToOpen[]> {
  const leaves: LeafToOpen[] = [];
  for (const [n, group] of groups.entries()) {
    const { id } = await ask(troupe, article, group);
    const fields = answerOf(id, group);
    const answer = await publishAnswer(
      troupe.as("author"),
      filledIn(AnswerInput, { ...fields, goes: "printed", promote: String(n % 3 === 0) }),
    );
    if (n % open === 0)
      leaves.push({ path: questionPath(answer.id), shows: group.map(({ mark }) => mark), writings: 1 });
  }
  let after: string | null = null;
  do {
    const at: string | undefined = after ?? undefined;
    const { answers, next } = await listAnswers(troupe.db, { article, after: at });
    const shows = answers.flatMap(({ question, text }) => [...marksIn(question), ...marksIn(text)]);
    leaves.push({ path: answeredPath(article, at), shows, writings: answers.length });
    after = next;
  } while (after);
  return [...leaves, { path: articlePath(article), shows: [] }];
}

/** A group of cases as everything else that is written between somebody who asks and the author. */
export async function putLetters(
  troupe: Troupe,
  group: Case[],
  article: AuthorsArticle,
): Promise<LeafToOpen[]> {
  const shows = group.map(({ mark }) => mark);
  const drafted = await ask(troupe, article, group);
  await saveDraft(
    troupe.as("author"),
    filledIn(AnswerInput, { ...answerOf(drafted.id, group), goes: "printed" }),
  );
  const declined = await ask(troupe, article, group);
  await declineQuestion(
    troupe.as("author"),
    filledIn(DeclineInput, { questionId: declined.id, reason: inLine(group).slice(0, DECLINED) }),
  );
  const answered = await ask(troupe, article, group);
  await publishAnswer(
    troupe.as("author"),
    filledIn(AnswerInput, { ...answerOf(answered.id, group), goes: "private" }),
  );
  const newest = await writeBack(troupe, answered.words, inParagraphs(group));
  const own = await troupe.approve(
    await sendAsItIs((seen) => askAsMember(troupe.as("reader"), { ...letterOf(article, group), seen })),
  );
  await ask(troupe, article, group, { held: true });
  return [
    { path: letterPath(drafted.id), as: "author", shows, writings: 1 },
    { path: previewPath(drafted.id), as: "author", shows, writings: 3 },
    { path: letterPath(newest), as: "author", shows, writings: 3 },
    { path: ownLetterPath(own.id), as: "reader", shows, writings: 1 },
    { path: "/receipt", words: declined.words, shows },
    { path: "/receipt", words: answered.words, shows },
  ];
}

function letterOf(article: AuthorsArticle, group: readonly Case[]) {
  return filledIn(AskInput, { article, text: inParagraphs(group), replyMode: "public" });
}

function answerOf(questionId: string, group: readonly Case[]) {
  return { questionId, body: inParagraphs(group), printedQuestion: inLine(group).slice(0, PRINTED) };
}

/** Asks without an account, and lets the letter through to the author, unless it is to stay `held`. */
async function ask(troupe: Troupe, article: AuthorsArticle, group: readonly Case[], { held = false } = {}) {
  const words = PLACES.map((list) => list[randomInt(list.length)] ?? "");
  const { loc, sign, seal } = await deriveReceipt(words, new URL(env().AUTH_URL).origin);
  const { text, replyMode, wishes } = letterOf(article, group);
  const id = await inTransaction(troupe.nobody, async (ctx) => {
    const keys = { loc, pub: ed25519.getPublicKey(sign), seal: x25519.getPublicKey(seal) };
    const { id: articleId } = await findAskedArticle(ctx.db, article);
    const thread = await openThread(ctx, { keys, articleId, standing: "token" });
    return keepLetter(ctx, thread, { text, replyMode, wishes });
  });
  await releaseLetters(troupe.system);
  if (!held) await troupe.approve({ id, state: "held" });
  return { id, words: words.join(" ") };
}

/** Writes back under a receipt, and lets that through as well. */
async function writeBack(troupe: Troupe, words: string, text: string): Promise<string> {
  const { loc } = await deriveReceipt(words.split(" "), new URL(env().AUTH_URL).origin);
  const id = await inTransaction(troupe.nobody, async (ctx) => {
    const thread = await findThread(ctx.db, loc);
    return keepLetter(ctx, thread, { text, replyMode: "private", wishes: [] });
  });
  await releaseLetters(troupe.system);
  await troupe.approve({ id, state: "held" });
  return id;
}
