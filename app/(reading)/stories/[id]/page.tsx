import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOf } from "@/app/(reading)/site";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { LinkedData } from "@/components/articles/linked-data";
import { ReaderPage } from "@/components/site/reader-page";
import { AboutStory } from "@/components/stories/about-story";
import { StoryGone } from "@/components/stories/story-gone";
import { StoryHead } from "@/components/stories/story-head";
import { StoryText } from "@/components/stories/story-text";
import { clothClass, clothFor } from "@/components/ui/cloth";
import { articlePath, storiesPath, storyPath } from "@/lib/articles/paths";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedStory } from "@/lib/stories/cached";
import { storyJsonLd } from "@/lib/syndication/json-ld";

type Props = { params: Promise<{ id: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ id: UNBUILT }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const [story, publication] = await Promise.all([getCachedStory(id), getCachedPublication()]);
  if (!story) return {};
  if (story.state !== "here") return { title: "A story stood here", robots: { index: false } };
  return {
    metadataBase: new URL(siteOf(publication).origin),
    title: `${story.title} — ${publication.name}`,
    alternates: { canonical: storyPath(id) },
  };
}

/** A reader's story, or the blank page that it left. */
export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  const story = await getCachedStory(id);
  if (!story) notFound();
  const publication = await getCachedPublication();
  return (
    <ReaderPage publication={publication} current="Stories" skip="Skip to the story">
      <div className={`spine ${clothClass(clothFor(id))}`} aria-hidden="true" />
      {story.state === "here" ? (
        <>
          <StoryHead story={story} />
          <article className="leaf read pt-9" id="story">
            <StoryText html={story.html}>
              <AboutStory story={story} />
            </StoryText>
          </article>
          <nav className="leaf pt-10" aria-label="On from here">
            <p className="cluster gap-x-5 gap-y-1">
              <a className="lk" href={storiesPath(story.article.slug)}>
                The stories beside {story.article.title}
              </a>
              <a className="lk" href={articlePath(story.article.slug)}>
                The article
              </a>
            </p>
          </nav>
          <LinkedData of={storyJsonLd(siteOf(publication), story)} />
        </>
      ) : (
        <StoryGone story={story} />
      )}
    </ReaderPage>
  );
}
