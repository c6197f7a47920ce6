import { Pager } from "@/components/ui/pager";
import type { FaqView } from "@/lib/articles/views";
import { answeredPath } from "@/lib/questions/paths";
import type { AnswerPage, OpenQuestionView } from "@/lib/questions/views";
import { AnsweredQuestion } from "./answered-question";
import { type AskedArticle, AskSlip } from "./ask-slip";
import { Faq } from "./faq";
import { OpenQuestions } from "./open-questions";

type Props = {
  article: AskedArticle & { faq: FaqView[] };
  page: AnswerPage;
  /** What was asked and isn't answered yet. */
  open: OpenQuestionView[];
  /** Whether this is a later page of the answers. */
  later?: boolean;
  /** Of its headings: beneath a heading of the article's page, or beneath the title of its own. */
  level?: 2 | 3;
};

/** What was asked about an article: often, without a name, and how to ask. */
export function QuestionsPanel({ article, page, open, later = false, level = 3 }: Props) {
  const { slug, faq } = article;
  const Heading = `h${level}` as const;
  const listed = page.answers.length > 0;
  return (
    <>
      {faq.length > 0 && !later && (
        <>
          <Heading className="pt-7 text-[1.17em]">Often asked</Heading>
          <Faq entries={faq} />
        </>
      )}
      {open.length > 0 && !later && (
        <>
          <Heading className="pt-9 text-[1.17em]">Asked, not answered yet</Heading>
          <OpenQuestions article={slug} questions={open} />
        </>
      )}
      {listed && (
        <>
          <Heading className="pt-9 text-[1.17em]">Asked without a name</Heading>
          {page.answers.map((answer) => (
            <AnsweredQuestion key={answer.id} answer={answer} />
          ))}
        </>
      )}
      {!listed && !later && (
        <p className="dim pt-6">Nobody’s question has been answered here for everyone to read yet.</p>
      )}
      {(page.next || later) && (
        <Pager
          label="Pages of questions"
          here={page.next ? "There are older answers." : "These were the first."}
          back={later ? { href: answeredPath(slug), label: "The newest" } : undefined}
          next={page.next ? { href: answeredPath(slug, page.next), label: "Turn the page" } : undefined}
        />
      )}
      <AskSlip article={article} level={level} />
      <p className="hint mt-4">
        <a href="/account/security#letters">Be told once a week what authors have answered</a>, with an
        account. Everyone gets the same letter.
      </p>
    </>
  );
}
