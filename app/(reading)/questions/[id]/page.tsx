import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOf } from "@/app/(reading)/site";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { LinkedData } from "@/components/articles/linked-data";
import { AnsweredBy } from "@/components/questions/answered-question";
import { AskSlip } from "@/components/questions/ask-slip";
import { ReaderPage } from "@/components/site/reader-page";
import { Written } from "@/components/ui/written";
import { getCachedArticle } from "@/lib/articles/cached";
import { articlePath } from "@/lib/articles/paths";
import { excerpt } from "@/lib/platform/excerpt";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedAnswer } from "@/lib/questions/cached";
import { questionJsonLd } from "@/lib/questions/json-ld";
import { answeredPath, questionPath } from "@/lib/questions/paths";

type Props = { params: Promise<{ id: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ id: UNBUILT }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const [answer, publication] = await Promise.all([getCachedAnswer(id), getCachedPublication()]);
  if (!answer) return {};
  return {
    metadataBase: new URL(siteOf(publication).origin),
    title: `${excerpt(answer.question, 70)} — ${publication.name}`,
    description: excerpt(answer.text, 160),
    alternates: { canonical: questionPath(id) },
  };
}

/** One question, answered for everyone to read. */
export default async function QuestionPage({ params }: Props) {
  const answer = await getCachedAnswer((await params).id);
  if (!answer) notFound();
  const [publication, article] = await Promise.all([
    getCachedPublication(),
    getCachedArticle(answer.article.slug),
  ]);
  return (
    <ReaderPage publication={publication} current="Ask an author" skip="Skip to the question">
      <article className="leaf qa">
        <header className="pt-page-top">
          <p className="label">
            Asked without a name, about{" "}
            <a className="text-inherit" href={articlePath(answer.article.slug)}>
              <i>{answer.article.title}</i>
            </a>
          </p>
          <h1 className="asked mt-2 text-heading">{answer.question}</h1>
        </header>
        <div className="ans">
          <AnsweredBy answer={answer} />
          <Written className="read letter-text mt-3" html={answer.html} />
        </div>
        <p className="mt-8">
          <a className="lk" href={answeredPath(answer.article.slug)}>
            All questions about this article
          </a>
        </p>
        {article && (
          <div>
            <AskSlip article={article} level={2} />
          </div>
        )}
      </article>
      <LinkedData of={questionJsonLd(siteOf(publication).origin, answer)} />
    </ReaderPage>
  );
}
