import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { Written } from "@/components/ui/written";
import type { Wish } from "@/db/vocabulary";
import { articlePath } from "@/lib/articles/paths";
import { listed } from "@/lib/platform/amounts";
import { excerpt } from "@/lib/platform/excerpt";
import {
  demoteFromFaqAction,
  handBackAction,
  promoteToFaqAction,
  takeBackAnswerAction,
} from "@/lib/questions/desk/actions";
import { daysToChoose, nextAnswerDay } from "@/lib/questions/desk/answer-day";
import { ANSWER_LIMIT } from "@/lib/questions/desk/schemas";
import { type DeskAnswerView, type LetterView, PROPOSED } from "@/lib/questions/desk/views";
import { questionPath } from "@/lib/questions/paths";
import { AnswerForm } from "./answer-form";
import { waitedInWords, wonderInWords } from "./letters-pane";
import { people } from "./pace";
import { printable } from "./printable";

/** Up to this many characters a letter is set like a title. */
const SHORT = 140;

const AN_HOUR = 3_600_000;

const WISHES: Record<Wish, string> = {
  try: "something to try",
  not_alone: "to hear that it isn’t only them",
  words: "words they could say",
  told: "nothing, they only wanted to tell someone",
};

type Props = {
  letter: LetterView;
  now: Date;
  /** What was just done to the letter before. */
  done?: string;
};

