import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { eraseContribution } from "./erase-contribution";
import { canWithdraw } from "./policy";
import type { WithdrawInput } from "./schemas";
import { lockContribution } from "./state/contribution";
import { owns } from "./state/owner-tags";

/**
 * Takes a contribution back, at any time and for any reason. Its text leaves every table (promise 8), and where it bore
 * no name so does all that led to its writer: it stands in their own list no more (`nameless`).
 * @throws Refusal `not_found`, `not_allowed`, `withdrawn`
 */
export async function withdrawContribution(
  ctx: Ctx<Actor>,
  { contributionId }: WithdrawInput,
): Promise<{ nameless: boolean }> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await lockContribution(ctx, contributionId);
    ensure(canWithdraw({ owned: owns(ctx.actor, contribution), state: contribution.state }));
    const nameless = contribution.bylineKind === "anonymous";
    await eraseContribution(ctx, contribution);
    record(ctx, "contribution.withdrawn", { kind: contribution.kind, id: contribution.id }, { nameless });
    return { nameless };
  });
}
