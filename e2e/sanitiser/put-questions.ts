import { findThread } from "@/lib/anonymity/thread";
import { articlePath } from "@/lib/articles/paths";
import { askAnonymously } from "@/lib/questions/ask-anonymously";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { declineQuestion } from "@/lib/questions/desk/decline-question";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { saveDraft } from "@/lib/questions/desk/save-draft";
import { AnswerInput, DeclineInput } from "@/lib/questions/desk/schemas";
import { answeredPath, letterPath, ownLetterPath, previewPath, questionPath } from "@/lib/questions/paths";
import { listAnswers } from "@/lib/questions/queries";
import { WriteBackInput } from "@/lib/questions/receipts/schemas";
import { writeBack } from "@/lib/questions/receipts/write-back";
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
  const written = filledIn(WriteBackInput, { words: answered.words, text: inParagraphs(group) });
  const back = await sendAsItIs((seen) => writeBack(troupe.nobody, { ...written, seen }));
  const newest = back.letters.at(-1);
  if (newest) await troupe.approve({ id: newest.id, state: "held" });
  const own = await troupe.approve(
    await sendAsItIs((seen) => askAsMember(troupe.as("reader"), { ...letterOf(article, group), seen })),
  );
  await ask(troupe, article, group, { held: true });
  return [
    { path: letterPath(drafted.id), as: "author", shows, writings: 1 },
    { path: previewPath(drafted.id), as: "author", shows, writings: 3 },
    ...(newest ? [{ path: letterPath(newest.id), as: "author" as const, shows, writings: 3 }] : []),
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
  const receipt = await sendAsItIs((seen) =>
    askAnonymously(troupe.nobody, { ...letterOf(article, group), seen }),
  );
  const thread = await findThread(troupe.db, receipt);
  if (!thread?.contributionId) throw new Error("The letter was not kept.");
  if (!held) await troupe.approve({ id: thread.contributionId, state: "held" });
  return { id: thread.contributionId, words: receipt.join(" ") };
}
