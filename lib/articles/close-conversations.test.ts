import { expect } from "vitest";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { test } from "@/test/world";
import { CLOSING_EVERY, closeConversations } from "./close-conversations";
import { findArticle } from "./queries";

test("the pages of a conversation that closes by its date are made anew without its form, and no others", async ({
  world,
}) => {
  const publishedAt = new Date("2026-11-03T12:00:00Z");
  const closing = await world.article({ publishedAt, closesAfterDays: 7 });
  await world.article({ publishedAt, closesAfterDays: 8 });
  await world.article({ publishedAt });
  const at = new Date("2026-11-10T12:00:00Z");
  const runs = [-CLOSING_EVERY, 0, CLOSING_EVERY].map((minutes) => new Date(at.getTime() + minutes * 60_000));
  const expired: string[][] = [];
  for (const ts of runs) {
    // Each may come late, and is then still about its own five minutes.
    const ctx = makeCtx(world.db, system, new Date("2026-11-10T13:00:00Z"));
    await closeConversations(ctx, { _cron: { ts } });
    expired.push([...ctx.touched]);
  }
  expect(expired).toEqual([[], [`article:${closing.slug}`], []]);
  expect(await findArticle(world.db, closing.slug, at)).toMatchObject({ writable: false });
});
