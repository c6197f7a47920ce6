import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { contributions } from "@/db/schema/contributions";
import { decide } from "@/lib/moderation/decisions/decide";
import { sendNote } from "@/test/send-note";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { countDrift } from "./count-drift";
import { reviseContribution } from "./revise-contribution";
import { withdrawContribution } from "./withdraw-contribution";

const DECADE = 10 * 365 * 24 * 60;

type Sent = { id: string; threadId: string };
/** How far a note had come when its writer takes it back. */
const STATES: [
  string,
  (world: World, writer: Person, sent: Sent, article: TestArticle) => Promise<unknown>,
][] = [
  ["held", async () => {}],
  ["approved", (world, _writer, { id }) => rule(world, id, "approve")],
  ["rejected", (world, _writer, { id }) => rule(world, id, "reject")],
  [
    "removed",
    async (world, _writer, { id }) => {
      await rule(world, id, "approve");
      await rule(world, id, "remove");
    },
  ],
  [
    "approved, with a change that waits",
    async (world, writer, { id }) => {
      await rule(world, id, "approve");
      await reviseContribution(world.as(writer), { contributionId: id, revision: 1, body: "Other words." });
    },
  ],
  [
    "approved, and answered by others",
    async (world, _writer, sent, article) => {
      await rule(world, sent.id, "approve");
      const other = await world.newMember({ trusted: true });
      await sendNote(world, other, { article, body: `In answer to ${sent.id}.`, under: sent });
    },
  ],
];

async function rule(world: World, contributionId: string, verdict: "approve" | "reject" | "remove") {
  const why = verdict === "approve" ? {} : { ruleNumber: 1, reason: "It names her." };
  const decision = { contributionId, revision: 1, ...why };
  await decide(world.as(await world.moderator()), { ...decision, verdict });
}

// Coral has no delete; remark42 allows five minutes.
describe("acceptance 19: withdrawing one comment is possible at any time, ten years later too:", () => {
  for (const byline of ["signed", "nameless"] as const) {
    test.for(STATES)(`${byline}, %s`, async ([, bring], { world }) => {
      const [writer, article] = [await world.newMember(), await world.article()];
      const body = `Words of ${writer.name}, to be taken back.`;
      const sent = await sendNote(world, writer, {
        article,
        body,
        ...(byline === "nameless" && { byline: "anonymous" as const }),
      });
      await bring(world, writer, sent, article);
      world.pass(DECADE);
      await withdrawContribution(world.as(writer), { contributionId: sent.id });
      const [row] = await world.db.select().from(contributions).where(eq(contributions.id, sent.id));
      expect(row).toMatchObject({ state: "withdrawn", body: "", html: "", bylineName: null });
      expect(await countDrift(world.db)).toEqual([]);
    });
  }
});
