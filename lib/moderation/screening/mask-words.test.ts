import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { Refusal } from "@/lib/platform/refusal";
import { listGlimpses } from "@/lib/threads/queries";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { listWords } from "../lists/list-words";
import { ListInput } from "../lists/schemas";
import { listQueue } from "../queues/queries";
import { getReview } from "../reviews/queries";

/** Sends it after its writer was told what will be masked. */
async function sendTold(send: (seen?: string) => Promise<{ id: string; state: string }>) {
  const told = await send().catch((error: unknown) => error);
  if (!(told instanceof Refusal)) throw new Error("Its writer was not told.");
  return { told: told.about.nudge, note: await send(told.about.nudge?.key) };
}

async function list(world: World, lines: string) {
  const admin = world.as(await world.newMember({ roles: ["admin"] }));
  await listWords(admin, ListInput.parse({ lines }));
}

const rowOf = async (world: World, id: string) =>
  (await world.db.select().from(contributions).where(eq(contributions.id, id)))[0];

test("a masked word is told to its writer, then passes with dots in it for readers, whole for its writer and moderators", async ({
  world,
}) => {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  await list(world, "dimwit # [mask] It hurts.\n/dim\\s+bulbs?/ # [mask] It hurts.");
  const body = "She called me a *dimwit*, a d.i.m.w.i.t and a dim bulb. A dimwitted remark.";
  const { told, note } = await sendTold((seen) => sendNote(world, writer, { article, body, seen }));
  expect(told?.waits).toBe(false);
  expect(told?.findings[0]?.advice).toBe("Readers will see only the first letter of this: It hurts.");
  expect(note.state).toBe("approved");
  const shown = "She called me a d•••••, a d•••••••••• and a d•• ••••. A dimwitted remark.";
  const row = await rowOf(world, note.id);
  expect(row?.html).toBe(`<p>${shown.replace("d•••••,", "<em>d•••••</em>,")}</p>`);
  expect(row?.body).toBe(body);
  const [glimpse] = await listGlimpses(world.db, { articles: [article.slug], each: 1 });
  expect(JSON.stringify(glimpse)).not.toContain("dimwit,");
  const [revision] = await world.db
    .select()
    .from(contributionRevisions)
    .where(eq(contributionRevisions.contributionId, note.id));
  expect(revision?.html).toContain("<em>dimwit</em>");

  // What an edit that waited masks, an approval shows masked.
  await list(world, "gutter # [hold] It waits.");
  const edit = { contributionId: note.id, revision: 1, body: "A dimwit in the gutter." };
  const told2 = await reviseContribution(world.as(writer), edit).catch((error: unknown) => error);
  if (!(told2 instanceof Refusal)) throw new Error("Its writer was not told.");
  await reviseContribution(world.as(writer), { ...edit, seen: told2.about.nudge?.key });
  const moderator = await world.moderator();
  const { items } = await listQueue(world.as(moderator), {
    queue: "held",
    narrow: { article: article.slug },
  });
  const review = await getReview(world.as(moderator), items[0]?.reviewId ?? "");
  expect(review.text.map(({ text }) => text).join("")).toBe("A dimwit in the gutter.");
  await decide(world.as(moderator), { contributionId: note.id, revision: 2, verdict: "approve" });
  expect(await rowOf(world, note.id)).toMatchObject({ html: "<p>A d••••• in the gutter.</p>" });

  await withdrawContribution(world.as(writer), { contributionId: note.id });
  expect(await rowOf(world, note.id)).toMatchObject({ body: "", html: "", masked: null });
});

test("a word marked as severe covers its text at the desk, whatever it asks for", async ({ world }) => {
  const [writer, article, ada] = [
    await world.newMember({ trusted: true }),
    await world.article(),
    await world.moderator(),
  ];
  await list(world, "sluice # [hold, severe] Hard to read.\nrunnel # [hold] Not so hard.");
  await sendNote(world, writer, { article, body: "By the sluice it was found." });
  await sendNote(world, writer, { article, body: "By the runnel it was lost." });
  const { items } = await listQueue(world.as(ada), { queue: "held", narrow: { article: article.slug } });
  expect(items.map(({ severe }) => severe)).toEqual([["listed-words"], []]);
  const review = await getReview(world.as(ada), items[0]?.reviewId ?? "");
  expect(review.signals.map(({ check, severe }) => [check, severe])).toEqual([["listed-words", true]]);
});
