import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { newRandomId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { openThread } from "@/lib/threads/open-thread";
import { atOnce } from "@/test/at-once";
import { test } from "@/test/world";
import { ownerTags } from "./state/owner-tags";

test("two nameless notes of one member that are sent at once don't claim the same slot", async ({
  world,
}) => {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const [, , ...taken] = ownerTags(writer.id);
  const row = { kind: "comment", bylineKind: "anonymous", state: "rejected", body: "x", html: "" } as const;
  const at = { receivedAt: world.now, stateAt: world.now };
  await world.db
    .insert(contributions)
    .values(taken.map((ownerTag) => ({ id: newRandomId(), ownerTag, ...row, ...at })));
  const send = (n: number) => () =>
    openThread(world.as(writer), {
      articleSlug: article.slug,
      body: `Something that I never said to anyone, the ${["first", "second", "third"][n]} time.`,
      byline: "anonymous",
      contentNotes: [],
    });
  // Each has drawn its slot when it waits: with three for two slots, two have drawn the same.
  const outcomes = await atOnce(world, sql`lock table contributions in share mode`, [
    send(0),
    send(1),
    send(2),
  ]);
  const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused.map(({ code }) => code)).toEqual(["anonymous_limit"]);
});
