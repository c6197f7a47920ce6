import { and, desc, eq, isNull } from "drizzle-orm";
import { bylines } from "@/db/schema/identity";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { BylineChoice } from "../schemas";
import type { SignAs } from "./schemas";

/**
 * The name that a kind of name stands for: a member's own name, or the pen name taken last.
 * @throws Refusal `sign_in_first`, `name_needed`
 */
export async function findByline(ctx: Ctx<Actor>, choice: SignAs): Promise<BylineChoice> {
  if (choice !== "own" && choice !== "pen") return choice;
  if (ctx.actor.kind !== "member") throw new Refusal("sign_in_first");
  const kind = choice === "own" ? "display" : "pen";
  const [byline] = await ctx.db
    .select({ id: bylines.id })
    .from(bylines)
    .where(and(eq(bylines.memberId, ctx.actor.id), eq(bylines.kind, kind), isNull(bylines.retiredAt)))
    .orderBy(desc(bylines.createdAt), desc(bylines.id))
    .limit(1);
  if (!byline) throw new Refusal("name_needed", { field: "byline" });
  return byline.id;
}
