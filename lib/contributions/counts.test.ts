import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { counts } from "@/db/schema/counts";
import { decisions, reviews } from "@/db/schema/moderation";
import { decide } from "@/lib/moderation/decisions/decide";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { claimReview } from "@/lib/moderation/reviews/claim-review";
import { Refusal } from "@/lib/platform/refusal";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { countDrift } from "./count-drift";
import { reviseContribution } from "./revise-contribution";
import { withdrawContribution } from "./withdraw-contribution";

/** A small seeded generator (mulberry32), so that a failing run can be run again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Note = { id: string; writer: Person };

/** What anybody may do to one note, whether or not its state allows it just now. */
function acts(world: World, staff: Person[], random: () => number) {
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const rule = { ruleNumber: 1, reason: "It names somebody." };
  const moderator = () => world.as(pick(staff));
  const revision = () => 1 + Math.floor(random() * 3);
  return [
    (note: Note) =>
      decide(moderator(), { contributionId: note.id, revision: revision(), verdict: "approve" }),
    (note: Note) =>
      decide(moderator(), { contributionId: note.id, revision: revision(), verdict: "approve" }),
    (note: Note) =>
      decide(moderator(), { contributionId: note.id, revision: revision(), verdict: "reject", ...rule }),
    (note: Note) =>
      decide(moderator(), { contributionId: note.id, revision: revision(), verdict: "remove", ...rule }),
    (note: Note) =>
      decide(moderator(), { contributionId: note.id, revision: revision(), verdict: "restore" }),
    (note: Note) => reportContribution(world.guest, { contributionId: note.id, ruleNumber: 2 }),
    (note: Note) =>
      reviseContribution(world.as(note.writer), {
        contributionId: note.id,
        revision: revision(),
        body: `Changed to ${random()}`,
      }),
    (note: Note) =>
      random() < 0.3 ? withdrawContribution(world.as(note.writer), { contributionId: note.id }) : null,
    async (note: Note) => {
      const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
      if (review) await claimReview(moderator(), { reviewId: review.id });
      world.pass(3);
    },
    async (note: Note) => {
      const made = await world.db.select().from(decisions).where(eq(decisions.contributionId, note.id));
      if (made.length > 0) await undoDecision(moderator(), { decisionId: pick(made).id });
    },
  ];
}

// Defect 3: Coral #4134, a queue at −16.
test("stored counts equal a fresh count after random interleavings from eight connections", async ({
  world,
}) => {
  const random = generator(20261124);
  const article: TestArticle = await world.article();
  const staff = [await world.moderator("Ada"), await world.moderator("Ben"), await world.moderator("Cleo")];
  const writers = [await world.newMember(), await world.newMember({ trusted: true })];
  const notes: Note[] = [];
  const possible = acts(world, staff, random);

  const connection = async () => {
    for (let n = 0; n < 40; n++) {
      const writer = writers[Math.floor(random() * writers.length)];
      if (writer && (notes.length < 6 || random() < 0.15)) {
        notes.push({ id: (await world.note(writer, article)).id, writer });
        continue;
      }
      const note = notes[Math.floor(random() * notes.length)];
      const act = possible[Math.floor(random() * possible.length)];
      if (!note || !act) continue;
      try {
        await act(note);
      } catch (error) {
        // Most of what is tried can't be done just then, and is refused; anything else is a bug.
        if (!(error instanceof Refusal)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, connection));

  expect(notes.length).toBeGreaterThan(20);
  expect(await countDrift(world.db)).toEqual([]);
  const sums = new Map<string, number>();
  for (const { subject, name, n } of await world.db.select().from(counts)) {
    sums.set(`${subject} ${name}`, (sums.get(`${subject} ${name}`) ?? 0) + n);
  }
  expect([...sums.values()].filter((n) => n < 0)).toEqual([]);
}, 60_000);
