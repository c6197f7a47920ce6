import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHead } from "@/components/articles/article-head";
import { ReaderPage } from "@/components/site/reader-page";
import { Conversations } from "@/components/threads/conversations";
import { ReplyLeaf } from "@/components/threads/reply-leaf";
import { THREAD_ORDERS } from "@/db/vocabulary";
import { getCachedArticle } from "@/lib/articles/cached";
import { articlePath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedThreads } from "@/lib/threads/cached";

type Props = { slug: string; order: string; after?: string };

/** One page of an article's conversations, without the article. */
export async function ConversationPage({ slug, order: word, after }: Props) {
  const order = THREAD_ORDERS.find((order) => order === word);
  const article = await getCachedArticle(slug);
  if (!article || !order) notFound();
  const [publication, page] = await Promise.all([
    getCachedPublication(),
    getCachedThreads(slug, order, after),
  ]);
  if (after && page.threads.length === 0) notFound();
  return (
    <ReaderPage publication={publication} skip="Skip to the conversations">
      <div className="leaf">
        <ArticleHead title="Conversations" article={article} />
        <div id="threads">
          <Conversations article={article} page={page} order={order} later={after !== undefined} />
        </div>
      </div>
      <ReplyLeaf article={slug} limit={BODY_LIMITS.comment} />
    </ReaderPage>
  );
}

/** For search engines each of these is the article's: the conversations are their own pages. */
export async function conversationMetadata({ slug }: Pick<Props, "slug">): Promise<Metadata> {
  const article = await getCachedArticle(slug);
  if (!article) return {};
  return {
    title: `Conversations on ${article.title}`,
    alternates: { canonical: articlePath(slug) },
    robots: { index: false, follow: true },
  };
}
