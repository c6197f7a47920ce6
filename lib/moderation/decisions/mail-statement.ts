import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { contributions } from "@/db/schema/contributions";
import { sentMail } from "@/db/schema/mail";
import { decisions, rules, statements } from "@/db/schema/moderation";
import type { System } from "@/lib/identity/actor";
import { findAddress } from "@/lib/notifications/find-address";
import { decisionLetter } from "@/lib/notifications/letters/decision";
import { publicationName } from "@/lib/notifications/publication-name";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { timeToAppeal } from "../appeals/days-to-appeal";
import { onNotice } from "../appeals/on-notice";

export const MailStatementPayload = z.object({ decisionId: z.uuid() });

const keyOf = (decisionId: string) => `statement/${decisionId}`;

/**
 * Tells the writer of a contribution what was decided, once. Nothing is sent about a decision that was undone or
 * overtaken before the letter left, to a receipt (there is nobody to write to), or to who asked for no letters.
 */
export async function mailStatement(ctx: Ctx<System>, { decisionId }: { decisionId: string }): Promise<void> {
  // Where there is no mail server the account page tells it; no letter waits for years and then leaves.
  if (!canSendMail()) return;
  const found = await findDecision(ctx.db, decisionId);
  if (!found || !(await stillHolds(ctx.db, found))) return;
  const to = await findAddress(ctx.db, found.contribution);
  if (!to) return;
  const letter = decisionLetter({
    to,
    publication: await publicationName(ctx.db),
    href: new URL("/account/contributions", env().AUTH_URL).href,
    kind: found.contribution.kind,
    verdict: found.decision.verdict,
    edit: found.decision.stateBefore === "approved" && found.decision.stateAfter === "approved",
    about: found.decision.about,
    noted: found.decision.notesAdded !== null,
    rule: found.rule,
    reason: found.reason,
    objection: found.appealable && !found.onNotice ? timeToAppeal({ onNotice: false }) : null,
  });
  await sendLetterOnce(ctx.db, keyOf(decisionId), letter, ctx.now);
}

type Found = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

async function findDecision(db: Db, decisionId: string) {
  const [found] = await db
    .select({
      decision: decisions,
      contribution: contributions,
      rule: { number: rules.number, title: rules.title },
      reason: statements.body,
      onNotice: onNotice(sql`decisions.id`),
      appealable: sql<boolean>`decisions.verdict in ('ask_change', 'reject', 'remove') and contributions.kind <> 'byline'
        and not exists (select 1 from appeals where standing_decision_id = decisions.id)`,
    })
    .from(decisions)
    .innerJoin(contributions, eq(contributions.id, decisions.contributionId))
    .leftJoin(rules, eq(rules.id, decisions.ruleId))
    .leftJoin(statements, and(eq(statements.decisionId, decisions.id), isNull(statements.voidedAt)))
    .where(eq(decisions.id, decisionId));
  return found;
}

/** Whether the decision is still the last word, and there is something to tell. */
async function stillHolds(db: Db, { decision, contribution, reason }: Found): Promise<boolean> {
  if (decision.about === "text" && contribution.state !== decision.stateAfter) return false;
  const [newest] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.contributionId, contribution.id), eq(decisions.about, decision.about)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (newest?.id !== decision.id) return false;
  if (decision.ruleId) return reason !== null;
  if (decision.verdict !== "undo") return true;
  // Who never heard of the decision needs not hear that it is undone.
  const [told] = await db
    .select({ key: sentMail.key })
    .from(sentMail)
    .where(eq(sentMail.key, keyOf(decision.undoes ?? "")));
  return told !== undefined;
}
