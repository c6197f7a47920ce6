import { CareMessages } from "@/components/crisis/care-messages";
import { HelpNow } from "@/components/crisis/help-now";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { Aside } from "@/components/ui/aside";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { Written } from "@/components/ui/written";
import type { Verdict } from "@/db/vocabulary";
import { articlePath } from "@/lib/articles/paths";
import { reviseContributionAction, withdrawContributionAction } from "@/lib/contributions/actions";
import type { MyContributionView } from "@/lib/contributions/views";
import { appealAction } from "@/lib/moderation/appeals/actions";
import { excerpt } from "@/lib/platform/excerpt";
import type { AsideView } from "@/lib/platform/form-state";
import { wordsOf } from "@/lib/platform/words-of";
import { againAt, inOneSentence, KINDS, placeOf, stateInWords } from "./contribution-words";
import { SecondReading } from "./second-reading";

type Props = {
  contribution: MyContributionView;
  /** How long it may wait, in words. */
  wait: string | null;
  /** Lines to call, for what is dark. */
  care: AsideView | undefined;
  may: { change: boolean; takeBack: boolean };
};

/** How much of a text is shown before it is opened, in characters. */
const GLIMPSE = 320;

/** One thing that the viewer sent: what it is, where it stands and why, and what can be done with it. */
export function ContributionCard({ contribution, wait, care, may }: Props) {
  const { id, kind, body, html, title, byline, article, receivedAt, waitingEdit } = contribution;
  const place = placeOf(contribution);
  const again = againAt(contribution);
  return (
    <li id={id} className={frame(contribution)}>
      <article className="stack gap-3" aria-labelledby={`${id}-what`}>
        <div className="cluster apart">
          <p className="by" id={`${id}-what`}>
            <b>{KINDS[kind]}</b>
            <span>{byline.kind === "anonymous" ? "without a name" : `as ${byline.name}`}</span>
            <Moment at={receivedAt} />
          </p>
          <StateTag contribution={contribution} />
        </div>
        {article && (
          <p className="hint">
            On <a href={articlePath(article.slug)}>{article.title}</a>
          </p>
        )}
        {title && <h2 className="text-subheading">{title}</h2>}
        {body && <Words html={html} />}
        {waitingEdit && (
          <p className="hint">Your change waits to be read. Until then readers see what was there.</p>
        )}
        {care && <Aside {...care} />}
        <CareMessages messages={contribution.messages} />
        <Reason contribution={contribution} wait={wait} />
        <SecondReading appeal={contribution.appeal} asking={asking(contribution)} action={appealAction} />
        {place && (
          <p>
            <a className="lk" href={place.href}>
              {place.label}
            </a>
          </p>
        )}
        {/* Without anything to do or to say it takes no room. */}
        <div className="acts not-has-[.act,.notice]:absolute">
          {again && (
            <a className="act" href={again}>
              <Icon name="pencil" />
              Write it again
            </a>
          )}
          {may.change && <Change contribution={contribution} />}
          <TakeBack id={id} offered={may.takeBack} />
        </div>
      </article>
    </li>
  );
}

function asking({ appealable }: MyContributionView) {
  return appealable && { field: "decisionId" as const, id: appealable.decisionId, time: appealable.time };
}

function frame({ state, waitingEdit }: MyContributionView): string {
  if (state === "held" || state === "received" || waitingEdit) return "own-held";
  return state === "rejected" || state === "removed" || state === "changes_asked"
    ? "own-held returned"
    : "slip";
}

function StateTag({ contribution }: { contribution: MyContributionView }) {
  const { state } = contribution;
  const words = stateInWords(contribution);
  if (state === "approved")
    return (
      <Tag tone="answer">
        <Icon name="check" />
        {words}
      </Tag>
    );
  if (state === "held" || state === "received")
    return (
      <Tag tone="held">
        <Icon name="hourglass" />
        {words}
      </Tag>
    );
  return (
    <Tag tone={state === "withdrawn" || state === "merged" ? "plain" : "care"}>
      <Icon name="undo-2" />
      {words}
    </Tag>
  );
}

