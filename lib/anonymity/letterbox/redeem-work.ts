import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { Refusal } from "@/lib/platform/refusal";
import {
  challengeOf,
  letterboxMessage,
  SALT_BYTES,
  saltExpires,
  workNullifierMessage,
} from "../protocol/proof-of-work";
import { dayOf, epochOf } from "../tokens/epochs";
import { HASH_BYTES } from "../tokens/messages";
import { bytesOf } from "../tokens/schemas";
import { spendOnce } from "../tokens/spend-once";
import { MOST_WORK } from "./open-letterbox";

/** Work as it is spent. */
const WorkInput = z.object({
  salt: bytesOf(SALT_BYTES),
  number: z
    .string()
    .regex(/^(0|[1-9]\d{0,5})$/)
    .transform(Number)
    .pipe(z.number().max(MOST_WORK)),
  signature: bytesOf(HASH_BYTES),
});
type WorkInput = z.output<typeof WorkInput>;

/**
 * Reads the header `Anon-Work: v1.<salt>.<number>.<signature>`.
 * @throws Refusal `malformed`
 */
export function readWorkHeader(header: string): WorkInput {
  const [version, salt, number, signature, ...more] = header.split(".");
  const parsed = WorkInput.safeParse({ salt, number, signature });
  if (version !== "v1" || more.length > 0 || !parsed.success) throw new Refusal("malformed");
  return parsed.data;
}

/**
 * Spends work as `redeemToken` spends a token, within the transaction of what it is spent on. `at` is the moment by
 * which it must have been done; it is written nowhere.
 * @throws Refusal `work_refused` for what isn't the number, or wasn't asked for by us; `work_stale` for what comes too
 * late or was spent on another body
 */
export async function redeemWork(
  ctx: Ctx,
  { salt, number, signature, body, at }: WorkInput & { body: Uint8Array; at: Date },
): Promise<{ again: boolean }> {
  const challenge = await challengeOf(salt, number);
  if (!timingSafeEqual(keyedHash("letterbox", letterboxMessage(salt, challenge)), signature)) {
    throw new Refusal("work_refused");
  }
  return inTransaction(ctx, async (ctx) => {
    const spent = await spendOnce(ctx, {
      nullifier: sha256(workNullifierMessage(salt)),
      epoch: epochOf(dayOf(ctx.now)),
      bodyHash: sha256(body),
    });
    // What was taken already is given the same answer, however late it is sent again.
    if (spent === "again") return { again: true };
    if (spent === "elsewhere" || saltExpires(salt) < at) throw new Refusal("work_stale");
    return { again: false };
  });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
