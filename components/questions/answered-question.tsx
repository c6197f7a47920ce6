import { AuthorTag } from "@/components/articles/author-tag";
import { Moment } from "@/components/ui/moment";
import { Written } from "@/components/ui/written";
import { questionPath } from "@/lib/questions/paths";
import type { AnswerView } from "@/lib/questions/views";

/** A question in the author's wording, and the answer. On a list it leads to its own page. */
export function AnsweredQuestion({ answer, linked = true }: { answer: AnswerView; linked?: boolean }) {
  return (
    <article className="thread" id={`question-${answer.id}`}>
      <div className="qa">
        <p className="read">{answer.question}</p>
        <div className="ans">
          <AnsweredBy answer={answer} linked={linked} />
          <Written className="note-body letter-text" html={answer.html} />
        </div>
      </div>
    </article>
  );
}

/** Who answered, and when; the moment leads to the answer's own page. */
export function AnsweredBy({ answer, linked }: { answer: AnswerView; linked?: boolean }) {
  const moment = <Moment at={answer.publishedAt} />;
  return (
    <p className="by">
      <b>{answer.author}</b>
      <AuthorTag />
      {linked ? (
        <a className="text-inherit no-underline hover:underline" href={questionPath(answer.id)}>
          {moment}
        </a>
      ) : (
        moment
      )}
    </p>
  );
}
