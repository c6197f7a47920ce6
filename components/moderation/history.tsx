import { Form } from "@/components/form/form";
import { Moment } from "@/components/ui/moment";
import { undoDecisionAction } from "@/lib/moderation/actions";
import type { DecisionView, ReviewView } from "@/lib/moderation/reviews/views";
import { lower } from "@/lib/platform/amounts";
import { DeskTime } from "./desk-time";
import { DONE, withNotes } from "./words";

/** What has been done with it, in order; the last word can be taken back here, however old it is. */
export function History({ review }: { review: ReviewView }) {
  const { byline, receivedAt, claim, decisions, signals } = review;
  const held = signals.find(({ effect }) => effect === "hold");
  return (
    <section className="stack gap-2" aria-labelledby="history">
      <h2 className="dh" id="history">
        What has been done
      </h2>
      <ol className="tl list-none p-0">
        <li>
          <span className="dot" />
          <span>
            {byline.kind === "receipt" ? (
              <Moment at={receivedAt} as="date" />
            ) : (
              <DeskTime at={receivedAt.toISOString()} />
            )}{" "}
            Received{held && `, and held: ${lower(held.explanation)}`}
          </span>
        </li>
        {decisions.toReversed().map((decision) => (
          <Decided key={decision.id} decision={decision} />
        ))}
        {claim && (
          <li className="now">
            <span className="dot" />
            <span>{claim.mine ? "You have it open" : `${claim.by} has it open`}</span>
          </li>
        )}
      </ol>
    </section>
  );
}

function Decided({ decision }: { decision: DecisionView }) {
  const { id, verdict, notes, by, mine, at, rule, reason, undone, undoable } = decision;
  const who = mine ? "You" : by;
  return (
    <li>
      <span className="dot" />
      <span className="grid gap-1">
        <span>
          <DeskTime at={at.toISOString()} />{" "}
          {verdict === "undo"
            ? `${who} took the decision back`
            : `${who} ${DONE[verdict]} it${withNotes(notes)}`}
          {rule && `: ${lower(rule)}`}
          {undone && " (taken back since)"}
        </span>
        {reason && <q className="gnote">{reason}</q>}
        {undoable && (
          <Form action={undoDecisionAction}>
            <input type="hidden" name="decisionId" value={id} />
            <button className="chip line" type="submit">
              Undo this
            </button>
          </Form>
        )}
      </span>
    </li>
  );
}
