import type { ReactNode } from "react";
import { ReadAgain } from "@/components/appeals/read-again";
import { CareMessages } from "@/components/crisis/care-messages";
import { comeBackInWords } from "@/components/questions/come-back";
import { firstName } from "@/components/questions/first-name";
import { Aside } from "@/components/ui/aside";
import { Comma } from "@/components/ui/comma";
import { Tag } from "@/components/ui/tag";
import type { WrittenNode } from "@/lib/anonymity/protocol/views";
import { articlePath } from "@/lib/articles/paths";
import { amount } from "@/lib/platform/amounts";
import { questionPath } from "@/lib/questions/paths";
import type { OpenedLetterView, OpenedView } from "@/lib/questions/receipts/views";
import { dayInWords, HEADINGS, TAGS, tagDay } from "./letter-states";
import { LetterWords } from "./letter-words";
import type { OpenedNote } from "./open-receipt";

/** Signs drawn on the server, since this page runs in the browser too. */
export type OpenedSigns = Record<"check" | "hourglass" | "feather" | "undo", ReactNode>;

type Props = {
  opened: OpenedView;
  signs: OpenedSigns;
  /** Who can open this, and what they can do: stands under the heading. */
  note: ReactNode;
  /** What was sealed to the holder of a receipt. */
  notes?: readonly OpenedNote[];
  /** Having the decision on a letter read again, where this page offers it. */
  again?: (letterId: string, time: string) => ReactNode;
  /** Writing back, taking back. */
  children?: ReactNode;
};

/** A letter, how far it has come, and what was answered: the inside of `<main class="ask wrap">`. */
export function OpenedLetters({ opened, signs, note, notes = [], again, children }: Props) {
  const newest = opened.letters.at(-1);
  if (!newest) return null;
  const name = firstName(opened.author);
  return (
    <>
      <header className="stack gap-2">
        <p className="label">
          Your question about{" "}
          <a className="text-inherit" href={articlePath(opened.article.slug)}>
            <i>{opened.article.title}</i>
          </a>
        </p>
        <h1 id="opened" tabIndex={-1} className="text-title">
          {HEADINGS[newest.state](name)}
          <Comma />
        </h1>
        <div className="cluster gap-x-3 gap-y-1">
          <StateTag letter={newest} signs={signs} />
          {note}
        </div>
      </header>
      <Steps letter={newest} />
      {opened.care && <Aside {...opened.care} />}
      {opened.letters.map((letter, n) => (
        <Letter
          key={letter.id}
          letter={letter}
          notes={notes.filter((note) => note.letter === letter.id)}
          opened={opened}
          first={n === 0}
          signs={signs}
          again={again}
        />
      ))}
      {children}
    </>
  );
}

function StateTag({ letter, signs }: { letter: OpenedLetterView; signs: OpenedSigns }) {
  const { tone, words } = TAGS[letter.state];
  const day = tagDay(letter);
  const sign = {
    waiting: "hourglass",
    with_author: "feather",
    answered: "check",
    declined: "undo",
    turned_down: "undo",
  } as const;
  return (
    <Tag tone={tone}>
      {signs[sign[letter.state]]}
      {day ? `${words} ${dayInWords(day)}` : words}
    </Tag>
  );
}

/** What has happened so far, by the day. */
function Steps({ letter }: { letter: OpenedLetterView }) {
  const { state, askedOn, readOn, closedOn } = letter;
  const closing = state === "declined" ? "Declined" : "Answered";
  return (
    <aside className="rail" aria-label="What has happened so far">
      <ol className="steps">
        <Step name="Asked" day={askedOn} />
        {readOn && <Step name="Read by a moderator" day={readOn} before={askedOn} />}
        {closedOn && <Step name={closing} day={closedOn} before={readOn} />}
      </ol>
    </aside>
  );
}

function Step({ name, day, before }: { name: string; day: string; before?: string | null }) {
  return (
    <li>
      <b>{name}</b>
      <span>{day === before ? "the same day" : dayInWords(day)}</span>
    </li>
  );
}

type LetterProps = {
  letter: OpenedLetterView;
  notes: readonly OpenedNote[];
  opened: OpenedView;
  first: boolean;
  signs: OpenedSigns;
  again: Props["again"];
};

function Letter({ letter, notes, opened, first, signs, again }: LetterProps) {
  const name = firstName(opened.author);
  return (
    <>
      <section className="mt-6">
        <h2 className="label">{first ? "What you asked" : "What you wrote back"}</h2>
        <LetterWords className="read asked dim letter-text mt-2" words={letter.words} />
      </section>
      <CareMessages messages={letter.messages} />
      {letter.answer && letter.answer.words.length > 0 && (
        <Answer by={letter.answer.author} words={letter.answer.words} signs={signs}>
          {letter.answer.printed && (
            <p className="hint mt-5">
              {name} printed it for other readers too:{" "}
              <a href={questionPath(letter.answer.answerId)}>as they see it</a>.
            </p>
          )}
        </Answer>
      )}
      {notes.map(({ note, sealed }) =>
        note ? (
          <Answer key={sealed} by={note.author} words={note.words} signs={signs}>
            <p className="hint mt-5">Sealed for you alone, and opened on this device.</p>
          </Answer>
        ) : (
          <p key={sealed} className="notice care">
            {name} wrote to you, and it can’t be opened: it was changed, or sealed for somebody else.
          </p>
        ),
      )}
      {letter.answer && letter.answer.together > 0 && (
        <p className="hint mt-3">
          You weren’t the only one: it was answered together with{" "}
          {amount(letter.answer.together, "other letter", "other letters")} that asked much the same.
        </p>
      )}
      {!letter.answer && notes.length === 0 && <Standing letter={letter} opened={opened} />}
      {letter.appeal && (
        <div className="mt-3">
          <ReadAgain appeal={letter.appeal} />
        </div>
      )}
      {letter.appealable && again && (
        <details className="mt-3">
          <summary className="btn second">Ask for a second reading</summary>
          {again(letter.id, letter.appealable)}
        </details>
      )}
    </>
  );
}

type AnswerProps = {
  by: string;
  words: WrittenNode[];
  signs: OpenedSigns;
  children?: ReactNode;
};

function Answer({ by, words, signs, children }: AnswerProps) {
  return (
    <section className="letter" aria-label="The answer">
      <p className="by">
        <b>{by}</b>
        <Tag tone="author">
          {signs.feather}
          Author of the article
        </Tag>
      </p>
      <LetterWords className="read letter-text mt-4" words={words} />
      {children}
    </section>
  );
}

/** Why there is no answer, or not yet. */
function Standing({ letter, opened }: Pick<LetterProps, "letter" | "opened">) {
  const name = firstName(opened.author);
  if (letter.state === "waiting") {
    return (
      <p className="dim">
        A moderator reads every letter before {name} does. It is nobody’s to see until then. You don’t need to
        stay.
      </p>
    );
  }
  if (letter.state === "with_author") {
    return <p className="dim">A moderator has passed it on. {comeBackInWords(name, opened.answerDays)}</p>;
  }
  return (
    <blockquote className="stack gap-1">
      {letter.rule && (
        <p className="hint">
          A moderator decided by{" "}
          <a href={`/rules#rule-${letter.rule.number}`}>
            rule {letter.rule.number}, “{letter.rule.title}”
          </a>
          , and wrote:
        </p>
      )}
      {letter.state === "declined" && <p className="hint">{name} wrote:</p>}
      <p className="note-body whitespace-pre-line">{letter.reason}</p>
    </blockquote>
  );
}
