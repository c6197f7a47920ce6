import { Icon } from "@/components/ui/icon";
import type { QuestionSetting } from "@/db/vocabulary";
import { askPath } from "@/lib/articles/paths";
import type { AuthorView } from "@/lib/articles/views";
import { amount } from "@/lib/platform/amounts";
import { firstName } from "./first-name";

/** What asking needs to know of an article. */
export type AskedArticle = {
  slug: string;
  questions: QuestionSetting;
  pauseSentence: string | null;
  authors: AuthorView[];
};

/** The way to ask, or the word that the author takes no questions at present. */
export function AskSlip({ article, level = 3 }: { article: AskedArticle; level?: 2 | 3 }) {
  const author = article.authors[0];
  if (article.questions === "off" || !author) return null;
  const name = firstName(author.name);
  const Heading = `h${level}` as const;
  return (
    <section className="slip stack mt-10 justify-items-start gap-2">
      <Heading className="text-heading">
        {article.questions === "paused" ? "No letters for now" : `Ask ${name} something`}
      </Heading>
      {article.questions === "paused" ? (
        <p className="dim">
          {article.pauseSentence ??
            `${name} isn’t taking questions at present. Those that have come are still being answered.`}
        </p>
      ) : (
        <>
          <p className="dim">
            You don’t need an account. You’ll get six words to come back with. {name} answers up to{" "}
            {amount(author.answersPerWeek, "question", "questions")} a week, so it may be some days.
          </p>
          <a className="btn primary mt-2" href={askPath(article.slug)}>
            <Icon name="mail-question-mark" />
            Ask without giving a name
          </a>
          <p className="hint">
            <a href="/shared-devices">If somebody else uses this device</a>
          </p>
        </>
      )}
    </section>
  );
}
