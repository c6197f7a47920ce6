import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Moment } from "@/components/ui/moment";
import type { AnswerLineView } from "@/lib/questions/desk/views";
import { letterPath } from "@/lib/questions/paths";
import { people } from "./pace";

type Props = { answers: AnswerLineView[]; empty: string; drafts?: boolean };

/** Answers in a list: those begun, or those sent. Each leads to its letter. */
export function AnswerList({ answers, empty, drafts }: Props) {
  if (answers.length === 0) return <Empty title={empty} level={2} />;
  return (
    <ol className="qlist">
      {answers.map(({ answerId, questionId, question, opening, article, letters, shown, goesOutAt, at }) => (
        <li key={answerId}>
          <Link className="qi" href={letterPath(questionId)} prefetch={false}>
            <span className="x large">{question}</span>
            {!opening && !drafts && <span className="x dim">Sealed to who asked</span>}
            {opening && <span className="x dim">{opening}</span>}
            <span className="m">
              <span>{people(letters)}</span>
              <span>{article.title}</span>
              {!drafts && <span>{shown ? "Printed" : "Private"}</span>}
              {goesOutAt ? (
                <span>
                  Goes out on <Moment at={goesOutAt} as="date" />
                </span>
              ) : (
                <Moment at={at} />
              )}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
