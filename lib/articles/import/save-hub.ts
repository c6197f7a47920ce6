import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { hubs } from "@/db/schema/articles";
import { type Ctx, expire } from "@/lib/platform/context";
import { everythingTag, hubTag, siteTag } from "@/lib/platform/tags";
import type { HubDraft } from "./article-draft";

/** The id of the hub with this slug, which is made, or given its new title, where it has to be. */
export async function saveHub(ctx: Ctx, draft: HubDraft): Promise<string> {
  const [known] = await ctx.db.select().from(hubs).where(eq(hubs.slug, draft.slug));
  if (known?.title === draft.title) return known.id;
  const id = known?.id ?? newId(ctx.now);
  await ctx.db
    .insert(hubs)
    .values({ id, ...draft })
    .onConflictDoUpdate({ target: hubs.slug, set: { title: draft.title } });
  expire(ctx, hubTag(draft.slug), siteTag);
  // Its articles show its name, and the lists in which they stand.
  if (known) expire(ctx, everythingTag);
  return id;
}
