import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { claimAppealAction, releaseAppealAction, undoAppealAction } from "@/lib/moderation/appeals/actions";
import type { AppealView } from "@/lib/moderation/appeals/views";
import { AppealForm } from "./appeal-form";
import { BARRED, OUTCOMES } from "./appeal-words";
import { CaseClaim } from "./case-claim";
import { DeskTime } from "./desk-time";
import { DONE, KINDS, signature } from "./words";

/** The appeal: the writer's words, the decision they are about, the text that was decided on, and what is decided now. */
export function AppealPane({ appeal, className }: { appeal: AppealView; className: string }) {
  const { kind, byline, words, decision, contribution, outcome, barred, appealedAt } = appeal;
  const signed = signature(byline);
  return (
    <section className={className} id="main" aria-label="Item">
      <div className="iscroll stack gap-4">
        <h2 className="sr" id="item" tabIndex={-1}>
          Appeal by {signed.name}, {outcome ? OUTCOMES[outcome].toLowerCase() : "waiting"}
        </h2>
        <div className="cluster apart gap-x-3 gap-y-1.5">
          <p className="cluster gap-x-2.5 gap-y-1.5">
            <Tag tone={KINDS[kind].tone}>
              <Icon name={KINDS[kind].icon} />
              Appeal, {KINDS[kind].word.toLowerCase()}
            </Tag>
            {outcome && <Tag>{OUTCOMES[outcome]}</Tag>}
          </p>
          {!outcome && !barred && (
            <CaseClaim
              claim={appeal.claim}
              field="appealId"
              id={appeal.appealId}
              take={claimAppealAction}
              release={releaseAppealAction}
            />
          )}
        </div>
        {barred && !outcome && (
          <div className="notice">
            <Icon name="info" />
            <p>{BARRED[barred]}</p>
          </div>
        )}
        <section className="stack gap-1" aria-label="The writer’s words">
          <p className="by">
            <b>{signed.name}</b>
            <span className="pen">{signed.kind}</span>
            {byline.kind === "receipt" ? (
              <Moment at={appealedAt} as="date" />
            ) : (
              <DeskTime at={appealedAt.toISOString()} />
            )}
          </p>
          <p className="item-text whitespace-pre-line">
            {words || "Its words are gone: withdrawn by its writer."}
          </p>
        </section>
        <section className="stack gap-1" aria-label="The decision">
          <h3 className="dh">The decision</h3>
          <p className="ds">
            {decision.by} {DONE[decision.verdict]} this, <DeskTime at={decision.at.toISOString()} />
            {decision.rule && `, by rule ${decision.rule.number}: ${decision.rule.title}`}
          </p>
          {decision.reason && <p className="gnote whitespace-pre-line">{decision.reason}</p>}
          {decision.passage && (
            <p className="gnote">
              About these words: <mark className="mark">{decision.passage}</mark>
            </p>
          )}
        </section>
        <section className="stack gap-1" aria-label="What it is about">
          <h3 className="dh">What was decided on</h3>
          {contribution.title && <h4 className="text-subheading">{contribution.title}</h4>}
          <p className="item-text whitespace-pre-line">
            {contribution.body || "Its words are gone: withdrawn by its writer."}
          </p>
        </section>
      </div>
      {outcome ? <Decided appeal={appeal} /> : !barred && <AppealForm appeal={appeal} />}
    </section>
  );
}

/** What was said, by whom, and the way back from it. */
function Decided({ appeal }: { appeal: AppealView }) {
  const { appealId, outcome, decidedBy, decidedAt, answer, barred } = appeal;
  return (
    <section className="decide" aria-label="What was decided">
      <div className="dpanel stack gap-2">
        <p className="ds">
          {outcome && OUTCOMES[outcome]}
          {decidedBy && `: ${decidedBy}`}
          {decidedAt && (
            <>
              , <DeskTime at={decidedAt.toISOString()} />
            </>
          )}
        </p>
        {answer && <p className="gnote whitespace-pre-line">{answer}</p>}
        {outcome !== "settled" && !barred && (
          <Form action={undoAppealAction} id="undo-appeal">
            <input type="hidden" name="appealId" value={appealId} />
            <SubmitButton variant="second" data-key="z">
              Undo <kbd className="max-lg:hidden">Z</kbd>
            </SubmitButton>
          </Form>
        )}
      </div>
    </section>
  );
}
