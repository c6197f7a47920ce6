import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { ArticleHead } from "@/components/articles/article-head";
import { ReaderPage } from "@/components/site/reader-page";
import { nameOf } from "@/components/threads/byline";
import { NoteInPlace } from "@/components/threads/note-in-place";
import { ReplyLeaf } from "@/components/threads/reply-leaf";
import { WriteReply } from "@/components/threads/write-reply";
import { getCachedArticle } from "@/lib/articles/cached";
import { threadPath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedNote } from "@/lib/threads/cached";
import { goWhereMoved } from "../../go-where-moved";

type Props = { params: Promise<{ slug: string; thread: string; note: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT, thread: UNBUILT, note: UNBUILT }];

/** Search engines have the conversation's own page. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, thread } = await params;
  const article = await getCachedArticle(slug);
  if (!article) return {};
  return {
    title: `A note on ${article.title}`,
    alternates: { canonical: threadPath(slug, thread) },
    robots: { index: false, follow: true },
  };
}

/** A note where it stands: with what it answers above it and what answers it below. */
export default async function Page({ params }: Props) {
  const { slug, thread, note } = await params;
  const [article, place] = await Promise.all([getCachedArticle(slug), getCachedNote(slug, thread, note)]);
  if (article && !place) await goWhereMoved(slug, thread, note);
  if (!article || !place) notFound();
  const publication = await getCachedPublication();
  const open = article.writable && place.thread.status === "open" && place.note.state === "here";
  return (
    <ReaderPage publication={publication} skip="Skip to the note">
      <div className="leaf">
        <ArticleHead title="A note" article={article} />
        <div>
          <NoteInPlace article={article} place={place} />
          <p className="pt-4">
            <a className="lk" href={threadPath(slug, thread)}>
              Read the whole conversation
            </a>
          </p>
          {open && (
            <WriteReply article={slug} thread={thread} note={{ id: note, by: nameOf(place.note.byline) }} />
          )}
        </div>
      </div>
      <ReplyLeaf article={slug} limit={BODY_LIMITS.comment} />
    </ReaderPage>
  );
}
