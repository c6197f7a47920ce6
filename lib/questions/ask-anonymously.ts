import { x25519 } from "@noble/curves/ed25519.js";
import type { AnonRequest } from "@/lib/anonymity/anon-route";
import { readWorkHeader, redeemWork } from "@/lib/anonymity/letterbox/redeem-work";
import type { Nobody } from "@/lib/anonymity/nobody";
import { openThread } from "@/lib/anonymity/thread";
import { readTokenHeader, redeemToken } from "@/lib/anonymity/tokens/redeem-token";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { takeTurn } from "@/lib/platform/rate-limit";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { comeBackDay } from "./come-back-day";
import { findAskedArticle } from "./find-asked-article";
import { canAsk } from "./policy";
import { keepLetter } from "./receipts/keep-letter";
import { readLetterOnceMore } from "./receipts/read-letter-once-more";
import type { AskAnonymouslyInput } from "./schemas";

/**
 * Takes a question from nobody in particular, for a token or, through the letterbox, for work: what was spent, a thread
 * and a sealed letter in one transaction, and nothing else. It becomes a contribution with its batch (`releaseLetters`).
 * The same bytes sent again are taken once, and get the same answer: the day from which an answer may be there.
 * @throws Refusal `malformed`, `key_stale`, `token_refused`, `token_spent`, `work_refused`, `work_stale`, `not_found`,
 *   `questions_off`, `questions_paused`, `body_empty`, `read_once_more`, `too_fast`, `sent_otherwise`
 */
export async function askAnonymously(
  ctx: Ctx<Nobody>,
  input: AskAnonymouslyInput,
  request: AnonRequest,
): Promise<{ comeBack: string | null }> {
  const { text, replyMode, wishes, seen } = input;
  ensureSealable(input.seal);
  return inTransaction(ctx, async (ctx) => {
    const { again, standing } = await redeem(ctx, request);
    const article = await findAskedArticle(ctx.db, input.article);
    const comeBack = comeBackDay(article.answerDays, ctx.now);
    if (again) return { comeBack };
    ensure(canAsk(article));
    await readLetterOnceMore(ctx, { kind: "question", article, body: text, seen });
    // The last, so that nobody fills the box with what isn't taken.
    if (standing === "letterbox") await takeTurn("letterbox-all", "everyone");
    const thread = await openThread(ctx, { keys: input, articleId: article.id, standing });
    await keepLetter(ctx, thread, { text, replyMode, wishes, seen });
    return { comeBack };
  });
}

async function redeem(ctx: Ctx, { headers, body, at }: AnonRequest) {
  const [token, work] = [headers.get("anon-token"), headers.get("anon-work")];
  if ((token === null) === (work === null)) throw new Refusal("malformed");
  if (work === null) {
    return {
      ...(await redeemToken(ctx, { ...readTokenHeader(token), body })),
      standing: "token" as const,
    };
  }
  return {
    ...(await redeemWork(ctx, { ...readWorkHeader(work), body, at })),
    standing: "letterbox" as const,
  };
}

/**
 * Under a key of small order anybody could read what is sealed, and so nothing is.
 * @throws Refusal `malformed`
 */
function ensureSealable(seal: Uint8Array): void {
  try {
    x25519.getSharedSecret(x25519.utils.randomSecretKey(), seal);
  } catch {
    throw new Refusal("malformed");
  }
}
