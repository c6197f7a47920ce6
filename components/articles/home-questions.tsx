import { Icon } from "@/components/ui/icon";
import { askPath } from "@/lib/articles/paths";
import { questionPath } from "@/lib/questions/paths";
import type { AnswerView } from "@/lib/questions/views";

type Props = {
  answers: (AnswerView & { article: string })[];
  /** Of which article's author one can ask. */
  article: string | undefined;
};

/** What was answered last, and the way back for those who asked. */
export function HomeQuestions({ answers, article }: Props) {
  return (
    <section className="two" aria-labelledby="questions">
      <div>
        <h2 className="sech" id="questions">
          Answered lately
        </h2>
        {answers.length > 0 ? (
          <ul className="qs">
            {answers.map(({ id, question, author, article }) => (
              <li key={id}>
                <a href={questionPath(id)}>{question}</a>
                <p className="by">
                  {author} answered on <i>{article}</i>
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="dim">No question has been answered here for everyone to read yet.</p>
        )}
        {article && (
          <p className="mt-5">
            <a className="btn second" href={askPath(article)}>
              <Icon name="mail-question-mark" />
              Ask without giving a name
            </a>
          </p>
        )}
      </div>
      <div className="slip rec">
        <h2 className="text-subheading">Come back for an answer</h2>
        <p className="dim mt-1.5 mb-4">
          If you asked a question, you were given six words, like the title of a book.
        </p>
        <p>
          <a className="btn primary" href="/receipt">
            I have my six words
          </a>
        </p>
      </div>
    </section>
  );
}
