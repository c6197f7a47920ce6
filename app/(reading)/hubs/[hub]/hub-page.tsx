import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "@/components/articles/article-list";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { getCachedHub } from "@/lib/articles/cached";
import { hubPath } from "@/lib/articles/paths";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedGlimpses } from "@/lib/threads/cached";

type Props = { hub: string; before?: string };

/** One page of the articles on a subject. */
export async function HubPage({ hub: slug, before }: Props) {
  const found = await getCachedHub(slug, before);
  if (!found || (before && found.articles.length === 0)) notFound();
  const { hub, articles, older } = found;
  const last = articles.at(-1);
  const [publication, glimpses] = await Promise.all([
    getCachedPublication(),
    getCachedGlimpses(
      articles.map(({ slug }) => slug),
      1,
    ),
  ]);
  return (
    <ReaderPage publication={publication} className="wrap">
      <header className="pt-page-top pb-4">
        <p className="label">Pages about</p>
        <h1 className="mt-1 text-title">
          {hub.title}
          <Comma />
        </h1>
      </header>
      <ArticleList
        articles={articles}
        glimpses={glimpses}
        older={older && last ? hubPath(slug, last.slug) : undefined}
        back={before ? { href: hubPath(slug), label: "The newest" } : undefined}
      />
      {articles.length === 0 && <p className="dim">Nothing stands under this subject yet.</p>}
    </ReaderPage>
  );
}

export async function hubMetadata({ hub: slug, before }: Props): Promise<Metadata> {
  const found = await getCachedHub(slug, before);
  return found ? { title: found.hub.title, alternates: { canonical: hubPath(slug, before) } } : {};
}
