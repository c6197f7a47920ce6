import { isMarked } from "@/components/account/fetch-me";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import { finishDraw, prepareDraw } from "@/lib/anonymity/tokens/blind";
import { checkKeys, signingKey } from "@/lib/anonymity/tokens/check-keys";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import type { DrawnView } from "@/lib/anonymity/tokens/views";
import { changeKept } from "./kept";
import { returnToken } from "./wallet";

/** A token to be had back: what is sent, and what puts the answer into the wallet, once it is proven. */
export type Refund = { key: string; blinded: string; keep: (drawn: DrawnView) => Promise<boolean> };

/** Prepares it. Undefined where this browser has no member's wallet, or the site's keys aren't those seen before. */
export async function prepareRefund(): Promise<Refund | undefined> {
  if (!isMarked()) return undefined;
  const { head } = await changeKept((kept) => ({ kept, result: kept }));
  const answer = await fetch("/.well-known/afterword-keys.json", { credentials: "omit", cache: "no-store" });
  const keys = await checkKeys(await answer.json(), head);
  const today = dayOf(new Date());
  const key = keys && signingKey(keys, today);
  const prepared = prepareDraw(1);
  const [one] = prepared;
  if (!key || !one) return undefined;
  return {
    key: key.key,
    blinded: toBase64url(one.blinded),
    keep: async (drawn) => {
      const [token] = finishDraw(prepared, key, drawn, today) ?? [];
      if (token) await returnToken(token);
      return token !== undefined;
    },
  };
}
