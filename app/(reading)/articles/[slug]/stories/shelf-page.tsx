import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHead } from "@/components/articles/article-head";
import { ReaderPage } from "@/components/site/reader-page";
import { StoriesPanel } from "@/components/stories/stories-panel";
import { getCachedArticle } from "@/lib/articles/cached";
import { storiesPath } from "@/lib/articles/paths";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedShelf } from "@/lib/stories/cached";

type Props = { slug: string; after?: string };

/** One page of the stories beside an article. */
export async function ShelfPage({ slug, after }: Props) {
  const article = await getCachedArticle(slug);
  if (!article) notFound();
  const [publication, shelf] = await Promise.all([getCachedPublication(), getCachedShelf(slug, after)]);
  if (after && shelf.stories.length === 0) notFound();
  return (
    <ReaderPage publication={publication} current="Stories" skip="Skip to the stories">
      <div className="leaf">
        <ArticleHead title="Stories" article={article} />
        <div>
          <StoriesPanel article={article} shelf={shelf} later={after !== undefined} />
        </div>
      </div>
    </ReaderPage>
  );
}

export async function shelfMetadata({ slug, after }: Props): Promise<Metadata> {
  const article = await getCachedArticle(slug);
  if (!article) return {};
  return { title: `Stories beside ${article.title}`, alternates: { canonical: storiesPath(slug, after) } };
}
