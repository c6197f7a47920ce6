import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contributions } from "@/db/schema/contributions";
import { doubleReadings } from "@/db/schema/double-readings";
import { transparencyMonths } from "@/db/schema/insights";
import { reviews } from "@/db/schema/moderation";
import { questions } from "@/db/schema/questions";
import { countDrift } from "@/lib/contributions/count-drift";
import { cloneDatabase } from "@/test/database";
import { conversations } from "./publication/conversations";
import { seedDemoPublication } from "./seed";

describe("the demo publication", () => {
  test("plays its past through the real commands, once, and leaves something true in every state", async () => {
    const database = await cloneDatabase();
    const { db } = database;
    try {
      const now = new Date("2026-12-05T08:00:00Z");
      expect(await seedDemoPublication(db, now)).toEqual({ seeded: true });
      expect(await seedDemoPublication(db, now)).toEqual({ seeded: false });

      const stored = await db.select().from(contributions);
      const written = conversations.flatMap(({ notes }) => notes);
      for (const state of [
        "approved",
        "held",
        "changes_asked",
        "rejected",
        "removed",
        "withdrawn",
      ] as const) {
        const expected = written.filter((note) => note.state === state).length;
        expect(stored.filter((row) => row.kind === "comment" && row.state === state)).toHaveLength(expected);
      }
      expect(stored.every(({ receivedAt }) => receivedAt < now)).toBe(true);
      const waiting = (await db.select().from(reviews)).filter(({ closedAt }) => closedAt === null);
      expect(new Set(waiting.map(({ queue }) => queue))).toEqual(
        new Set(["crisis", "held", "stories", "questions", "reported", "new-members"]),
      );
      expect(waiting.length).toBeGreaterThanOrEqual(20);
      const stages = (await db.select().from(questions)).map(({ stage }) => stage);
      expect(new Set(stages)).toEqual(new Set(["waiting", "with_author", "drafted", "answered", "declined"]));
      expect(await countDrift(db)).toEqual([]);
      const readings = await db.select().from(doubleReadings);
      expect(readings.filter(({ readAt }) => readAt === null).length).toBeGreaterThanOrEqual(4);
      expect(readings.filter(({ readAt }) => readAt !== null).length).toBeGreaterThanOrEqual(5);
      expect(await db.$count(transparencyMonths)).toBeGreaterThan(0);
      const receipts = await db.select().from(contributions).where(eq(contributions.bylineKind, "receipt"));
      expect(receipts.every(({ receivedAt }) => receivedAt.toISOString().endsWith("T00:00:00.000Z"))).toBe(
        true,
      );
    } finally {
      await database.drop();
    }
  }, 60_000);
});
