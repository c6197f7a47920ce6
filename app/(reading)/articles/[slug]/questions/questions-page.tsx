import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHead } from "@/components/articles/article-head";
import { QuestionsPanel } from "@/components/questions/questions-panel";
import { ReaderPage } from "@/components/site/reader-page";
import { getCachedArticle } from "@/lib/articles/cached";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedAnswers, getCachedOpenQuestions } from "@/lib/questions/cached";
import { answeredPath } from "@/lib/questions/paths";

type Props = { slug: string; after?: string };

/** Everything that was asked about an article and answered for all to read. */
export async function QuestionsPage({ slug, after }: Props) {
  const article = await getCachedArticle(slug);
  if (!article) notFound();
  const [publication, page, open] = await Promise.all([
    getCachedPublication(),
    getCachedAnswers(slug, after),
    getCachedOpenQuestions(slug),
  ]);
  if (after && page.answers.length === 0) notFound();
  return (
    <ReaderPage publication={publication} current="Ask an author" skip="Skip to the questions">
      <div className="leaf">
        <ArticleHead title="Questions" article={article} />
        <div>
          <QuestionsPanel article={article} page={page} open={open} later={after !== undefined} level={2} />
        </div>
      </div>
    </ReaderPage>
  );
}

export async function questionsMetadata({ slug, after }: Props): Promise<Metadata> {
  const article = await getCachedArticle(slug);
  if (!article) return {};
  return {
    title: `Questions about ${article.title}`,
    description: `What readers asked about “${article.title}”, and what its author answered.`,
    alternates: { canonical: answeredPath(slug, after) },
  };
}
