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
};

/** A form that does one thing under a receipt. */
export function useAct<A extends Act>({ open, acts, again }: Desk, act: A, { input, field, done }: How<A>) {
  return useNobodysForm<true>(async (_state, data) => {
    const sent = await acts.send(open, act, input(data), field);
    if ("answer" in sent) return done(sent.answer);
    // Something else was done under the same receipt meanwhile.
    if (sent.refused.code === "sent_otherwise") await again();
    return { ...sent.refused, values: typedWords(data) };
  });
}
