import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { undoDecisionAction } from "@/lib/moderation/actions";
import type { LastDecisionView } from "@/lib/moderation/log/views";
import { DONE, withNotes } from "./words";

/** The foot of the queue: what one decided last, and the way back from it, which has no timer. */
export function LastDecision({ last, within }: { last: LastDecisionView | null; within: string }) {
  if (!last) return null;
  return (
    <Form className="last" action={undoDecisionAction} id="undo-last">
      <span className="ds">{lastWords(last)}</span>
      <input type="hidden" name="decisionId" value={last.decisionId} />
      <input type="hidden" name="within" value={within} />
      {last.undoable && (
        <SubmitButton variant="second" data-key="z">
          Undo <kbd className="max-lg:hidden">Z</kbd>
        </SubmitButton>
      )}
    </Form>
  );
}

/** "Last: approved “Ours is the stairs.”" */
export function lastWords({ verdict, excerpt, notes }: LastDecisionView): string {
  return `Last: ${DONE[verdict]} ${excerpt ? `“${excerpt}”` : "something that is gone"}${withNotes(notes)}`;
}
