import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { QuietOffer } from "@/components/leaving/quiet-offer";
import { ReaderPage } from "@/components/site/reader-page";
import { StoryForm } from "@/components/stories/story-form";
import { Notice } from "@/components/ui/notice";
import { getCachedArticle } from "@/lib/articles/cached";
import { articlePath, newStoryPath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedCrisisRegions } from "@/lib/moderation/crisis/cached";
import { careAside } from "@/lib/moderation/crisis/care-aside";
import { getCachedPublication } from "@/lib/publication/cached";
import { TITLE_LIMIT } from "@/lib/stories/schemas";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const article = await getCachedArticle(slug);
  return article
    ? { title: `Write a story beside ${article.title}`, alternates: { canonical: newStoryPath(slug) } }
    : {};
}

/** The form for a reader's story. */
export default async function NewStoryPage({ params }: Props) {
  const { slug } = await params;
  const [article, publication, [region]] = await Promise.all([
    getCachedArticle(slug),
    getCachedPublication(),
    getCachedCrisisRegions(),
  ]);
  if (!article) notFound();
  return (
    <ReaderPage
      publication={publication}
      current="Stories"
      className="ask wrap pt-page-top"
      skip="Skip to the form"
    >
      <header>
        <p className="label">
          Beside{" "}
          <a className="text-inherit" href={articlePath(slug)}>
            <i>{article.title}</i>
          </a>
        </p>
        <h1 className="mt-1 text-title">Write a story</h1>
        <p className="read dim mt-3">
          In the first person, about something that happened to you.{" "}
          <span className="needs-script">
            It’s kept on this device as you type, and you can stop whenever you like.
          </span>
        </p>
        <QuietOffer />
      </header>
      {article.storiesOn && article.writable ? (
        <StoryForm
          article={slug}
          lines={careAside(region)}
          limits={{ title: TITLE_LIMIT, body: BODY_LIMITS.story }}
          promise={
            <Notice tone="pencil" icon="undo-2" className="mt-2">
              <p>
                <b>You can take it back.</b> Today, next month, or in ten years, without giving a reason. It
                comes off this site at once. We can’t call back copies that other people have made.
              </p>
            </Notice>
          }
          stop={
            <a className="btn quiet" href={articlePath(slug)}>
              Stop for now
            </a>
          }
        />
      ) : (
        <p className="dim">This article isn’t taking stories at present.</p>
      )}
    </ReaderPage>
  );
}
