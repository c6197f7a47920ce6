import { type Ctx, enqueue } from "@/lib/platform/context";
import type { Letter } from "./lock-letters";

/** Has a letter sent to an asker who is a member. Whoever holds a receipt can't be told: nobody knows who it is. */
export function tellAsker(ctx: Ctx, letter: Letter): void {
  if (letter.bylineKind === "receipt") return;
  enqueue(ctx, {
    task: "mail-answered",
    payload: { contributionId: letter.id },
    key: `answered/${letter.id}`,
  });
}
