import { articlePath, notePath, storyPath, threadPath } from "@/lib/articles/paths";
import type { ArticleView, FaqView } from "@/lib/articles/views";
import type { BylineView } from "@/lib/contributions/views";
import { excerpt } from "@/lib/platform/excerpt";
import { wordsOf } from "@/lib/platform/words-of";
import type { PublicationView } from "@/lib/publication/views";
import type { StoryView } from "@/lib/stories/views";
import type { NoteView, ThreadView } from "@/lib/threads/views";

/** Linked data, in schema.org's words. */
export type JsonLd = { [name: string]: string | number | boolean | undefined | JsonLd | JsonLd[] };

/** Where the pages are: the public address, without a slash at its end. */
export type Site = { origin: string; publication: PublicationView };

/** Characters of a note's text in the linked data of an article; its own page has the whole. */
const EXCERPT = 300;

/** The article with the conversations that stand under it. */
export function articleJsonLd(site: Site, article: ArticleView, threads: ThreadView[]): JsonLd {
  const url = site.origin + articlePath(article.slug);
  return graph([
    {
      "@type": "Article",
      "@id": url,
      url,
      headline: article.title,
      description: article.standfirst ?? undefined,
      inLanguage: article.language,
      datePublished: article.publishedAt.toISOString(),
      dateModified: article.savedAt.toISOString(),
      author: article.authors.map(({ name }) => ({ "@type": "Person", name })),
      publisher: { "@type": "Organization", name: site.publication.name, url: site.origin },
      commentCount: article.counts.notes,
      articleSection: article.hub?.title,
    },
    ...threads.flatMap((thread) => posting(site, article, thread, { words: EXCERPT, replies: false })),
  ]);
}

/** One conversation, whole as the page shows it. */
export function threadJsonLd(site: Site, article: ArticleView, thread: ThreadView): JsonLd {
  return graph(posting(site, article, thread, { words: Number.POSITIVE_INFINITY, replies: true }));
}

/** Questions that are asked often, with their answers. */
export function faqJsonLd(faq: FaqView[]): JsonLd {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: faq.map(({ question, answerHtml }) => ({
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: answerHtml },
    })),
  };
}

export function storyJsonLd(site: Site, story: StoryView & { state: "here" }): JsonLd {
  const url = site.origin + storyPath(story.id);
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": url,
    url,
    headline: story.title,
    datePublished: dayOf(story.at),
    author: person(story.byline),
    isPartOf: { "@type": "Article", "@id": site.origin + articlePath(story.article.slug) },
    publisher: { "@type": "Organization", name: site.publication.name, url: site.origin },
  };
}

type Depth = { words: number; replies: boolean };

/** A conversation whose opening note isn't there any more has nothing to be posted. */
function posting(site: Site, article: ArticleView, thread: ThreadView, { words, replies }: Depth): JsonLd[] {
  const [opening, ...others] = thread.shown;
  if (opening?.state !== "here") return [];
  const url = site.origin + threadPath(article.slug, thread.id);
  return [
    {
      "@type": "DiscussionForumPosting",
      "@id": url,
      url,
      ...written(opening, words),
      commentCount: Math.max(0, thread.notes - 1),
      isPartOf: { "@type": "Article", "@id": site.origin + articlePath(article.slug) },
      comment: replies
        ? others.flatMap((note) =>
            note.state === "here"
              ? [
                  {
                    "@type": "Comment",
                    url: site.origin + notePath(article.slug, thread.id, note.id),
                    ...written(note, words),
                  },
                ]
              : [],
          )
        : undefined,
    },
  ];
}

function written(note: NoteView, words: number): JsonLd {
  return {
    author: person(note.byline),
    datePublished: note.byline.kind === "anonymous" ? dayOf(note.at) : note.at.toISOString(),
    text: excerpt(wordsOf(note.html), words),
  };
}

function person(byline: BylineView): JsonLd {
  return { "@type": "Person", name: byline.kind === "anonymous" ? "A reader" : byline.name };
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function graph(things: JsonLd[]): JsonLd {
  return { "@context": "https://schema.org", "@graph": things };
}
