import { CLOSING_EVERY, ClosingPayload, closeConversations } from "@/lib/articles/close-conversations";
import type { System } from "@/lib/identity/actor";
import { pruneSignIns } from "@/lib/identity/prune-sign-ins";
import { recountRules } from "@/lib/moderation/rules/recount-rules";
import { trainScore } from "@/lib/moderation/score/train-score";
import { MailAnsweredPayload, mailAnswered } from "@/lib/notifications/mail-answered";
import { MailStatementPayload, mailStatement } from "@/lib/notifications/mail-statement";
import type { Ctx } from "@/lib/platform/context";

/** One piece of the worker's work. It may run more than once, and must then do nothing new. */
export type Task = (payload: unknown, ctx: Ctx<System>) => Promise<void>;

/** What the worker can do, by the names that `enqueue` uses. */
export const tasks: Record<string, Task> = {
  "close-conversations": (payload, ctx) => closeConversations(ctx, ClosingPayload.parse(payload)),
  "mail-answered": (payload, ctx) => mailAnswered(ctx, MailAnsweredPayload.parse(payload)),
  "mail-statement": (payload, ctx) => mailStatement(ctx, MailStatementPayload.parse(payload)),
  "prune-sign-ins": (_, ctx) => pruneSignIns(ctx),
  "recount-rules": (_, ctx) => recountRules(ctx),
  "train-score": async (_, ctx) => {
    await trainScore(ctx);
  },
};

/**
 * What runs by the clock (UTC), as graphile-worker's crontab: links that ran out go within the hour; pages of
 * conversations that have closed are made anew, also of those that closed in the hour before a start; at night
 * screening learns from what was decided, and the rules say anew how much was decided under each.
 */
export const crontab = [
  "17 * * * * prune-sign-ins",
  `*/${CLOSING_EVERY} * * * * close-conversations ?fill=1h`,
  "41 3 * * * train-score ?fill=24h",
  "11 4 * * * recount-rules ?fill=24h",
].join("\n");
