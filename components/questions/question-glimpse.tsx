import { AuthorTag } from "@/components/articles/author-tag";
import { Icon } from "@/components/ui/icon";
import { askPath } from "@/lib/articles/paths";
import { amount } from "@/lib/platform/amounts";
import { excerpt } from "@/lib/platform/excerpt";
import { answeredPath, questionPath } from "@/lib/questions/paths";
import type { AnswerView } from "@/lib/questions/views";
import type { AskedArticle } from "./ask-slip";
import { firstName } from "./first-name";

/** Characters of an answer that a glimpse shows. */
const GLIMPSE = 280;

type Props = {
  article: AskedArticle;
  answer: AnswerView;
  /** How many answers readers of the article can see. */
  answers: number;
};

/** One answered question beside the conversations. */
export function QuestionGlimpse({ article, answer, answers }: Props) {
  const author = article.authors[0];
  return (
    <div className="stack gq gap-4">
      <p className="label">
        <Icon name="mail-question-mark" /> From the questions
      </p>
      <div className="qa">
        <p className="read">{answer.question}</p>
        <p className="by mt-2">Asked without a name</p>
        <div className="ans">
          <p className="by">
            <b>{answer.author}</b>
            <AuthorTag />
          </p>
          <p className="note-body">{excerpt(answer.text, GLIMPSE)}</p>
        </div>
      </div>
      <p className="cluster gap-x-6 gap-y-1">
        <a className="lk" href={answers > 1 ? answeredPath(article.slug) : questionPath(answer.id)}>
          {answers > 1 ? `Read the ${amount(answers, "answer", "answers")}` : "Read the answer"}
        </a>
        {author && article.questions === "on" && (
          <a className="lk" href={askPath(article.slug)}>
            Ask {firstName(author.name)} without a name
          </a>
        )}
      </p>
    </div>
  );
}
