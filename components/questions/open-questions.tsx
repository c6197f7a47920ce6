import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { OpenQuestionView } from "@/lib/questions/views";

type Props = { article: string; questions: OpenQuestionView[] };

/**
 * What was asked and isn't answered yet. A reader who wonders too says so by a plain form: it needs no script, and the
 * page knows nobody.
 */
export function OpenQuestions({ article, questions }: Props) {
  return (
    <ul className="asks">
      {questions.map(({ id, wording }) => (
        <li key={id} id={`asked-${id}`} className="cluster apart gap-x-6 gap-y-2 py-3">
          <p className="note-body min-w-0 flex-1 basis-72">{wording}</p>
          <form action="/api/wonder" method="post">
            <input type="hidden" name="questionId" value={id} />
            <input type="hidden" name="article" value={article} />
            <Button type="submit" variant="second">
              <Icon name="mail-question-mark" />I wonder too<span className="sr">: {wording}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
