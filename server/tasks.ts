import { closeAnonDay } from "@/lib/anonymity/tokens/close-anon-day";
import { mixAnonRows } from "@/lib/anonymity/tokens/mix-anon-rows";
import { CLOSING_EVERY, ClosingPayload, closeConversations } from "@/lib/articles/close-conversations";
import type { System } from "@/lib/identity/actor";
import { pruneSignIns } from "@/lib/identity/prune-sign-ins";
import { MailAppealPayload, mailAppeal } from "@/lib/moderation/appeals/mail-appeal";
import { FollowUpPayload, raiseFollowUp } from "@/lib/moderation/crisis/raise-follow-up";
import { MailStatementPayload, mailStatement } from "@/lib/moderation/decisions/mail-statement";
import { dropOldReadings } from "@/lib/moderation/double-readings/drop-double-readings";
import { keepDays } from "@/lib/moderation/insights/keep-days";
import { eraseNotifiers } from "@/lib/moderation/notices/erase-notifiers";
import { MailNoticePayload, mailNotice } from "@/lib/moderation/notices/mail-notice";
import { CheckOutsidePayload, checkOutside } from "@/lib/moderation/outside/check-outside";
import { TeachOutsidePayload, teachOutside } from "@/lib/moderation/outside/teach-outside";
import { recountRules } from "@/lib/moderation/rules/recount-rules";
import {
  MailSanctionPayload,
  mailSanction,
  mailSanctionLifted,
} from "@/lib/moderation/sanctions/mail-sanction";
import { trainScore } from "@/lib/moderation/score/train-score";
import { writeMonths } from "@/lib/moderation/transparency/write-months";
import { MailAnsweredPayload, mailAnswered } from "@/lib/notifications/mail-answered";
import { MailCareMessagePayload, mailCareMessage } from "@/lib/notifications/mail-care-message";
import { MailReportOutcomePayload, mailReportOutcome } from "@/lib/notifications/mail-report-outcome";
import { TellOfBreakGlassPayload, tellOfBreakGlass } from "@/lib/notifications/tell-of-break-glass";
import type { Ctx } from "@/lib/platform/context";
import type { Environment } from "@/lib/platform/env";
import { PublishScheduledPayload, publishScheduled } from "@/lib/questions/desk/publish-scheduled";
import { MailNewAnswersPayload, mailNewAnswers } from "@/lib/questions/new-answers/mail-new-answers";
import { tellOfAnswers } from "@/lib/questions/new-answers/tell-of-answers";
import { releaseLetters } from "@/lib/questions/receipts/release-letters";

/** One piece of the worker's work. It may run more than once, and must then do nothing new. */
export type Task = (payload: unknown, ctx: Ctx<System>) => Promise<void>;

/** What the worker can do, by the names that `enqueue` uses. */
export const tasks: Record<string, Task> = {
  "check-outside": (payload, ctx) => checkOutside(ctx, CheckOutsidePayload.parse(payload)),
  "close-anon-day": (_, ctx) => closeAnonDay(ctx),
  "close-conversations": (payload, ctx) => closeConversations(ctx, ClosingPayload.parse(payload)),
  "drop-old-readings": (_, ctx) => dropOldReadings(ctx),
  "erase-notifiers": (_, ctx) => eraseNotifiers(ctx),
  "keep-days": (_, ctx) => keepDays(ctx),
  "mail-answered": (payload, ctx) => mailAnswered(ctx, MailAnsweredPayload.parse(payload)),
  "mail-sanction": (payload, ctx) => mailSanction(ctx, MailSanctionPayload.parse(payload)),
  "mail-sanction-lifted": (payload, ctx) => mailSanctionLifted(ctx, MailSanctionPayload.parse(payload)),
  "mail-appeal": (payload, ctx) => mailAppeal(ctx, MailAppealPayload.parse(payload)),
  "mail-notice": (payload, ctx) => mailNotice(ctx, MailNoticePayload.parse(payload)),
  "mail-new-answers": (payload, ctx) => mailNewAnswers(ctx, MailNewAnswersPayload.parse(payload)),
  "mail-report-outcome": (payload, ctx) => mailReportOutcome(ctx, MailReportOutcomePayload.parse(payload)),
  "mail-statement": (payload, ctx) => mailStatement(ctx, MailStatementPayload.parse(payload)),
  "mix-anon-rows": (_, ctx) => mixAnonRows(ctx),
  "prune-sign-ins": (_, ctx) => pruneSignIns(ctx),
  "release-letters": (_, ctx) => releaseLetters(ctx),
  "recount-rules": (_, ctx) => recountRules(ctx),
  "tell-of-answers": (_, ctx) => tellOfAnswers(ctx),
  "tell-of-break-glass": (payload, ctx) => tellOfBreakGlass(ctx, TellOfBreakGlassPayload.parse(payload)),
  "mail-care-message": (payload, ctx) => mailCareMessage(ctx, MailCareMessagePayload.parse(payload)),
  "publish-scheduled": (payload, ctx) => publishScheduled(ctx, PublishScheduledPayload.parse(payload)),
  "raise-follow-up": (payload, ctx) => raiseFollowUp(ctx, FollowUpPayload.parse(payload)),
  "write-months": (_, ctx) => writeMonths(ctx),
  "teach-outside": (payload, ctx) => teachOutside(ctx, TeachOutsidePayload.parse(payload)),
  "train-score": async (_, ctx) => {
    await trainScore(ctx);
  },
};

/**
 * What runs by the clock (UTC), as graphile-worker's crontab: links that ran out go within the hour; pages of
 * conversations that have closed are made anew, also of those that closed in the hour before a start; at night
 * screening learns from what was decided, who gave a notice that was closed six months ago is erased, the rules say
 * anew how much was decided under each, the figures of the day and of the month that are over are kept, and draws that
 * nobody came to read are let go. Draws of anonymous tokens are wiped, and the next week’s key is published; what is
 * anonymous is mixed all day long. Letters without an account are released in batches.
 * nobody came to read are let go. Draws of anonymous tokens are wiped, and the next week’s key is published.
 * On Mondays everyone who wants to is told of what was answered in the week before.
 */
export const crontabFor = ({ LETTER_BATCHES }: Pick<Environment, "LETTER_BATCHES">): string =>
  [...EVERYWHERE, BATCHES[LETTER_BATCHES]].join("\n");

/** At most nine hours apart. One that was missed while nothing ran is made up for at the start. */
const BATCHES = {
  thrice: "31 5,13,20 * * * release-letters ?fill=9h",
  minute: "* * * * * release-letters",
};

const EVERYWHERE = [
  "17 * * * * prune-sign-ins",
  `*/${CLOSING_EVERY} * * * * close-conversations ?fill=1h`,
  "23 3 * * * erase-notifiers ?fill=24h",
  "41 3 * * * train-score ?fill=24h",
  "11 4 * * * recount-rules ?fill=24h",
  "19 2 * * * keep-days ?fill=24h",
  "29 2 * * * write-months ?fill=24h",
  "7 3 * * * close-anon-day ?fill=24h",
  "*/10 * * * * mix-anon-rows",
  "43 5 * * 1 tell-of-answers ?fill=24h",
  "37 2 * * * drop-old-readings ?fill=24h",
];
