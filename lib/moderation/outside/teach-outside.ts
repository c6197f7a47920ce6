import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { decisions, rules } from "@/db/schema/moderation";
import { outsideChecks } from "@/db/schema/outside";
import type { OutsideLesson } from "@/db/vocabulary";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { configuredServices } from "./configured-services";
import { wordsFor } from "./words-for";

export const TeachOutsidePayload = z.object({ contributionId: z.uuid() });

/**
 * Tells the services that learn where people decided otherwise than they thought: what they flagged and a person let
 * through, and what they let through and a person turned down as spam. Unkind is not spam: only one rule counts. What was
 * undone counts for nothing, and what a service was told already it isn't told again.
 * @throws NoAnswer where it is to be tried again later
 */
export async function teachOutside(
  ctx: Ctx<System>,
  { contributionId }: z.output<typeof TeachOutsidePayload>,
): Promise<void> {
  const standing = await findStanding(ctx, contributionId);
  if (!standing) return;
  const { lesson, revision, words } = standing;
  for (const { service, teach } of configuredServices()) {
    const asked = and(
      eq(outsideChecks.contributionId, contributionId),
      eq(outsideChecks.revision, revision),
      eq(outsideChecks.service, service),
    );
    const [answer] = await ctx.db
      .select()
      .from(outsideChecks)
      .where(and(asked, inArray(outsideChecks.verdict, ["clean", "flagged"])));
    if (!teach || !answer) continue;
    const thinks = answer.taught ?? (answer.verdict === "flagged" ? "spam" : "ham");
    if (thinks === lesson) continue;
    await teach(wordsFor(words), lesson);
    await ctx.db.update(outsideChecks).set({ taught: lesson }).where(asked);
  }
}

type Standing = { lesson: OutsideLesson; revision: number; words: string };

/** What the last word of a person makes of it, where it says either. */
async function findStanding(ctx: Ctx, contributionId: string): Promise<Standing | undefined> {
  const [last] = await ctx.db
    .select({
      verdict: decisions.verdict,
      revision: decisions.revision,
      rule: rules.number,

      title: contributionRevisions.title,
      body: contributionRevisions.body,
    })
    .from(decisions)
    .innerJoin(contributions, eq(contributions.id, decisions.contributionId))
    .innerJoin(
      contributionRevisions,
      and(
        eq(contributionRevisions.contributionId, decisions.contributionId),
        eq(contributionRevisions.revision, decisions.revision),
      ),
    )
    .leftJoin(rules, eq(rules.id, decisions.ruleId))
    .where(and(eq(decisions.contributionId, contributionId), eq(decisions.about, "text")))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  if (!last) return undefined;
  const lesson = lessonOf(last);
  const words = [last.title, last.body].filter(Boolean).join("\n\n");
  return lesson && { lesson, revision: last.revision, words };
}

function lessonOf({ verdict, rule }: { verdict: string; rule: number | null }): OutsideLesson | undefined {
  if (verdict === "approve" || verdict === "restore") return "ham";
  const no = verdict === "reject" || verdict === "remove";
  return no && rule !== null && rule === env().AKISMET_SPAM_RULE ? "spam" : undefined;
}
