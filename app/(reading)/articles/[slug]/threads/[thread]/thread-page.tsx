import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOf } from "@/app/(reading)/site";
import { ArticleHead } from "@/components/articles/article-head";
import { LinkedData } from "@/components/articles/linked-data";
import { ReaderPage } from "@/components/site/reader-page";
import { OwnNotes } from "@/components/threads/own-notes";
import { PassageThread } from "@/components/threads/passage-thread";
import { ReplyLeaf } from "@/components/threads/reply-leaf";
import { WriteReply } from "@/components/threads/write-reply";
import { Pager } from "@/components/ui/pager";
import { getCachedArticle } from "@/lib/articles/cached";
import { threadPath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { excerpt } from "@/lib/platform/excerpt";
import { wordsOf } from "@/lib/platform/words-of";
import { getCachedPublication } from "@/lib/publication/cached";
import { threadJsonLd } from "@/lib/syndication/json-ld";
import { getCachedThread } from "@/lib/threads/cached";
import { goWhereMoved } from "./go-where-moved";

type Props = { slug: string; thread: string; after?: string };

/** One page of one conversation. */
export async function ThreadPage({ slug, thread: id, after }: Props) {
  const [article, read] = await Promise.all([getCachedArticle(slug), getCachedThread(slug, id, after)]);
  if (article && !read) await goWhereMoved(slug, id);
  if (!article || !read) notFound();
  const publication = await getCachedPublication();
  const { thread, next } = read;
  return (
    <ReaderPage publication={publication} skip="Skip to the conversation">
      <div className="leaf">
        <ArticleHead title="A conversation" article={article} />
        <div>
          <PassageThread article={article} thread={thread} whole />
          {(next || after) && (
            <Pager
              label="Pages of this conversation"
              here={next ? "The conversation goes on." : "This is its last page for now."}
              back={after ? { href: threadPath(slug, id), label: "From the beginning" } : undefined}
              next={next ? { href: threadPath(slug, id, next), label: "Turn the page" } : undefined}
            />
          )}
          <OwnNotes article={slug} thread={id} />
          {article.writable && thread.status === "open" && <WriteReply article={slug} thread={id} />}
        </div>
      </div>
      <ReplyLeaf article={slug} limit={BODY_LIMITS.comment} />
      <LinkedData of={threadJsonLd(siteOf(publication), article, thread)} />
    </ReaderPage>
  );
}

export async function threadMetadata({ slug, thread: id, after }: Props): Promise<Metadata> {
  const [article, read, publication] = await Promise.all([
    getCachedArticle(slug),
    getCachedThread(slug, id, after),
    getCachedPublication(),
  ]);
  if (!article || !read) return {};
  const opening = read.thread.shown.find(({ level, state }) => level === 0 && state === "here");
  return {
    metadataBase: new URL(siteOf(publication).origin),
    title: `A conversation on ${article.title} — ${publication.name}`,
    description:
      opening && opening.contentNotes.length === 0 ? excerpt(wordsOf(opening.html), 160) : undefined,
    alternates: { canonical: threadPath(slug, id, after) },
  };
}
