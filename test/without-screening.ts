import { sql } from "drizzle-orm";
import type { World } from "./world";

/** Lets the tables that screening reads be gone while something is done. */
export async function withoutScreening(world: World, work: () => Promise<void>): Promise<void> {
  await world.db.execute(sql`alter table word_list rename to word_list_away`);
  try {
    await work();
  } finally {
    await world.db.execute(sql`alter table word_list_away rename to word_list`);
  }
}
