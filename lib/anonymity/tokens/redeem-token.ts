import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { evaluate } from "./evaluate";
import { askMessage, nullifierMessage } from "./messages";
import { publishedKeys } from "./published-keys";
import { TokenInput } from "./schemas";
import { spendOnce } from "./spend-once";

/** A token, and the bytes of the body that it came with. */
export type Redeem = TokenInput & { body: Uint8Array };

/**
 * Reads the header `Anon-Token: v1.<key>.<nonce>.<mac>`.
 * @throws Refusal `malformed`
 */
export function readTokenHeader(header: string | null): TokenInput {
  const [version, key, nonce, mac, ...more] = (header ?? "").split(".");
  const parsed = TokenInput.safeParse({ key, nonce, mac });
  if (version !== "v1" || more.length > 0 || !parsed.success) throw new Refusal("malformed");
  return parsed.data;
}

/**
 * Spends a token within the transaction of the command that it is spent on: if that fails, the token is still whole.
 * `again` says that this very body was taken with it before, so that the caller gives the same answer and writes
 * nothing. That is known until the second night after; from then on it is spent like any other.
 *
 * No moment is kept, nor the order of what was spent (`closeAnonDay`).
 * @throws Refusal `key_stale` for a key that counts no more, `token_refused` for one that isn't ours or came with
 * another body, `token_spent`
 */
export async function redeemToken(ctx: Ctx, { key, nonce, mac, body }: Redeem): Promise<{ again: boolean }> {
  return inTransaction(ctx, async (ctx) => {
    const keys = await publishedKeys(ctx, key, "counts");
    if (!keys) throw new Refusal("key_stale");
    const bodyHash = sha256(body);
    const expected = createHmac("sha256", evaluate(keys.secretKey, nonce))
      .update(askMessage(bodyHash))
      .digest();
    if (!timingSafeEqual(expected, mac)) throw new Refusal("token_refused");
    const nullifier = sha256(nullifierMessage(nonce));
    const spent = await spendOnce(ctx, { nullifier, epoch: key, bodyHash });
    if (spent !== "elsewhere") return { again: spent === "again" };
    throw new Refusal("token_spent");
  });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
