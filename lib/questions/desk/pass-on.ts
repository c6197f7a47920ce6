import { record } from "@/lib/audit/record";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { moveState } from "@/lib/contributions/state/move-state";
import type { Actor } from "@/lib/identity/actor";
import { CRISIS_URGENCY } from "@/lib/moderation/crisis/urgency";
import { openReview } from "@/lib/moderation/reviews/open-review";
import { writeSignals } from "@/lib/moderation/screening/write-signals";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { lockLetters } from "./lock-letters";
import type { PassOnInput } from "./schemas";

const WORRIED = "The author was worried by it and passed it on.";
const IN_DANGER = "The author thinks that somebody may be in danger, and passed it on.";

/** A letter that worries its reader stands before those that only wait. */
const URGENCY = 2;

/**
 * Passes a worrying letter to the moderators: it leaves the desk and waits in their queue again, with a word that
 * the author passed it on. They may clear it, and it comes back. Where somebody may be in danger it goes to those who
 * read a crisis, before everything else.
 * @throws Refusal `not_found`, `not_allowed`, `already_answered`, `letter_gone`
 */
export async function passOn(ctx: Ctx<Actor>, { questionId, worry }: PassOnInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockLetters(ctx, [questionId]);
    const danger = worry === "danger";
    const letter = await lockContribution(ctx, questionId);
    await writeSignals(ctx, letter, letter.revision, [
      { check: "passed-on", effect: "hold", explanation: danger ? IN_DANGER : WORRIED },
    ]);
    const nameless = letter.bylineKind === "receipt";
    await openReview(ctx, {
      contributionId: letter.id,
      revision: letter.revision,
      queue: danger ? "crisis" : "questions",
      urgency: danger ? CRISIS_URGENCY : URGENCY,
      nameless,
    });
    await moveState(ctx, letter, "held");
    record(ctx, "question.passed-on", {
      kind: letter.kind,
      id: letter.id,
      details: { to: danger ? "crisis" : "questions" },
    });
  });
}
