import { execFile } from "node:child_process";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { counts } from "@/db/schema/counts";
import { test, type World } from "@/test/world";

/** What `npm run counts:check` says of this world's database, and ends with. */
function check({ database }: World): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "server/check-counts.ts"],
      { env: { ...process.env, DATABASE_URL: database.url } },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });
}

test("acceptance 3: a command says which stored count has drifted, and by how much", async ({ world }) => {
  const article = await world.article();
  await world.note(await world.newMember({ trusted: true }), article);
  await world.note(await world.newMember(), article);
  expect(await check(world)).toEqual({ code: 0, said: "Every stored count is true.\n" });

  await world.db.insert(counts).values({ subject: article.id, name: "stories", shard: 0, n: -2 });
  await world.db.delete(counts).where(eq(counts.name, "waiting"));
  expect(await check(world)).toEqual({
    code: 1,
    said: `stories of ${article.id}: -2 stored, 0 counted.\nwaiting of new-members: 0 stored, 1 counted.\n`,
  });
});
