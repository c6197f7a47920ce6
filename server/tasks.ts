import type { System } from "@/lib/identity/actor";
import { MailAnsweredPayload, mailAnswered } from "@/lib/notifications/mail-answered";
import { MailStatementPayload, mailStatement } from "@/lib/notifications/mail-statement";
import type { Ctx } from "@/lib/platform/context";

/** One piece of the worker's work. It may run more than once, and must then do nothing new. */
export type Task = (payload: unknown, ctx: Ctx<System>) => Promise<void>;

/** What the worker can do, by the names that `enqueue` uses. */
export const tasks: Record<string, Task> = {
  "mail-answered": (payload, ctx) => mailAnswered(ctx, MailAnsweredPayload.parse(payload)),
  "mail-statement": (payload, ctx) => mailStatement(ctx, MailStatementPayload.parse(payload)),
};
