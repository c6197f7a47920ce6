import type { Contribution } from "@/lib/contributions/state/contribution";
import type { ListedWord } from "../facts";
import type { Signal } from "../signal";

/** Why an entry is listed, as who decides reads it. */
export function whyListed({ why }: Pick<ListedWord, "why">, { masks }: Pick<Signal, "masks">): string {
  return masks ? `${why} Readers see dots.` : why;
}

/**
 * What finding an entry of the list asks for. Masked is what readers are shown as it was written, notes and stories; a name
 * is held instead, and of a letter only its author reads the words.
 */
export function askOfList(
  { effect, why, severe }: Omit<ListedWord, "pattern">,
  { kind }: Pick<Contribution, "kind">,
): Pick<Signal, "effect" | "advice" | "masks" | "severe"> {
  if (effect !== "mask") return { effect, advice: why, severe };
  if (kind === "byline") return { effect: "hold", advice: why, severe };
  const masks = kind === "comment" || kind === "story";
  return {
    effect: "inform",
    advice: `Readers will see only the first letter of this: ${why}`,
    masks,
    severe,
  };
}
