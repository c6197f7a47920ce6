import { randomInt } from "node:crypto";
import { inArray } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import type { BylineKind } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { seal } from "@/lib/platform/seal";
import type { BylineChoice } from "./schemas";
import type { Contribution } from "./state/contribution";
import { ownerTags } from "./state/owner-tags";

/** `receipt` needs no actor and leads to nobody; `own` is a byline itself, before there is one to sign with. */
export type Signing = BylineChoice | { receipt: true } | { own: true };

type Signed = Pick<Contribution, "bylineKind"> &
  Partial<Pick<Contribution, "memberId" | "ownerTag" | "sealedMember" | "bylineId" | "bylineName">>;

/** The byline that was chosen, where one was. */
export function chosenByline(as: Signing): string | null {
  return typeof as === "string" && as !== "anonymous" ? as : null;
}

/** Whether it leads to nobody at all. */
export function hasReceipt(as: Signing): as is { receipt: true } {
  return typeof as === "object" && "receipt" in as;
}

/** Whether nothing about the row may tell who wrote it, nor when it was made beside what. */
export function isNameless(as: Signing): boolean {
  return as === "anonymous" || hasReceipt(as);
}

/**
 * What the row `id` says of its writer. `byline` is the one that was chosen, if it is the writer's.
 * @throws Refusal `sign_in_first`, `name_needed`, `anonymous_limit`
 */
export async function signContribution(
  ctx: Ctx<Actor>,
  id: string,
  as: Signing,
  byline: { kind: BylineKind; name: string } | null,
): Promise<Signed> {
  if (hasReceipt(as)) return { bylineKind: "receipt" };
  const { actor } = ctx;
  if (actor.kind !== "member") throw new Refusal("sign_in_first");
  if (typeof as === "object") return { bylineKind: "display", memberId: actor.id };
  if (as === "anonymous") {
    const ownerTag = await freeOwnerTag(ctx, actor.id);
    return { bylineKind: "anonymous", ownerTag, sealedMember: seal("owner", actor.id, id) };
  }
  if (!byline) throw new Refusal("name_needed", { field: "byline" });
  return { bylineKind: byline.kind, memberId: actor.id, bylineId: as, bylineName: byline.name };
}

/** Any free slot, at random: the lowest would tell which of two came first. */
async function freeOwnerTag(ctx: Ctx, memberId: string): Promise<Buffer> {
  const tags = ownerTags(memberId);
  const used = await ctx.db
    .select({ tag: contributions.ownerTag })
    .from(contributions)
    .where(inArray(contributions.ownerTag, tags));
  const taken = new Set(used.map(({ tag }) => tag?.toString("hex")));
  const free = tags.filter((tag) => !taken.has(tag.toString("hex")));
  const tag = free.length > 0 ? free[randomInt(free.length)] : undefined;
  if (!tag) throw new Refusal("anonymous_limit", { field: "byline" });
  return tag;
}
