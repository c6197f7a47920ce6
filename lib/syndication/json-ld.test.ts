import { expect, test } from "vitest";
import type { ArticleView } from "@/lib/articles/views";
import { unnamed } from "@/lib/publication/queries";
import type { NoteView, ThreadView } from "@/lib/threads/views";
import { articleJsonLd, faqJsonLd, threadJsonLd } from "./json-ld";

const site = { origin: "https://talk.example", publication: unnamed };

const article: ArticleView = {
  id: "1",
  slug: "the-road",
  title: "The road",
  standfirst: null,
  language: "en",
  plate: "car",
  cloth: "damson",
  publishedAt: new Date("2026-11-01T09:00:00Z"),
  savedAt: new Date("2026-11-02T09:00:00Z"),
  hub: null,
  authors: [{ slug: "a", name: "An Author", bio: null, answersPerWeek: 5 }],
  counts: { notes: 2, stories: 0, answers: 0 },
  revisionId: "r",
  blocks: [],
  minutes: 1,
  writable: true,
  closesAt: null,
  passagesOn: true,
  storiesOn: true,
  questions: "on",
  pauseSentence: null,
  answerDays: [4],
  faq: [],
};

const note = (more: Partial<NoteView>): NoteView => ({
  id: "n",
  level: 0,
  state: "here",
  byline: { kind: "pen", name: "Wren" },
  byAuthor: false,
  html: "<p>I know this <em>road</em>.</p><p>It is long.</p>",
  contentNotes: [],
  at: new Date("2026-11-03T21:14:07Z"),
  edited: false,
  ...more,
});

const thread = (...shown: NoteView[]): ThreadView => ({
  id: "t",
  status: "open",
  passage: null,
  notes: 2,
  shown,
});

test("an article’s linked data carries its conversations as postings", () => {
  const { "@graph": things } = articleJsonLd(site, article, [thread(note({}))]);
  expect(things).toMatchObject([
    { "@type": "Article", url: "https://talk.example/articles/the-road", commentCount: 2 },
    {
      "@type": "DiscussionForumPosting",
      text: "I know this road. It is long.",
      author: { name: "Wren" },
      commentCount: 1,
    },
  ]);
});

test("of the nameless there is a day and no name", () => {
  const nameless = note({ byline: { kind: "anonymous" } });
  expect(JSON.stringify(articleJsonLd(site, article, [thread(nameless)]))).not.toContain("21:14");
  const { "@graph": things } = articleJsonLd(site, article, [thread(nameless)]);
  expect(things).toMatchObject([{}, { author: { name: "A reader" }, datePublished: "2026-11-03" }]);
});

test("what is a tombstone on the page is nothing in the linked data", () => {
  const { "@graph": things } = articleJsonLd(site, article, [thread(note({ state: "removed", html: "" }))]);
  expect(things).toHaveLength(1);
  const whole = threadJsonLd(
    site,
    article,
    thread(note({}), note({ id: "m", level: 1, state: "withdrawn", html: "" })),
  );
  expect(whole["@graph"]).toMatchObject([{ comment: [] }]);
});

test("frequent questions are a FAQPage", () => {
  const faq = [{ id: "1", question: "And by bus?", answerHtml: "<p>Yes.</p>", answerText: "Yes." }];
  expect(faqJsonLd(faq)).toMatchObject({
    "@type": "FAQPage",
    mainEntity: [{ name: "And by bus?", acceptedAnswer: { text: "<p>Yes.</p>" } }],
  });
});
