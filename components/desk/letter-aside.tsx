import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { declineQuestionAction, passOnAction } from "@/lib/questions/desk/actions";
import type { DeskFaqView, LetterView } from "@/lib/questions/desk/views";
import { deskArticlePath } from "@/lib/questions/paths";

/** Beside a letter: the article's frequent questions, and what to do where an answer isn't the thing. */
export function LetterAside({ letter, faq }: { letter: LetterView; faq: DeskFaqView[] }) {
  const waiting = letter.stage === "waiting";
  const coming = waiting && letter.answer?.promote ? letter.answer.printedQuestion : undefined;
  return (
    <aside className="pane stack gap-6" aria-label="FAQ and help">
      <section>
        <h2 className="dh">FAQ of {letter.article.title}</h2>
        <ol className="faq">
          {coming && (
            <li className="new">
              <Icon name="chevron-up" />
              <span className="gnote">
                {coming}
                <span className="ds">Goes here when you send it</span>
              </span>
            </li>
          )}
          {faq.map(({ id, question }) => (
            <li key={id}>
              <Icon name="corner-down-right" />
              <span className="gnote">{question}</span>
            </li>
          ))}
        </ol>
        {faq.length === 0 && !coming && <p className="ds dim mb-2">Nothing stands here yet.</p>}
        <a className="lk ds" href={deskArticlePath(letter.article.slug)}>
          Change their order, and the article’s questions
        </a>
      </section>
      {waiting && (
        <>
          <section className="stack gap-2">
            <h2 className="dh">If a letter worries you</h2>
            <p className="ds dim">
              You are not expected to carry it. Pass it to the moderators, and they will take care of it from
              there. It leaves your desk.
            </p>
            <Form action={passOnAction}>
              <input type="hidden" name="questionId" value={letter.id} />
              <SubmitButton variant="second" pendingLabel="Passing it on">
                <Icon name="life-buoy" />
                Pass this letter on
              </SubmitButton>
            </Form>
          </section>
          <section className="stack gap-2">
            <h2 className="dh">If you can’t answer it</h2>
            <details>
              <summary className="btn second">Decline it kindly</summary>
              <Form action={declineQuestionAction} className="stack mt-3 gap-3">
                <input type="hidden" name="questionId" value={letter.id} />
                <WritingField
                  name="reason"
                  label="A sentence for whoever asked"
                  hint="Only they will read it."
                  maxLength={1_000}
                  required
                />
                <SubmitButton className="justify-self-start">Send this, and close the letter</SubmitButton>
              </Form>
            </details>
          </section>
        </>
      )}
      <section className="stack gap-2">
        <h2 className="dh">What you can’t see</h2>
        <p className="ds dim">
          Names, addresses, devices. The asker can’t be found from here, by you or by anyone at the magazine.
        </p>
      </section>
    </aside>
  );
}