/** One letter, and its answer: being written, or as it was sent. */
export function LetterPane({ letter, now, done }: Props) {
  return (
    <section className="pane mid" id="main" tabIndex={-1} aria-label="Letter">
      <div className="midin stack gap-6">
        {done && (
          <Notice tone="good">
            <p>{done}</p>
          </Notice>
        )}
        <Head letter={letter} now={now} />
        {letter.earlier.length > 0 && <Earlier letter={letter} />}
        {letter.stage === "waiting" && <Waiting letter={letter} now={now} />}
        {letter.stage === "answered" && letter.answer && <Answered answer={letter.answer} />}
        {letter.stage === "declined" && (
          <Notice>
            <p>
              <b className="font-semibold">You declined it kindly.</b> Whoever asked reads:
            </p>
            <p className="note-body whitespace-pre-line">{letter.declinedReason}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}

function Head({ letter, now }: { letter: LetterView; now: Date }) {
  const { article, text, html, replyMode, wishes, clearedAt, stage, answer, wroteBack, open } = letter;
  const asked = people(answer?.letters ?? 1);
  return (
    <header className="stack gap-1">
      <p className="label">
        {asked}, about{" "}
        <a className="text-inherit" href={articlePath(article.slug)}>
          <i>{article.title}</i>
        </a>
      </p>
      {text.length <= SHORT ? (
        <h2 className="text-[1.875rem] font-normal tracking-[-0.016em]">{text}</h2>
      ) : (
        <>
          <h2 className="sr">{excerpt(text, 80)}</h2>
          <Written className="read letter-text mt-1" html={html} />
        </>
      )}
      <p className="cluster hint mt-2 gap-x-3 gap-y-1">
        {wroteBack && (
          <Tag tone="answer">
            <Icon name="reply" />
            Wrote back
          </Tag>
        )}
        <span>{printable(replyMode)}</span>
        {open && open.wonders > 0 && <span>{wonderInWords(open.wonders)}</span>}
        {stage === "waiting" && clearedAt && <span>{waitedInWords(clearedAt, now)}</span>}
        {wishes.length > 0 && <span>Would help: {listed(wishes.map((wish) => WISHES[wish]))}</span>}
      </p>
    </header>
  );
}

/** "Thursday 3 December", of an ISO date. */
function dayInWords(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}

/** What was said before under the same receipt. */
function Earlier({ letter: { earlier } }: { letter: LetterView }) {
  return (
    <details open>
      <summary className="act">
        <Icon name="chevron-down" />
        What was said before
      </summary>
      {earlier.map(({ id, html, answerHtml }) => (
        <div key={id} className="qa mt-2">
          <Written className="note-body asked" html={html} />
          {answerHtml === "" && <p className="hint">Your answer was sealed to who asked.</p>}
          {answerHtml && (
            <div className="ans">
              <p className="by">
                <b>Your answer</b>
              </p>
              <Written className="note-body letter-text" html={answerHtml} />
            </div>
          )}
        </div>
      ))}
    </details>
  );
}

/** What can be done with a letter that waits: whose it is, and whether its answer is set for a day. */
function Waiting({ letter, now }: { letter: LetterView; now: Date }) {
  if (!letter.mine && letter.handedTo) return <HandedAway letter={letter} name={letter.handedTo.name} />;
  if (letter.answer?.goesOutAt) {
    return <SetForADay letter={letter} answer={letter.answer} day={letter.answer.goesOutAt} now={now} />;
  }
  return <Answering letter={letter} now={now} />;
}

function HandedAway({ letter, name }: { letter: LetterView; name: string }) {
  return (
    <Notice>
      <p>
        <b className="font-semibold">It is on {name}’s desk.</b> Whoever asked is told nothing of it; they
        wait as before.
      </p>
      <Form action={handBackAction}>
        <input type="hidden" name="questionId" value={letter.id} />
        <SubmitButton variant="second">Take it back</SubmitButton>
      </Form>
    </Notice>
  );
}

type SetProps = { letter: LetterView; answer: DeskAnswerView; day: Date; now: Date };

/** An answer that goes out by itself, as it will. One whose day is over was kept back: something had changed. */
function SetForADay({ letter, answer, day, now }: SetProps) {
  const missed = now.getTime() - day.getTime() > AN_HOUR;
  return (
    <>
      <section className="letter m-0" aria-label="Your answer">
        <div className="cluster apart">
          <Tag tone={missed ? "held" : "answer"}>
            <Icon name="hourglass" />
            {missed ? "Was to go out on " : "Goes out on "}
            <Moment at={day} as="date" />
          </Tag>
          <span className="hint">
            {people(answer.letters)}
            {answer.printed ? ", and printed under the article" : ", and nobody else"}
          </span>
        </div>
        <Written className="read letter-text mt-4" html={answer.html} />
      </section>
      {answer.printed && (
        <section>
          <h3 className="dh">The question, as readers will see it</h3>
          <p className="note-body asked mt-1">{answer.printedQuestion}</p>
        </section>
      )}
      <section className="stack gap-2">
        <p className="ds dim">
          {missed
            ? "It couldn’t go out by itself, because something about the letter or your account had changed. Take it back, look at it, and send it."
            : "Nobody sees it until then."}
        </p>
        <Form action={takeBackAnswerAction}>
          <input type="hidden" name="questionId" value={letter.id} />
          <SubmitButton variant="second">Take it back, and write on</SubmitButton>
        </Form>
      </section>
    </>
  );
}

function Answering({ letter, now }: { letter: LetterView; now: Date }) {
  const next = nextAnswerDay(letter.article.answerDays, now);
  const { answer } = letter;
  const printed = letter.replyMode === "public";
  return (
    <AnswerForm
      questionId={letter.id}
      replyMode={letter.replyMode}
      others={letter.others.map(({ html, ...other }) => ({ ...other, words: <Written html={html} /> }))}
      draft={{
        body: answer?.body ?? "",
        goes: (answer ? answer.printed : printed) ? "printed" : "private",
        printedQuestion: answer?.printedQuestion || (printed ? excerpt(letter.text, PROPOSED) : ""),
        promote: answer?.promote ?? false,
      }}
      savedAt={answer?.savedAt.toISOString()}
      days={{ next, nextInWords: dayInWords(next), ...daysToChoose(now) }}
      limit={ANSWER_LIMIT}
      signs={{ down: <Icon name="chevron-down" />, check: <Icon name="check" />, send: <Icon name="send" /> }}
    />
  );
}

function Answered({ answer }: { answer: DeskAnswerView }) {
  return (
    <>
      <section className="letter m-0" aria-label="Your answer">
        <div className="cluster apart">
          <Tag tone="answer">
            <Icon name="check" />
            Answered {answer.publishedAt && <Moment at={answer.publishedAt} as="date" />}
          </Tag>
          <span className="hint">
            {answer.shown ? "Printed under the article" : "For whoever asked, and nobody else"}
          </span>
        </div>
        {answer.html === "" ? (
          <p className="dim mt-4">Sealed to who asked: nobody else can open it, you neither.</p>
        ) : (
          <Written className="read letter-text mt-4" html={answer.html} />
        )}
      </section>
      {answer.shown && (
        <section className="stack gap-3">
          <div>
            <h3 className="dh">The question, as readers see it</h3>
            <p className="note-body asked mt-1">{answer.printedQuestion}</p>
          </div>
          <div className="go">
            <a className="btn quiet" href={questionPath(answer.id)}>
              See it in print
            </a>
            <Form action={answer.inFaq ? demoteFromFaqAction : promoteToFaqAction} className="contents">
              <input type="hidden" name="answerId" value={answer.id} />
              <SubmitButton variant="second">
                {answer.inFaq ? "Take it back from the FAQ" : "Add it to the article’s FAQ"}
              </SubmitButton>
            </Form>
          </div>
        </section>
      )}
    </>
  );
}
