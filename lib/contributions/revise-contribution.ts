import { and, desc, eq } from "drizzle-orm";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { requestOutsideChecks } from "@/lib/moderation/outside/request-outside-checks";
import { openReview } from "@/lib/moderation/reviews/open-review";
import { returnReview } from "@/lib/moderation/reviews/return-review";
import { canSend } from "@/lib/moderation/sanctions/policy";
import { gatherFacts } from "@/lib/moderation/screening/gather-facts";
import { languageOf } from "@/lib/moderation/screening/language/language-of";
import { maskWords } from "@/lib/moderation/screening/mask-words";
import { readOnceMore } from "@/lib/moderation/screening/read-once-more";
import { screen } from "@/lib/moderation/screening/screen";
import { urgencyOf } from "@/lib/moderation/screening/urgency-of";
import { writeSignals } from "@/lib/moderation/screening/write-signals";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { likeness } from "./likeness";
import { canRevise } from "./policy";
import { queueFor } from "./queue-for";
import { BODY_LIMITS, type ReviseInput } from "./schemas";
import { applyRevision } from "./state/apply-revision";
import { type Contribution, lockContribution } from "./state/contribution";
import { moveState } from "./state/move-state";
import { owns } from "./state/owner-tags";
import { textKey } from "./text-key";
import { writerOf } from "./writer-of";

/**
 * Edits a contribution. What nobody has read yet is replaced where it waits; what is published stays up as
 * it was until the new text has passed. Every text is kept as a revision.
 * @throws Refusal `not_found`, `not_allowed`, `not_editable`, `withdrawn`, `revision_moved`, `nothing_changed`, `body_too_long`, `body_empty`,
 *   `warning_unread`, `suspended`, `banned`, `read_once_more`
 */
export async function reviseContribution(ctx: Ctx<Actor>, input: ReviseInput): Promise<Contribution> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await lockContribution(ctx, input.contributionId);
    ensure(canRevise({ owned: owns(ctx.actor, contribution), state: contribution.state }));
    const limit = BODY_LIMITS[contribution.kind];
    if (plainText(input.body).trim() === "") throw new Refusal("body_empty", { field: "body" });
    if (input.body.length > limit) throw new Refusal("body_too_long", { field: "body", values: { limit } });

    const newest = await newestRevision(ctx, contribution.id);
    if (input.revision !== newest.revision) throw new Refusal("revision_moved");
    const title = contribution.kind === "story" ? (input.title ?? newest.title) : null;
    if (input.body === newest.body && title === newest.title) {
      throw new Refusal("nothing_changed", { field: "body" });
    }

    const revision = newest.revision + 1;
    const nameless = contribution.bylineKind === "anonymous";
    await ctx.db.insert(contributionRevisions).values({
      contributionId: contribution.id,
      revision,
      title,
      body: input.body,
      html: renderMarkdown(input.body),
      contentNotes: newest.contentNotes,
      writtenAt: ctx.now,
    });
    const keys = { textKey: textKey(input.body), likeness: likeness(input.body) };
    await ctx.db.update(contributions).set(keys).where(eq(contributions.id, contribution.id));
    record(
      ctx,
      "contribution.revised",
      { kind: contribution.kind, id: contribution.id, details: { revision } },
      { nameless },
    );

    const edited = { ...contribution, body: input.body, ...keys };
    const facts = await gatherFacts(ctx, edited, writerOf(ctx.actor, contribution.bylineKind === "receipt"));
    ensure(canSend(facts.sanctions));
    const found = screen({ ...edited, title }, facts);
    const { kind } = contribution;
    const { body, seen } = input;
    const signals = [
      ...readOnceMore({ kind, title, body, seen }, found, queueFor(contribution, found)),
      ...requestOutsideChecks(ctx, { ...edited, revision }),
    ];
    await writeSignals(ctx, contribution, revision, signals);
    const masked = maskWords(body, signals);
    if (masked !== null) {
      const written = and(
        eq(contributionRevisions.contributionId, contribution.id),
        eq(contributionRevisions.revision, revision),
      );
      await ctx.db.update(contributionRevisions).set({ masked }).where(written);
    }

    const published = contribution.state === "approved";
    const holds = signals.some(({ effect }) => effect === "hold");
    const review = {
      contributionId: contribution.id,
      revision,
      queue: queueFor(contribution, signals),
      urgency: urgencyOf(signals),
      language: languageOf(input.body),
    };
    if (published && holds) {
      await ctx.db
        .update(contributions)
        .set({ pendingRevision: revision })
        .where(eq(contributions.id, contribution.id));
      await openReview(ctx, review);
      return { ...contribution, pendingRevision: revision };
    }
    const applied = await applyRevision(ctx, contribution, revision);
    if (published) return applied;
    // What waits goes on waiting: an edit doesn't lift a hold.
    if (contribution.state !== "changes_asked") {
      await openReview(ctx, review);
      return applied;
    }
    await returnReview(ctx, review);
    return moveState(ctx, applied, "held");
  });
}

async function newestRevision(ctx: Ctx, contributionId: string) {
  const [row] = await ctx.db
    .select()
    .from(contributionRevisions)
    .where(eq(contributionRevisions.contributionId, contributionId))
    .orderBy(desc(contributionRevisions.revision))
    .limit(1);
  if (!row) throw new Error("A contribution has no revision.");
  return row;
}
