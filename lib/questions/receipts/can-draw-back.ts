import type { AnonThread } from "@/lib/anonymity/thread";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import type { OpenedView } from "./views";

/**
 * Have a token again for the one that was spent: once, where an author has answered or kindly declined, and nothing
 * under the receipt was turned down. The letterbox took no token.
 */
export function canDrawBack(
  { standing, burned, refunded }: Pick<AnonThread, "standing" | "burned" | "refunded">,
  { letters }: Pick<OpenedView, "letters">,
): Verdict {
  const closed = letters.some(({ state }) => state === "answered" || state === "declined");
  return standing === "token" && closed && !burned && !refunded ? allow : refuse("refund_not_due");
}
