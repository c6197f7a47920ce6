import { publication } from "@/db/schema/publication";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { siteTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { PublicationInput } from "./schemas";

/** Sets the publication's name and face; every page that names it is made anew. @throws Refusal `not_allowed` */
export async function savePublication(ctx: Ctx<Actor>, input: PublicationInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.insert(publication).values(input).onConflictDoUpdate({ target: publication.id, set: input });
    record(ctx, "publication.saved", { kind: "publication", id: null });
    expire(ctx, siteTag);
  });
}
