import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ArticleList } from "@/components/articles/article-list";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedArticles } from "@/lib/articles/cached";
import { olderPath } from "@/lib/articles/paths";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedGlimpses } from "@/lib/threads/cached";

type Props = { params: Promise<{ before: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ before: UNBUILT }];
export const metadata: Metadata = { title: "Older pages" };

/** Articles older than one of them. */
export default async function OlderPage({ params }: Props) {
  const { before } = await params;
  const { articles, older } = await getCachedArticles(before);
  const last = articles.at(-1);
  if (!last) notFound();
  const [publication, glimpses] = await Promise.all([
    getCachedPublication(),
    getCachedGlimpses(
      articles.map(({ slug }) => slug),
      1,
    ),
  ]);
  return (
    <ReaderPage publication={publication} className="wrap">
      <h1 className="pt-page-top pb-4 text-title">
        Older pages
        <Comma />
      </h1>
      <ArticleList
        articles={articles}
        glimpses={glimpses}
        older={older ? olderPath(last.slug) : undefined}
        back={{ href: "/", label: "The newest" }}
      />
    </ReaderPage>
  );
}
