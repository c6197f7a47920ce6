import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { excerpt } from "@/lib/platform/excerpt";
import {
  declineQuestionAction,
  handBackAction,
  handLetterAction,
  passOnAction,
  putUpQuestionAction,
  takeDownQuestionAction,
} from "@/lib/questions/desk/actions";
import type { AuthorToHandToView, DeskFaqView, LetterView } from "@/lib/questions/desk/views";
import { deskArticlePath } from "@/lib/questions/paths";
import { wonderInWords } from "./letters-pane";

type Props = {
  letter: LetterView;
  faq: DeskFaqView[];
  /** To whom it can be handed. */
  authors: AuthorToHandToView[];
};

/** Beside a letter: the article's frequent questions, and what to do where an answer isn't the thing. */
export function LetterAside({ letter, faq, authors }: Props) {
  const waiting = letter.stage === "waiting" && letter.mine;
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
        {letter.ownArticle && (
          <a className="lk ds" href={deskArticlePath(letter.article.slug)}>
            Change their order, and the article’s questions
          </a>
        )}
      </section>
      {waiting && (
        <>
          {letter.replyMode === "public" && <PutUp letter={letter} />}
          <section className="stack gap-2">
            <h2 className="dh">If a letter worries you</h2>
            <p className="ds dim">
              You are not expected to carry it. Pass it to the moderators, and they will take care of it from
              there. It leaves your desk.
            </p>
            <Form action={passOnAction} className="stack gap-3">
              <input type="hidden" name="questionId" value={letter.id} />
              <CheckField
                name="worry"
                value="danger"
                label="Somebody may be in danger"
                hint="Then it goes first to those who are trained for it."
              />
              <SubmitButton variant="second" pendingLabel="Passing it on" className="justify-self-start">
                <Icon name="life-buoy" />
                Pass this letter on
              </SubmitButton>
            </Form>
          </section>
          <section className="stack gap-2">
            <h2 className="dh">If you can’t answer it</h2>
            {letter.handedTo && <GiveBack letter={letter} />}
            {authors.length > 0 && <Hand letter={letter} authors={authors} />}
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

/** Putting the question under the article before it is answered, in the author's words. */
function PutUp({ letter }: { letter: LetterView }) {
  const { id, open, text } = letter;
  return (
    <section className="stack gap-2">
      <h2 className="dh">Do others wonder too?</h2>
      {open ? (
        <p className="ds dim">
          It stands under the article as not answered yet
          {open.wonders === 0
            ? ". Nobody has said yet that they wonder too."
            : `. ${wonderInWords(open.wonders)}.`}
        </p>
      ) : (
        <p className="ds dim">
          You can put it under the article before you answer, in your own wording. Whoever asked lets you
          print it.
        </p>
      )}
      <details>
        <summary className="btn second">{open ? "Word it differently" : "Ask it in the open"}</summary>
        <Form action={putUpQuestionAction} className="stack mt-3 gap-3">
          <input type="hidden" name="questionId" value={id} />
          <WritingField
            name="wording"
            label="The question, as readers will see it"
            hint="Leave out what could point to whoever asked."
            defaultValue={open?.wording ?? excerpt(text, 300)}
            maxLength={600}
            required
          />
          <SubmitButton className="justify-self-start">Put it under the article</SubmitButton>
        </Form>
      </details>
      {open && (
        <Form action={takeDownQuestionAction}>
          <input type="hidden" name="questionId" value={id} />
          <SubmitButton variant="quiet">Take it down again</SubmitButton>
        </Form>
      )}
    </section>
  );
}

function GiveBack({ letter }: { letter: LetterView }) {
  return (
    <Form action={handBackAction}>
      <input type="hidden" name="questionId" value={letter.id} />
      <SubmitButton variant="second">Give it back</SubmitButton>
    </Form>
  );
}

function Hand({ letter, authors }: { letter: LetterView; authors: AuthorToHandToView[] }) {
  return (
    <details>
      <summary className="btn second">Hand it to another author</summary>
      <Form action={handLetterAction} className="stack mt-3 gap-3">
        <input type="hidden" name="questionId" value={letter.id} />
        <ChoiceField
          name="authorId"
          legend="Who shall answer it?"
          hint="They find it on their desk, with your draft. They can give it back."
          options={authors.map(({ id, name, writes }) => ({
            value: id,
            label: name,
            hint: writes ? "Wrote this article with you" : undefined,
          }))}
        />
        <SubmitButton className="justify-self-start">Hand it on</SubmitButton>
      </Form>
    </details>
  );
}
