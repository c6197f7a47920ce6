import { and, eq, inArray } from "drizzle-orm";
import { accounts, authenticators, members } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { canSendMail } from "@/lib/platform/mail";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Member } from "./actor";
import { canRemoveSignInMethod } from "./policy";

/** Removes a passkey. @throws Refusal `not_found`, `last_sign_in_method` */
export async function removePasskey(
  ctx: Ctx<Member>,
  { credentialId }: { credentialId: string },
): Promise<void> {
  await remove(ctx, { provider: "passkey", providerAccountId: credentialId });
}

/** Parts this account from one at another service. @throws Refusal `not_found`, `last_sign_in_method` */
export async function removeAccount(ctx: Ctx<Member>, { provider }: { provider: string }): Promise<void> {
  if (provider === "passkey") throw new Refusal("not_found");
  await remove(ctx, { provider });
}

type Method = { provider: string; providerAccountId?: string };

async function remove(ctx: Ctx<Member>, method: Method): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { id } = ctx.actor;
    // Two removals at once must not each leave the other's as the last one.
    await ctx.db.select({ id: members.id }).from(members).where(eq(members.id, id)).for("update");
    const all = await ctx.db.select().from(accounts).where(eq(accounts.userId, id));
    const going = all.filter(
      ({ provider, providerAccountId }) =>
        provider === method.provider && (method.providerAccountId ?? providerAccountId) === providerAccountId,
    );
    if (going.length === 0) throw new Refusal("not_found");
    ensure(canRemoveSignInMethod({ others: all.length - going.length, mail: canSendMail() }));
    const ids = going.map(({ providerAccountId }) => providerAccountId);
    await ctx.db
      .delete(accounts)
      .where(and(eq(accounts.provider, method.provider), inArray(accounts.providerAccountId, ids)));
    await ctx.db
      .delete(authenticators)
      .where(and(eq(authenticators.userId, id), inArray(authenticators.providerAccountId, ids)));
    record(ctx, "sign-in-method.removed", { kind: "member", id, details: { provider: method.provider } });
  });
}
