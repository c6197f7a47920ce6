import { PLACES } from "./places";
import type { Receipt, ReceiptForm } from "./views";
import { GROCERIES } from "./words/groceries";

/** How many things stand on a shopping list. */
export const LISTED = 10;

/** Draws a receipt on the device that keeps it: a book's title in six words, or a shopping list of ten different things. */
export function drawReceipt(form: ReceiptForm): Receipt {
  if (form === "title") return PLACES.map((list) => list[below(list.length)] ?? "");
  const left = [...GROCERIES];
  return Array.from({ length: LISTED }, () => left.splice(below(left.length), 1)[0] ?? "");
}

/** A random number below `limit`, each as likely as another: what lies past the last whole round is drawn again. */
function below(limit: number): number {
  const rounds = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < rounds) return drawn % limit;
  }
}
