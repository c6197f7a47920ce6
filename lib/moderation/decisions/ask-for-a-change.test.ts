import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { reviews } from "@/db/schema/moderation";
import { countDrift } from "@/lib/contributions/count-drift";
import { listMyContributions } from "@/lib/contributions/queries";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { clear, sendLetter } from "@/test/letters";
import { test, type World } from "@/test/world";
import { claimReview } from "../reviews/claim-review";
import { decide } from "./decide";
import { undoDecision } from "./undo-decision";

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const because = { ruleNumber: 1, reason: "Please leave out his name; the rest can stand." };

/** A note that waits, and a moderator who asks for a change of it. */
async function setUp(world: World, { byline }: { byline?: string } = {}) {
  const [writer, article, ada] = [await world.newMember(), await world.article(), await world.moderator()];
  const body = "Marcus Thorley said\nit first, and I laughed.";
  const note = await world.note(writer, article, { body, byline });
  const asking = { contributionId: note.id, revision: 1, verdict: "ask_change" as const, ...because };
  return { writer, article, ada, note, asking };
}

const openReviewOf = async (world: World, id: string) =>
  (await world.db.select().from(reviews).where(eq(reviews.contributionId, id))).find((one) => !one.closedAt);

describe("asking for a change", () => {
  test.for(["signed", "nameless"] as const)(
    "gives a note back to its writer with the rule, the sentence and the words it is about (%s)",
    async (signed, { world }) => {
      const { writer, ada, note, asking } = await setUp(
        world,
        signed === "nameless" ? { byline: "anonymous" } : {},
      );
      const asked = await decide(world.as(ada), { ...asking, passage: "Marcus  Thorley said it" });
      expect(asked.state).toBe("changes_asked");
      expect(await openReviewOf(world, note.id)).toBeUndefined();
      const [mine] = (await listMyContributions(world.as(writer))).items;
      expect(mine).toMatchObject({
        state: "changes_asked",
        statement: { rule: { number: 1 }, body: because.reason, passage: "Marcus  Thorley said it" },
      });
      expect(await countDrift(world.db)).toEqual([]);
    },
  );

  test("what was changed comes back to its old place, first to who asked, and then to anybody", async ({
    world,
  }) => {
    const { writer, ada, note, asking } = await setUp(world);
    const before = await openReviewOf(world, note.id);
    await decide(world.as(ada), asking);
    world.pass(3 * 24 * 60);
    await reviseContribution(world.as(writer), {
      contributionId: note.id,
      revision: 1,
      body: "He said it first.",
    });
    const review = await openReviewOf(world, note.id);
    expect(review).toMatchObject({ revision: 2, openedAt: before?.openedAt, claimedBy: ada.id });
    const reviewId = review?.id ?? "";
    const bea = await world.moderator("Bea");
    await expect(claimReview(world.as(bea), { reviewId })).rejects.toEqual(refusal("claimed_by_other"));
    world.pass(11);
    await claimReview(world.as(bea), { reviewId });
    const { state } = await decide(world.as(bea), {
      contributionId: note.id,
      revision: 2,
      verdict: "approve",
    });
    expect(state).toBe("approved");
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("is undone in one step: it waits again, and the request is void", async ({ world }) => {
    const { writer, ada, note, asking } = await setUp(world);
    const { decisionId } = await decide(world.as(ada), asking);
    expect(await undoDecision(world.as(ada), { decisionId })).toMatchObject({ state: "held" });
    const [mine] = (await listMyContributions(world.as(writer))).items;
    expect(mine).toMatchObject({ id: note.id, state: "held", statement: null });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("can’t be undone once its writer has changed the text, and it can be taken back meanwhile", async ({
    world,
  }) => {
    const { writer, ada, note, asking } = await setUp(world);
    const { decisionId } = await decide(world.as(ada), asking);
    await reviseContribution(world.as(writer), {
      contributionId: note.id,
      revision: 1,
      body: "He said it first.",
    });
    await expect(undoDecision(world.as(ada), { decisionId })).rejects.toEqual(refusal("undo_overtaken"));
    const again = { ...asking, revision: 2 };
    await decide(world.as(ada), again);
    await withdrawContribution(world.as(writer), { contributionId: note.id });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("needs a rule, a sentence, and words that are there", async ({ world }) => {
    const { ada, asking } = await setUp(world);
    const { ruleNumber: _, reason: __, ...bare } = asking;
    await expect(decide(world.as(ada), bare)).rejects.toEqual(refusal("rule_needed"));
    await expect(decide(world.as(ada), { ...bare, ruleNumber: 1 })).rejects.toEqual(refusal("reason_needed"));
    await expect(decide(world.as(ada), { ...asking, passage: "never written" })).rejects.toEqual(
      refusal("passage_not_in_text"),
    );
  });

  test("is for what waits and can be changed: not for a letter with six words, nor for what is published", async ({
    world,
  }) => {
    const { ada, note, asking, article } = await setUp(world);
    const letter = await sendLetter(world, article);
    await expect(decide(world.as(ada), { ...asking, contributionId: letter.id })).rejects.toEqual(
      refusal("nobody_to_ask"),
    );
    await clear(world, letter.id);
    await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });
    await expect(decide(world.as(ada), asking)).rejects.toEqual(refusal("already_decided"));
  });
});
