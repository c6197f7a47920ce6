import Link from "next/link";
import { ChecksField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import {
  demoteFromFaqAction,
  moveFaqEntryAction,
  pauseQuestionsAction,
  setAnswerDaysAction,
} from "@/lib/questions/desk/actions";
import type { DeskArticleView, DeskFaqView, HandedView } from "@/lib/questions/desk/views";
import { letterPath } from "@/lib/questions/paths";
import { waitedInWords } from "./letters-pane";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Whether an article takes questions. */
export function Pausing({ article: { slug, questions, pauseSentence } }: { article: DeskArticleView }) {
  if (questions === "off") {
    return <p className="dim">The publication has switched questions off for this article.</p>;
  }
  const paused = questions === "paused";
  return (
    <section className="stack gap-2">
      <h2 className="dh">New questions</h2>
      <p className="cluster gap-2">
        <Tag tone={paused ? "held" : "answer"}>
          <Icon name={paused ? "hourglass" : "check"} />
          {paused ? "Paused" : "Coming in"}
        </Tag>
        <span className="ds dim">
          {paused
            ? "Readers are told that you take none at present. Letters that have come stay on your desk."
            : "Readers can ask without an account."}
        </span>
      </p>
      <details>
        <summary className="btn second">{paused ? "Word it differently" : "Pause questions"}</summary>
        <Form action={pauseQuestionsAction} className="stack mt-3 gap-3">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="questions" value="paused" />
          <WritingField
            name="sentence"
            label="A sentence for those who come to ask"
            hint="Readers see it where they would ask. Left empty, they are told kindly that you take none at present."
            defaultValue={pauseSentence ?? ""}
            maxLength={300}
          />
          <SubmitButton variant="second" className="justify-self-start">
            {paused ? "Keep this sentence" : "Pause them now"}
          </SubmitButton>
        </Form>
      </details>
      {paused && (
        <Form action={pauseQuestionsAction}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="questions" value="on" />
          <SubmitButton>Take questions again</SubmitButton>
        </Form>
      )}
    </section>
  );
}

/** Letters about the article that wait on other authors' desks. */
export function HandedOn({ handed, now }: { handed: HandedView[]; now: Date }) {
  if (handed.length === 0) return null;
  return (
    <section>
      <h2 className="dh">Handed to other authors</h2>
      <ol className="qlist mt-1.5">
        {handed.map(({ id, excerpt, to, since }) => (
          <li key={id}>
            <Link className="qi" href={letterPath(id)} prefetch={false}>
              <span className="x large">{excerpt}</span>
              <span className="m">
                <span>On {to}’s desk</span>
                <span>{waitedInWords(since, now)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** On which weekdays the author answers. */
export function AnswerDays({ article: { slug, answerDays } }: { article: DeskArticleView }) {
  return (
    <section>
      <Form action={setAnswerDaysAction} className="stack gap-3">
        <input type="hidden" name="slug" value={slug} />
        <ChecksField
          name="days"
          legend="Your answer days"
          hint="Whoever asks is told to come back on one of these."
          columns="three"
          options={DAYS.map((label, n) => ({ value: String(n + 1), label }))}
          defaultValues={answerDays.map(String)}
        />
        <SubmitButton variant="second" className="justify-self-start">
          Keep these days
        </SubmitButton>
      </Form>
    </section>
  );
}

/** The article's frequent questions, in the order in which readers see them. */
export function FaqOrder({ faq }: { faq: DeskFaqView[] }) {
  return (
    <section>
      <h2 className="dh">Often asked, in this order</h2>
      {faq.length === 0 && (
        <p className="dim mt-1">Nothing stands here yet. A printed answer can be added to it.</p>
      )}
      <ol className="faq">
        {faq.map(({ id, question, answerId }, n) => (
          <li key={id} className="grid-cols-1 items-center sm:grid-cols-[minmax(0,1fr)_auto]">
            <span className="gnote text-ink">{question}</span>
            <span className="grid grid-cols-[auto_auto_auto] items-center justify-start gap-1 sm:grid-cols-[auto_auto_10.5rem]">
              <Move id={id} way="up" question={question} disabled={n === 0} />
              <Move id={id} way="down" question={question} disabled={n === faq.length - 1} />
              {answerId ? (
                <Form action={demoteFromFaqAction} className="contents">
                  <input type="hidden" name="answerId" value={answerId} />
                  <SubmitButton variant="quiet" className="justify-self-start">
                    Take it back<span className="sr">: {question}</span>
                  </SubmitButton>
                </Form>
              ) : (
                <span className="ds dimmer px-3.5">Came with the article</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type MoveProps = { id: string; way: "up" | "down"; question: string; disabled: boolean };

function Move({ id, way, question, disabled }: MoveProps) {
  return (
    <Form action={moveFaqEntryAction} className="contents">
      <input type="hidden" name="entryId" value={id} />
      <input type="hidden" name="way" value={way} />
      <SubmitButton
        variant="icon"
        disabled={disabled}
        aria-label={`Move ${way}: ${question}`}
        pendingLabel="…"
      >
        <Icon name={way === "up" ? "chevron-up" : "chevron-down"} />
      </SubmitButton>
    </Form>
  );
}
