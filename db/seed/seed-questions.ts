import { randomBytes } from "node:crypto";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { nobodyCtx } from "@/lib/anonymity/nobody";
import { openThread } from "@/lib/anonymity/thread";
import { inTransaction } from "@/lib/platform/context";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { declineQuestion } from "@/lib/questions/desk/decline-question";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { saveDraft } from "@/lib/questions/desk/save-draft";
import type { AnswerInput } from "@/lib/questions/desk/schemas";
import { findAskedArticle } from "@/lib/questions/find-asked-article";
import { keepLetter } from "@/lib/questions/receipts/keep-letter";
import { releaseLetters } from "@/lib/questions/receipts/release-letters";
import { insist } from "./insist";
import { questions } from "./publication/questions";
import type { Answer, Question } from "./publication/types";
import { approveLater, sayNo } from "./seed-decisions";
import type { SeedEvent, Stage } from "./stage";

/** Letters to the authors, with and without an account, and what became of them. */
export function seedQuestions(stage: Stage): SeedEvent[] {
  return questions.flatMap((question: Question) => {
    const at = askedAt(stage, question);
    return [{ at, act: () => ask(stage, question, at) }, ...afterwards(stage, question, at)];
  });
}

/** Somebody with a receipt asked on a day; the demo has to choose an hour, which is stored nowhere. */
function askedAt(stage: Stage, { asker }: Question): Date {
  return stage.moment(asker.kind === "receipt" ? `${asker.day}T10:00Z` : asker.at);
}

async function ask(stage: Stage, question: Question, at: Date): Promise<void> {
  const { article, body: text, replyMode, asker } = question;
  const input = { article, text, replyMode, wishes: [...question.wishes] };
  if (asker.kind === "member") {
    const made = await insist((seen) => askAsMember(stage.as(asker.by, at), { ...input, seen }));
    stage.made.set(question.key, made.id);
    return;
  }
  stage.made.set(question.key, await askWithReceipt(stage, question, at));
}

/** Nobody is given the receipt: the keys of these letters are made of nothing that anyone has. */
async function askWithReceipt(stage: Stage, question: Question, at: Date): Promise<string> {
  const keys = {
    loc: randomBytes(32),
    pub: ed25519.getPublicKey(ed25519.utils.randomSecretKey()),
    seal: x25519.getPublicKey(x25519.utils.randomSecretKey()),
  };
  const id = await inTransaction(nobodyCtx(stage.db, at), async (ctx) => {
    const article = await findAskedArticle(ctx.db, question.article);
    const thread = await openThread(ctx, { keys, articleId: article.id, standing: "token" });
    const letter = { text: question.body, replyMode: question.replyMode, wishes: [...question.wishes] };
    return keepLetter(ctx, thread, letter);
  });
  await releaseLetters(stage.asSystem(at));
  return id;
}

function afterwards(stage: Stage, question: Question, at: Date): SeedEvent[] {
  const { key } = question;
  if (question.state === "held") return [];
  if (question.state === "rejected") return [sayNo(stage, key, question, "reject")];
  const cleared = approveLater(stage, key, new Date(at.getTime() + 3 * 3_600_000));
  switch (question.stage) {
    case "with_author":
      return [cleared];
    case "drafted": {
      const { draft } = question;
      const savedAt = stage.moment(draft.savedAt);
      const act = async () => {
        await saveDraft(stage.as(draft.by, savedAt), answerInput(stage, question, draft));
      };
      return [cleared, { at: savedAt, act }];
    }
    case "answered": {
      const { answer } = question;
      const publishedAt = stage.moment(answer.publishedAt);
      const act = async () => {
        const input = answerInput(stage, question, answer);
        await publishAnswer(stage.as(answer.by, publishedAt), { ...input, promote: answer.faq });
      };
      return [cleared, { at: publishedAt, act }];
    }
    case "declined": {
      const { declined } = question;
      const declinedAt = stage.moment(declined.at);
      const act = () =>
        declineQuestion(stage.as(declined.by, declinedAt), {
          questionId: stage.id(key),
          reason: declined.reason,
        });
      return [cleared, { at: declinedAt, act }];
    }
  }
}

function answerInput(stage: Stage, { key, replyMode }: Question, answer: Answer): AnswerInput {
  return {
    questionId: stage.id(key),
    alsoFor: [],
    body: answer.body,
    goes: replyMode === "public" ? "printed" : "private",
    printedQuestion: answer.printedQuestion,
    promote: false,
  };
}
