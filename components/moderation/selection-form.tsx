"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useState } from "react";
import { keepingWords } from "@/components/form/send-action";
import { Choice, Choices } from "@/components/ui/choice";
import type { Queue } from "@/db/vocabulary";
import { decideManyAction } from "@/lib/moderation/actions";
import { planWords } from "@/lib/moderation/bulk/left-out-words";
import { idle } from "@/lib/platform/form-state";
import { type Reason, ReasonPanel } from "./reason-panel";
import { pickNone } from "./selection";

type Props = {
  queue: Queue;
  batchId: string;
  within: string;
  /** How many would be decided, and why others would not. */
  going: number;
  left: readonly { code: string; who: string | null }[];
  reasons: readonly Reason[];
  /** The items, each with its box. */
  children: ReactNode;
};

/** One decision for all that is ticked. Without script both verdicts stand there with the reasons under them. */
export function SelectionForm({ queue, batchId, within, going, left, reasons, children }: Props) {
  // The server needs the action itself, to name it in a form that works without script.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const [state, send, pending] = useActionState(
    awake ? keepingWords(decideManyAction) : decideManyAction,
    idle,
  );
  const [verdict, setVerdict] = useState<"approve" | "reject">(
    state.values?.verdict === "reject" ? "reject" : "approve",
  );

  const [ticked, setTicked] = useState(going);

  function countTicked(event: FormEvent<HTMLFormElement>) {
    setTicked(event.currentTarget.querySelectorAll("input[name=item]:checked").length);
  }

  function sendIt(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, because React would empty the form of an action that was refused.
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (pending) return;
    pickNone(queue);
    startTransition(() => send(data));
  }

  const reasonsPanel = (
    <div className="dpanel">
      <ReasonPanel
        legend="Reject because"
        reasons={reasons}
        values={state.values}
        errors={state.fieldErrors}
        pending={pending}
        sendLabel="Decide what is ticked"
      />
    </div>
  );
  return (
    <form
      action={send}
      onSubmit={sendIt}
      onChange={countTicked}
      className="stack gap-4"
      id="decide-many"
      aria-busy={pending}
    >
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="queue" value={queue} />
      <input type="hidden" name="within" value={within} />
      {state.status === "refused" && (
        <div className="notice care" role="alert">
          <p>{state.message}</p>
        </div>
      )}
      <p role="status">{planWords(verdict, ticked, left)}</p>
      <fieldset>
        <legend className="dh">What is decided</legend>
        <Choices columns="two">
          {(["approve", "reject"] as const).map((one) => (
            <Choice
              key={one}
              type="radio"
              name="verdict"
              value={one}
              label={one === "approve" ? "Approve" : "Reject"}
              checked={verdict === one}
              onChange={() => setVerdict(one)}
              data-key={one === "approve" ? "a" : "r"}
            />
          ))}
        </Choices>
      </fieldset>
      {children}
      {verdict === "reject" ? (
        reasonsPanel
      ) : (
        <div className="stack gap-4">
          <noscript>{reasonsPanel}</noscript>
          <button type="submit" className="btn primary" aria-disabled={pending || undefined} data-key="Send">
            Decide what is ticked <kbd>Ctrl ↵</kbd>
          </button>
        </div>
      )}
    </form>
  );
}
