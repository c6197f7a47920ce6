import { amount, capital } from "@/lib/platform/amounts";
import type { FormState } from "@/lib/platform/form-state";
import type { DryRunView } from "./views";

/** What a form says after a trial: the sum of it in a sentence, and all of it to be shown. */
export function saidOfTrial(dryRun: DryRunView): FormState {
  const { wouldHold, wouldPass, wouldMask, wouldShow, wouldCover } = dryRun;
  const shown = wouldMask.all + wouldShow.all + wouldCover;
  const sum =
    wouldHold.all + wouldPass.all === 0
      ? shown > 0
        ? "It would have held nothing else, and shown some otherwise"
        : "It would have changed nothing"
      : capital(
          `${amount(wouldHold.all, "contribution", "contributions")} that passed would have been held, and ${amount(wouldPass.all, "contribution", "contributions")} that ${wouldPass.all === 1 ? "was" : "were"} held would have passed`,
        );
  return { status: "done", message: `${sum}. Nothing is saved yet.`, found: { tried: true, dryRun } };
}
