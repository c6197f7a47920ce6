import { typedWords } from "@/components/form/send-action";
import type { Act, ActAnswer, ActInputs } from "@/lib/anonymity/protocol/views";
import type { AnonState } from "@/lib/anonymity/views";
import type { ActSender } from "./act-sender";
import type { OpenReceipt } from "./open-receipt";
import { useNobodysForm } from "./use-nobodys-form";

/** An open receipt, how acts under it are sent, and how it is opened once more as it stands then. */
export type Desk = { open: OpenReceipt; acts: ActSender; again: () => Promise<void> };

type How<A extends Act> = {
  input: (data: FormData) => ActInputs[A];
  /** The field that can be too long. */
  field?: string;
  done: (answer: ActAnswer) => Promise<AnonState<true>>;
  /** Where there is nothing any more under the receipt. */
  gone?: () => void;
};

const STALE =
  "Something newer was done with these words, perhaps on another page. It is shown now; please send yours once more.";

/** A form that does one thing under a receipt. */
export function useAct<A extends Act>(
  { open, acts, again }: Desk,
  act: A,
  { input, field, done, gone }: How<A>,
) {
  return useNobodysForm<true>(async (_state, data) => {
    const sent = await acts.send(open, act, input(data), field);
    if ("answer" in sent) return done(sent.answer);
    const values = typedWords(data);
    if (sent.refused.code === "receipt_unknown") gone?.();
    if (sent.refused.code !== "act_stale") return { ...sent.refused, values };
    await again();
    return { status: "refused", message: STALE, values };
  });
}
