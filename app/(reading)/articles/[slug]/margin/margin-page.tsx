import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHead } from "@/components/articles/article-head";
import { ReaderPage } from "@/components/site/reader-page";
import { PassageThread } from "@/components/threads/passage-thread";
import { ReplyLeaf } from "@/components/threads/reply-leaf";
import { Pager } from "@/components/ui/pager";
import { getCachedArticle } from "@/lib/articles/cached";
import { articlePath, marginPath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedMargin } from "@/lib/threads/cached";

type Props = { slug: string; after?: string };

/** What is written in the margin, each with the words it is about, in the order of the text. */
export async function MarginPage({ slug, after }: Props) {
  const article = await getCachedArticle(slug);
  if (!article) notFound();
  const [publication, page] = await Promise.all([getCachedPublication(), getCachedMargin(slug, after)]);
  if (after && page.threads.length === 0) notFound();
  return (
    <ReaderPage publication={publication} skip="Skip to the notes">
      <div className="leaf">
        <ArticleHead title="In the margin" article={article} />
        <div>
          {page.threads.map((thread) => (
            <PassageThread key={thread.id} article={article} thread={thread} />
          ))}
          {page.threads.length === 0 && (
            <p className="dim py-7">Nobody has written beside these words yet.</p>
          )}
          {(page.next || after) && (
            <Pager
              label="Pages of the margin"
              here={page.next ? "The margin goes on." : "This is its end."}
              back={after ? { href: marginPath(slug), label: "From the beginning" } : undefined}
              next={page.next ? { href: marginPath(slug, page.next), label: "Turn the page" } : undefined}
            />
          )}
        </div>
      </div>
      <ReplyLeaf article={slug} limit={BODY_LIMITS.comment} />
    </ReaderPage>
  );
}

export async function marginMetadata({ slug }: Pick<Props, "slug">): Promise<Metadata> {
  const article = await getCachedArticle(slug);
  if (!article) return {};
  return {
    title: `In the margin of ${article.title}`,
    alternates: { canonical: articlePath(slug) },
    robots: { index: false, follow: true },
  };
}
