import Link from "next/link";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { noticeHref } from "@/components/notices/paths";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { claimAppealAction, releaseAppealAction, undoAppealAction } from "@/lib/moderation/appeals/actions";
import type { AppealedTextView, AppealView } from "@/lib/moderation/appeals/views";
import { AppealForm } from "./appeal-form";
import { BARRED, doneFirst, OUTCOMES, objector, SUBJECTS } from "./appeal-words";
import { CaseClaim } from "./case-claim";
import { DeskTime } from "./desk-time";
import { LinkedWords } from "./linked-words";

/** The appeal: the writer's words, the decision they are about, the text that was decided on, and what is decided now. */
export function AppealPane({ appeal, className }: { appeal: AppealView; className: string }) {
  const { about, byline, words, outcome, barred, appealedAt } = appeal;
  const signed = objector(appeal);
  return (
    <section className={className} id="main" aria-label="Item">
      <div className="iscroll stack gap-4">
        <h2 className="sr" id="item" tabIndex={-1}>
          Appeal by {signed.name}, {outcome ? OUTCOMES[outcome].toLowerCase() : "waiting"}
        </h2>
        <div className="cluster apart gap-x-3 gap-y-1.5">
          <p className="cluster gap-x-2.5 gap-y-1.5">
            <Tag tone={SUBJECTS[about].tone}>
              <Icon name={SUBJECTS[about].icon} />
              Appeal, {SUBJECTS[about].word.toLowerCase()}
            </Tag>
            {outcome && <Tag>{OUTCOMES[outcome]}</Tag>}
          </p>
          {!outcome && !barred && (
            <CaseClaim
              claim={appeal.claim}
              what="appeal"
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
        <section className="stack gap-1" aria-label="What they object">
          <p className="by">
            <b>{signed.name}</b>
            {signed.kind && <span className="pen">{signed.kind}</span>}
            {byline?.kind === "receipt" ? (
              <Moment at={appealedAt} as="date" />
            ) : (
              <DeskTime at={appealedAt.toISOString()} />
            )}
          </p>
          <p className="item-text whitespace-pre-line">
            {words || "Its words are gone: withdrawn by its writer."}
          </p>
        </section>
        <First appeal={appeal} />
        {appeal.against.of === "sanction" ? (
          <Occasions occasions={appeal.against.occasions} />
        ) : (
          appeal.contribution && <DecidedOn contribution={appeal.contribution} />
        )}
      </div>
      {outcome ? <Decided appeal={appeal} /> : !barred && <AppealForm appeal={appeal} />}
    </section>
  );
}

/** What was decided first, by whom, and why. */
function First({ appeal }: { appeal: AppealView }) {
  const { by, at, rule, reason, against } = appeal;
  return (
    <section className="stack gap-1" aria-label="The decision">
      <h3 className="dh">{against.of === "sanction" ? "The sanction" : "The decision"}</h3>
      <p className="ds">
        {by} {doneFirst(appeal)}, <DeskTime at={at.toISOString()} />
        {rule && `, by rule ${rule.number}: ${rule.title}`}
        {against.of === "sanction" && against.until && (
          <>
            , up to and including <Moment at={new Date(against.until.getTime() - 1)} as="date" />
          </>
        )}
      </p>
      {reason && <p className="gnote whitespace-pre-line">{reason}</p>}
      {against.of === "decision" && against.passage && (
        <p className="gnote">
          About these words: <mark className="mark">{against.passage}</mark>
        </p>
      )}
    </section>
  );
}

function DecidedOn({ contribution }: { contribution: AppealedTextView }) {
  return (
    <section className="stack gap-1" aria-label="What it is about">
      <h3 className="dh">What was decided on</h3>
      {contribution.title && <h4 className="text-subheading">{contribution.title}</h4>}
      <p className="item-text whitespace-pre-line">
        {contribution.body || "Its words are gone: withdrawn by its writer."}
      </p>
    </section>
  );
}

/** What a sanction was given for. */
function Occasions({ occasions }: { occasions: readonly { reviewId: string | null; excerpt: string }[] }) {
  if (occasions.length === 0) return null;
  return (
    <section className="stack gap-1" aria-label="What it is about">
      <h3 className="dh">What it was given for</h3>
      {occasions.map(({ reviewId, excerpt }) => (
        <LinkedWords key={`${reviewId} ${excerpt}`} reviewId={reviewId}>
          {excerpt ? `“${excerpt}”` : "Something whose words are gone, or not for you."}
        </LinkedWords>
      ))}
    </section>
  );
}

/** What was said, by whom, and the way back from it. */
function Decided({ appeal }: { appeal: AppealView }) {
  const { appealId, against, outcome, decidedBy, decidedAt, answer, barred } = appeal;
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
        {outcome === "overturned" && against.of === "notice" && (
          <p className="ds">
            <Link href={noticeHref(against.noticeId)} prefetch={false}>
              The notice, to be decided anew
            </Link>
          </p>
        )}
        {outcome !== "settled" && !barred && !(outcome === "overturned" && against.of === "notice") && (
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