/** The words as readers see them; a long text folds up behind its beginning. */
function Words({ html }: { html: string }) {
  const words = wordsOf(html);
  if (words.length <= GLIMPSE) return <Written className="note-body" html={html} />;
  return (
    <details className="group">
      <summary className="note-body">
        <span className="group-open:hidden">{excerpt(words, GLIMPSE)} </span>
        <span className="act -mx-2.5 underline group-open:hidden">All of it</span>
        <span className="act -ms-2.5 hidden group-open:inline-flex">
          <Icon name="chevron-up" />
          Fold it up
        </span>
      </summary>
      <Written className="note-body" html={html} />
    </details>
  );
}

/** Why it waits or went, in words, and for how long such things take. */
function Reason({ contribution, wait }: Omit<Props, "may" | "care">) {
  const { statement, reasons, queue, state } = contribution;
  return (
    <>
      {queue && (
        <div className="stack gap-1">
          {reasons.length > 0 && <p className="hint">A person reads it first: {inOneSentence(reasons)}</p>}
          {wait && <p className="hint">{wait}</p>}
          {state !== "approved" && <p className="hint">Only you and the moderators can see it.</p>}
        </div>
      )}
      {statement && (
        <blockquote className="stack gap-1 border-s-[1.5px] border-clay ps-4">
          {statement.rule && (
            <p className="hint">
              {by(statement.verdict)}{" "}
              <a href={`/rules#rule-${statement.rule.number}`}>
                rule {statement.rule.number}, “{statement.rule.title}”
              </a>
              , and wrote:
            </p>
          )}
          <p className="note-body">{statement.body}</p>
          {statement.passage && (
            <p className="note-body">
              It is about these words of yours: <mark className="mark">{statement.passage}</mark>
            </p>
          )}
          {state === "changes_asked" && (
            <p className="hint">
              Change it below, or take it back. It keeps its place, and whoever asked reads it first.
            </p>
          )}
        </blockquote>
      )}
    </>
  );
}

/** What a rule was named for. */
function by(verdict: Verdict): string {
  if (verdict === "ask_change") return "A moderator asks you for a change, by";
  return verdict === "lock"
    ? "A moderator locked the conversation that it began, by"
    : "A moderator decided by";
}

/** Where a change is asked for, the form stands open. */
function Change({
  contribution: { id, kind, state, revision, title, body },
}: {
  contribution: MyContributionView;
}) {
  return (
    <details className="open:basis-full" open={state === "changes_asked" || undefined}>
      <summary className="act">
        <Icon name="pencil" />
        Change it
      </summary>
      <Form action={reviseContributionAction} className="stack px-2.5 pt-2">
        <input type="hidden" name="contributionId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        {kind === "story" && (
          <TextField name="title" label="Title" defaultValue={title ?? ""} maxLength={140} />
        )}
        <WritingField name="body" label="Your words" defaultValue={body} required />
        <HelpNow />
        <SubmitButton className="justify-self-start">Change it</SubmitButton>
      </Form>
    </details>
  );
}

/** The form stays when there is nothing left to take back: in it stands what became of it. */
function TakeBack({ id, offered }: { id: string; offered: boolean }) {
  return (
    <Form
      action={withdrawContributionAction}
      className={offered ? "has-[details[open]]:basis-full" : "basis-full px-2.5"}
    >
      {offered && (
        <details>
          <summary className="act">
            <Icon name="undo-2" />
            Take it back
          </summary>
          <div className="stack px-2.5 pt-2">
            <input type="hidden" name="contributionId" value={id} />
            <p className="dim">
              Its words are erased here for good; replies to it stay under a blank page. We can’t call back
              copies that other people have made.
            </p>
            <SubmitButton variant="grave" className="justify-self-start">
              Take it back for good
            </SubmitButton>
          </div>
        </details>
      )}
    </Form>
  );
}
