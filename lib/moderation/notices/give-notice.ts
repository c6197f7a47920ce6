import { newRandomId } from "@/db/ids";
import { notices } from "@/db/schema/notices";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, count, enqueue, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { findNoticed } from "./find-noticed";
import { sealNotifier } from "./notifier";
import { referenceHash, referenceOf } from "./reference";
import type { NoticeInput } from "./schemas";

/** What the notifier is told at once. `gone`: it isn't published any more, so the notice is closed already. */
export type GivenNotice = { id: string; reference: string; gone: boolean };

/**
 * Takes a notice that something published is illegal (Article 16). It waits for those to whom legal notices were
 * granted, and by itself neither hides nor removes anything. No account is kept with it.
 * @throws Refusal `place_unknown`
 */
export async function giveNotice(ctx: Ctx<Actor>, input: NoticeInput): Promise<GivenNotice> {
  return inTransaction(ctx, async (ctx) => {
    const about = await findNoticed(ctx.db, input.place);
    if (!about) throw new Refusal("place_unknown", { field: "place" });
    const contribution = await lockContribution(ctx, about);
    if (!wasPublished(contribution)) throw new Refusal("place_unknown", { field: "place" });
    const gone = contribution.state !== "approved";
    const id = newRandomId();
    const reference = referenceOf(id);
    await ctx.db.insert(notices).values({
      id,
      referenceHash: referenceHash(reference),
      contributionId: contribution.id,
      revision: contribution.revision,
      kind: input.kind,
      explanation: contribution.state === "withdrawn" ? null : input.explanation,
      sealedNotifier: input.email ? sealNotifier(id, { name: input.name ?? "", email: input.email }) : null,
      receivedAt: ctx.now,
      outcome: gone ? "gone" : "waiting",
      closedAt: gone ? ctx.now : null,
    });
    if (!gone) count(ctx, "legal-notices", "waiting", 1);
    record(ctx, "notice.given", { kind: "notice", id, details: { about: input.kind } }, { nameless: true });
    if (input.email) {
      enqueue(ctx, { task: "mail-notice", payload: { noticeId: id }, key: `notice:${id}` });
    }
    return { id, reference, gone };
  });
}

/** Of what readers never saw nobody learns that it is there. */
function wasPublished({ state, publishedAt }: Contribution): boolean {
  return state === "approved" || ((state === "removed" || state === "withdrawn") && publishedAt !== null);
}
