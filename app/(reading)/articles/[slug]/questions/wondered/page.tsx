import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { WaysOn } from "@/components/questions/ask-parts";
import { comeBackInWords } from "@/components/questions/come-back";
import { firstName } from "@/components/questions/first-name";
import { ReaderPage } from "@/components/site/reader-page";
import { getCachedArticle } from "@/lib/articles/cached";
import { getCachedPublication } from "@/lib/publication/cached";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];

export const metadata: Metadata = { title: "You wonder too", robots: { index: false, follow: false } };

/** What everyone is told who wonders too: that it counts, and that nobody is named by it. */
export default async function WonderedPage({ params }: Props) {
  const { slug } = await params;
  const article = await getCachedArticle(slug);
  const author = article?.authors[0];
  if (!article || !author) notFound();
  const publication = await getCachedPublication();
  const name = firstName(author.name);
  return (
    <ReaderPage publication={publication} current="Ask an author" skip="Skip to the words">
      <div className="ask wrap pt-page-top">
        <header>
          <p className="label">
            About <i>{article.title}</i>
          </p>
          <h1 className="mt-1 text-title">You wonder too</h1>
          <p className="read dim mt-3">
            {name} sees how many readers wonder, and not who. Each counts once.{" "}
            {comeBackInWords(name, article.answerDays)} The answer will stand under the article.
          </p>
        </header>
        <WaysOn slug={slug} />
      </div>
    </ReaderPage>
  );
}
