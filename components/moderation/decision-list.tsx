import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { undoDecisionAction } from "@/lib/moderation/actions";
import type { LoggedDecisionView } from "@/lib/moderation/log/views";
import { capital } from "@/lib/platform/amounts";
import { DeskTime } from "./desk-time";
import { LinkedWords } from "./linked-words";
import { DONE, KINDS, signature, withNotes } from "./words";

/** Decisions, the newest first: what became of which words, by whom, when and why. Each leads to its history. */
export function DecisionList({ decisions }: { decisions: readonly LoggedDecisionView[] }) {
  return (
    <ol className="list-none p-0" aria-label="Decisions">
      {decisions.map((decision) => (
        <li key={decision.decisionId} className="grid gap-1 border-t border-rule py-3.5 first:border-t-0">
          <LoggedDecision decision={decision} />
        </li>
      ))}
    </ol>
  );
}

const KEPT = "Its words are for those who read the crisis queue.";

function LoggedDecision({ decision }: { decision: LoggedDecisionView }) {
  const {
    decisionId,
    verdict,
    notes,
    by,
    at,
    rule,
    reason,
    undone,
    undoable,
    kind,
    byline,
    kept,
    excerpt,
    article,
    reviewId,
  } = decision;
  const signed = byline && signature(byline);
  const words = excerpt ? `“${excerpt}”` : kept ? KEPT : "Its words are gone: withdrawn by its writer.";
  return (
    <>
      <p className="cluster gap-x-2.5 gap-y-1">
        <Tag>{verdict === "undo" ? "Taken back" : `${capital(DONE[verdict])}${withNotes(notes)}`}</Tag>
        <b className="font-semibold">{by}</b>
        <DeskTime at={at.toISOString()} className="ds dim" />
        {rule && (
          <span className="ds dim">
            Rule {rule.number}: {rule.title}
          </span>
        )}
        {undone && <span className="ds dimmer">Taken back since</span>}
      </p>
      <LinkedWords reviewId={reviewId}>{words}</LinkedWords>
      <p className="ds dimmer cluster gap-x-2 gap-y-0.5">
        {kind && (
          <span className="cluster gap-1">
            <Icon name={KINDS[kind].icon} />
            {KINDS[kind].word}
          </span>
        )}
        {signed && (
          <span>
            {signed.name}, {signed.kind}
          </span>
        )}
        {article && <span>on {article}</span>}
      </p>
      {undoable && !reviewId && (
        <Form action={undoDecisionAction} className="pt-1.5">
          <input type="hidden" name="decisionId" value={decisionId} />
          <SubmitButton variant="second">Undo this</SubmitButton>
        </Form>
      )}
      {reason && (
        <details className="ds">
          <summary className="lk gap-1">
            <Icon name="chevron-down" />
            What the writer was told
          </summary>
          <p className="gnote">{reason}</p>
        </details>
      )}
    </>
  );
}
