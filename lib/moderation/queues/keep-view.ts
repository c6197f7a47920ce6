import { count as countRows, eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { articles, hubs } from "@/db/schema/articles";
import { queueViews } from "@/db/schema/queues";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canSeeQueue } from "../policy";
import { KEPT_VIEWS, type KeepViewInput } from "./schemas";

/**
 * Keeps a narrowed queue under a name, for oneself or for everybody who sees that queue.
 * @throws Refusal `not_allowed`, `nothing_narrowed`, `too_many_views`
 */
export async function keepView(ctx: Ctx<Actor>, input: KeepViewInput): Promise<{ viewId: string }> {
  const { queue, name, forTeam, article, hub, check, kind, language, hours } = input;
  ensure(canSeeQueue(ctx.actor, queue));
  return inTransaction(ctx, async (ctx) => {
    if (!ctx.actor.id) throw new Refusal("not_allowed");
    const theirs = forTeam ? eq(queueViews.forTeam, true) : eq(queueViews.keptBy, ctx.actor.id);
    const [kept] = await ctx.db.select({ n: countRows() }).from(queueViews).where(theirs);
    if ((kept?.n ?? 0) >= KEPT_VIEWS) throw new Refusal("too_many_views", { values: { limit: KEPT_VIEWS } });
    const [about] = article
      ? await ctx.db.select({ id: articles.id }).from(articles).where(eq(articles.slug, article))
      : [];
    const [under] = hub ? await ctx.db.select({ id: hubs.id }).from(hubs).where(eq(hubs.slug, hub)) : [];
    const narrow = {
      articleId: about?.id ?? null,
      hubId: under?.id ?? null,
      check: check ?? null,
      kind: kind ?? null,
      language: language ?? null,
      hours: hours ?? null,
    };
    if (Object.values(narrow).every((one) => one === null)) throw new Refusal("nothing_narrowed");
    const viewId = newId(ctx.now);
    await ctx.db.insert(queueViews).values({
      id: viewId,
      queue,
      name,
      keptBy: ctx.actor.id,
      forTeam: forTeam === "on",
      ...narrow,
      keptAt: ctx.now,
    });
    if (forTeam) record(ctx, "view.kept", { kind: "view", id: viewId, details: { queue } });
    return { viewId };
  });
}
