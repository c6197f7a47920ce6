import { drawRoute } from "@/lib/anonymity/tokens/draw-route";
import { requestCtx } from "@/lib/identity/session";
import { canSend } from "@/lib/moderation/sanctions/policy";
import { listCounting } from "@/lib/moderation/sanctions/queries";

/** Where a member in good standing draws tokens, whose later use nobody can lead back to them. */
export const POST = drawRoute(async () => {
  const ctx = await requestCtx();
  const { actor } = ctx;
  if (actor.kind !== "member") return undefined;
  const maySend = canSend(await listCounting({ ...ctx, actor }));
  return { ctx, drawer: { id: actor.id, joinedAt: actor.joinedAt, maySend } };
});
