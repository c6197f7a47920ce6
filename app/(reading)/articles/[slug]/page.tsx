import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { siteOf } from "@/app/(reading)/site";
import { UNBUILT } from "@/app/(reading)/unbuilt";
import { Afterword } from "@/components/articles/afterword";
import { ArticleText, gloss } from "@/components/articles/article-text";
import { AuthorNote } from "@/components/articles/author-note";
import { Glimpses } from "@/components/articles/glimpses";
import { LinkedData } from "@/components/articles/linked-data";
import { MarginLeaf } from "@/components/articles/margin-leaf";
import { Rail } from "@/components/articles/rail";
import { TitleBlock } from "@/components/articles/title-block";
import { QuestionGlimpse } from "@/components/questions/question-glimpse";
import { QuestionsPanel } from "@/components/questions/questions-panel";
import { ReaderPage } from "@/components/site/reader-page";
import { StoriesPanel } from "@/components/stories/stories-panel";
import { StoryGlimpse } from "@/components/stories/story-glimpse";
import { Conversations } from "@/components/threads/conversations";
import { MoreInMargin } from "@/components/threads/more-in-margin";
import { OwnNotes } from "@/components/threads/own-notes";
import { ReplyLeaf } from "@/components/threads/reply-leaf";
import { SelectionLeaf } from "@/components/threads/selection-leaf";
import { WriteNote } from "@/components/threads/write-note";
import { Endpaper } from "@/components/ui/endpaper";
import { Icon } from "@/components/ui/icon";
import { getCachedArticle } from "@/lib/articles/cached";
import { articlePath } from "@/lib/articles/paths";
import { BODY_LIMITS } from "@/lib/contributions/schemas";
import { getCachedPublication } from "@/lib/publication/cached";
import { getCachedAnswers, getCachedOpenQuestions } from "@/lib/questions/cached";
import { getCachedShelf } from "@/lib/stories/cached";
import { articleJsonLd, faqJsonLd } from "@/lib/syndication/json-ld";
import { getCachedMargin, getCachedThreads } from "@/lib/threads/cached";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
export const instant = false;
export const generateStaticParams = () => [{ slug: UNBUILT }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [article, publication] = await Promise.all([getCachedArticle(slug), getCachedPublication()]);
  if (!article) return {};
  return {
    metadataBase: new URL(siteOf(publication).origin),
    title: `${article.title} — ${publication.name}`,
    description: article.standfirst ?? undefined,
    authors: article.authors.map(({ name }) => ({ name })),
    alternates: { canonical: articlePath(slug) },
    openGraph: {
      type: "article",
      title: article.title,
      description: article.standfirst ?? undefined,
      siteName: publication.name,
      url: articlePath(slug),
      publishedTime: article.publishedAt.toISOString(),
    },
  };
}

/** An article with its margin, and after it what its readers wrote. */
export default async function ArticlePage({ params }: Props) {
  const { slug } = await params;
  const article = await getCachedArticle(slug);
  if (!article) notFound();
  const [publication, page, margin, shelf, answers, open] = await Promise.all([
    getCachedPublication(),
    getCachedThreads(slug, "oldest"),
    getCachedMargin(slug),
    getCachedShelf(slug),
    getCachedAnswers(slug),
    getCachedOpenQuestions(slug),
  ]);
  const site = siteOf(publication);
  const glossed = gloss(article, margin.threads);
  const [answer] = answers.answers;
  const [story] = shelf.stories;
  return (
    <ReaderPage publication={publication} current="Conversations">
      <TitleBlock article={article} />
      <article className="leaf read pt-4" id="text" lang={article.language}>
        <Rail at="article" passages={article.passagesOn && article.writable} />
        <ArticleText article={article} glossed={glossed} />
      </article>
      <Endpaper cloth={article.cloth} />
      <Afterword
        article={article}
        publication={publication}
        threads={
          <>
            <Conversations article={article} page={page} order="oldest" />
            <MoreInMargin article={slug} margin={margin} shown={glossed.length} />
            <OwnNotes article={slug} />
            <WriteNote article={article} promiseHours={publication.promiseHours} />
          </>
        }
        stories={<StoriesPanel article={article} shelf={shelf} />}
        questions={<QuestionsPanel article={article} page={answers} open={open} />}
      />
      {(answer || story) && (
        <Glimpses>
          {answer && <QuestionGlimpse article={article} answer={answer} answers={article.counts.answers} />}
          {story && <StoryGlimpse article={article} story={story} stories={article.counts.stories} />}
        </Glimpses>
      )}
      <AuthorNote authors={article.authors} />
      <MarginLeaf />
      {article.writable && <ReplyLeaf article={slug} limit={BODY_LIMITS.comment} />}
      {article.writable && article.passagesOn && (
        <SelectionLeaf article={slug} limit={BODY_LIMITS.comment}>
          <Icon name="pencil-line" />
        </SelectionLeaf>
      )}
      <LinkedData of={articleJsonLd(site, article, page.threads)} />
      {article.faq.length > 0 && <LinkedData of={faqJsonLd(article.faq)} />}
    </ReaderPage>
  );
}
