import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOf } from "@/app/(reading)/site";
import { NOW, UNBUILT } from "@/app/(reading)/unbuilt";
import { ArticleList } from "@/components/articles/article-list";
import { FirstArticle } from "@/components/articles/first-article";
import { HomeQuestions } from "@/components/articles/home-questions";
import { HomeShelf } from "@/components/articles/home-shelf";
import { ReaderPage } from "@/components/site/reader-page";
import { Comma } from "@/components/ui/comma";
import { Empty } from "@/components/ui/empty";
import { getCachedArticle, getCachedArticles } from "@/lib/articles/cached";
import { olderPath } from "@/lib/articles/paths";
import type { ArticleCardView } from "@/lib/articles/views";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedAnswers } from "@/lib/questions/cached";
import { getCachedNewestStories } from "@/lib/stories/cached";
import { getCachedGlimpses } from "@/lib/threads/cached";

type Props = { params: Promise<{ now: string }> };

/** How many articles' newest answers are looked through. */
const ASKED = 4;

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ now: UNBUILT }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { now } = await params;
  const publication = await getCachedPublication();
  if (now !== NOW) return {};
  return {
    metadataBase: new URL(siteOf(publication).origin),
    title: `Conversations — ${publication.name}`,
    description: publication.description,
    alternates: { canonical: "/" },
  };
}

/** The open pages: the newest article, those before it, the story shelf, and what was answered lately. */
export default async function HomePage({ params }: Props) {
  const { now } = await params;
  if (now !== NOW) notFound();
  const [publication, { articles, older }] = await Promise.all([getCachedPublication(), getCachedArticles()]);
  const [first, ...others] = articles;
  const slugs = articles.map(({ slug }) => slug);
  const [text, glimpses, stories, answers] = await Promise.all([
    first && getCachedArticle(first.slug),
    getCachedGlimpses(slugs, 2),
    getCachedNewestStories(slugs, 3),
    listAnswered(articles.slice(0, ASKED)),
  ]);
  const last = articles.at(-1);
  return (
    <ReaderPage publication={publication} current="Conversations" className="wrap">
      <section className="lead">
        <div className="intro">
          <h1>
            The articles end. <br className="only-wide" />
            The margins stay open
            <Comma />
          </h1>
          <p className="read dim">
            Read first. If something in you answers, there is room beside the words, and after them. Nobody is
            keeping score.
          </p>
        </div>
      </section>
      {first ? (
        <FirstArticle
          article={first}
          text={text}
          glimpses={glimpses.filter(({ article }) => article === first.slug)}
        />
      ) : (
        <Empty title="No page is open yet">The first article will stand here.</Empty>
      )}
      {others.length > 0 && (
        <section aria-labelledby="more">
          <h2 className="sech" id="more">
            Other open pages
          </h2>
          <ArticleList
            articles={others}
            glimpses={glimpses}
            older={older && last ? olderPath(last.slug) : undefined}
          />
        </section>
      )}
      {first && <HomeShelf stories={stories} article={first.slug} />}
      {first && <HomeQuestions answers={answers} article={first.slug} />}
    </ReaderPage>
  );
}

/** The newest answers beside these articles. */
async function listAnswered(articles: ArticleCardView[]) {
  const found = await Promise.all(
    articles.map(async ({ slug, title }) =>
      (await getCachedAnswers(slug)).answers.slice(0, 3).map((answer) => ({ ...answer, article: title })),
    ),
  );
  return found
    .flat()
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, 3);
}
