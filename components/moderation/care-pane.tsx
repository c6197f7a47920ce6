import type { ReactNode } from "react";
import { ChecksField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { CARE_STEPS } from "@/db/vocabulary";
import { setFollowUpAction, takeCareStepsAction, writeCareNoteAction } from "@/lib/moderation/crisis/actions";
import type { CareDeskView } from "@/lib/moderation/crisis/views";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { CareMessageForm } from "./care-message-form";
import { STEP_WORDS } from "./care-words";
import { DeskTime } from "./desk-time";

type Props = { review: ReviewView; care: CareDeskView };

/** Care before a decision: the steps, what colleagues handed over, a message to the writer, when to look again. */
export function CarePane({ review, care }: Props) {
  const { reviewId, queue, closedAt, own, claim } = review;
  const mine = closedAt === null && !own && (claim === null || claim.mine);
  const id = `care-${reviewId}`;
  const item = (
    <>
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="queue" value={queue} />
    </>
  );
  return (
    <section
      id={id}
      tabIndex={-1}
      className="stack gap-3 border-s-[1.5px] border-clay ps-4"
      aria-labelledby={`${id}-title`}
    >
      <div className="cluster apart">
        <h3 className="dh" id={`${id}-title`}>
          Care first
        </h3>
        <a className="chip line" href={`#${id}`} data-key="k">
          Care steps <kbd>⇧K</kbd>
        </a>
      </div>
      <p className="ds dim max-w-measure">
        Somebody may not be safe. We can’t see who or where they are, and we send nobody; we read, we write
        back, and we show who is there. It is no task for one person, and you may leave it.
      </p>
      {mine ? (
        <Form action={takeCareStepsAction} className="stack gap-2" aria-label="Steps of care">
          {item}
          <ChecksField
            name="steps"
            legend={<span className="sr">Steps of care</span>}
            options={CARE_STEPS.map((step) => ({ value: step, ...STEP_WORDS[step] }))}
            defaultValues={care.steps.map(({ step }) => step)}
          />
          <SubmitButton variant="second" className="justify-self-start">
            Keep the steps
          </SubmitButton>
        </Form>
      ) : null}
      <Past care={care} />
      {mine && (
        <>
          <More title="Write to them" icon={<Icon name="mail" />}>
            <CareMessageForm reviewId={reviewId} queue={queue} />
          </More>
          <More title="Hand it over" icon={<Icon name="pencil-line" />}>
            <Form action={writeCareNoteAction} className="stack gap-2">
              {item}
              <WritingField
                name="words"
                label="What the next one should know"
                hint="For colleagues who see this queue. It is erased with the text it is about."
                maxLength={1000}
                required
              />
              <SubmitButton variant="second" className="justify-self-start">
                Leave the note
              </SubmitButton>
            </Form>
          </More>
          <More title="Look again later" icon={<Icon name="hourglass" />}>
            <Form action={setFollowUpAction} className="stack gap-2">
              {item}
              <ChoiceField
                name="hours"
                legend="It stays open, and comes back to the top in"
                columns="three"
                defaultValue="24"
                options={[
                  { value: "4", label: "4 hours" },
                  { value: "24", label: "24 hours" },
                  { value: "72", label: "3 days" },
                ]}
              />
              <SubmitButton variant="second" className="justify-self-start">
                Look again then
              </SubmitButton>
            </Form>
          </More>
        </>
      )}
    </section>
  );
}

/** What has been done for them so far, by whom, when. */
function Past({ care: { steps, notes, messages, followUp } }: { care: CareDeskView }) {
  if (steps.length + notes.length + messages.length === 0 && !followUp) return null;
  return (
    <ul className="ds stack list-none gap-1.5 p-0" aria-label="Care so far">
      {steps.map(({ step, by, at }) => (
        <li key={step}>
          <DeskTime at={at.toISOString()} /> {by}: {STEP_WORDS[step].label}
        </li>
      ))}
      {messages.map(({ id, body, by, at }) => (
        <li key={id}>
          <DeskTime at={at.toISOString()} /> {by} wrote to them: <q className="gnote">{body}</q>
        </li>
      ))}
      {notes.map(({ id, words, by, at }) => (
        <li key={id}>
          <DeskTime at={at.toISOString()} /> {by} hands over: <q className="gnote">{words}</q>
        </li>
      ))}
      {followUp && (
        <li>
          {followUp.by} wants to look again: <DeskTime at={followUp.dueAt.toISOString()} />
        </li>
      )}
    </ul>
  );
}

function More({ title, icon, children }: { title: string; icon: ReactNode; children: ReactNode }) {
  return (
    <details>
      <summary className="act -ms-2.5">
        {icon}
        {title}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
