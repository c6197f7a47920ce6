import Link from "next/link";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { undoManyAction } from "@/lib/moderation/actions";
import { leftOutWords } from "@/lib/moderation/bulk/left-out-words";
import type { BatchView } from "@/lib/moderation/bulk/views";
import { amount, capital, inWords } from "@/lib/platform/amounts";
import { reviewHref } from "./paths";

/** What became of a selection: what was decided, what was left out, and what a step back could not take. */
export function QueueBatch({ batch }: { batch: BatchView }) {
  const { decided, undone, overtaken, leftOut } = batch;
  const left = leftOutWords(leftOut);
  return (
    <Notice tone={left || overtaken.length > 0 ? "plain" : "good"} role="status">
      <div className="stack gap-1">
        <p>{batchWords(batch)}</p>
        {undone > 0 && undone < decided && (
          <p>
            {capital(inWords(undone))} of {inWords(decided)} taken back.
          </p>
        )}
        {left && <p>Left out: {left}</p>}
        {undone > 0 && overtaken.length > 0 && (
          <>
            <p>Decided anew since, and left as it is:</p>
            <ul>
              {overtaken.map(({ reviewId, excerpt }) => (
                <li key={reviewId}>
                  <Link href={reviewHref(reviewId)} prefetch={false}>
                    {excerpt || "Something that is gone"}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Notice>
  );
}

/** The foot of the queue after a selection was decided: one step takes all of it back. */
export function LastBatch({ batch, within }: { batch: BatchView; within: string }) {
  return (
    <Form className="last" action={undoManyAction} id="undo-last">
      <span className="ds">Last: {batchWords(batch)}</span>
      <input type="hidden" name="batchId" value={batch.batchId} />
      <input type="hidden" name="queue" value={batch.queue} />
      <input type="hidden" name="within" value={within} />
      {batch.standing > 0 && (
        <SubmitButton variant="second" data-key="z">
          Undo all <kbd className="max-lg:hidden">Z</kbd>
        </SubmitButton>
      )}
    </Form>
  );
}

/** "Approved eleven items at once." */
export function batchWords({ verdict, decided, undone }: BatchView): string {
  const what = amount(decided, "item", "items");
  if (undone === decided) return `Took back ${what}.`;
  return `${verdict === "approve" ? "Approved" : "Rejected"} ${what} at once.`;
}
