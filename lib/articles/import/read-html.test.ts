import { describe, expect, test } from "vitest";
import { onlyDraft, source } from "@/test/source";
import { readSources } from "./read-sources";

describe("a page", () => {
  test("gives its article without what stands around it", () => {
    const draft = onlyDraft(
      source(
        "a.html",
        `<html lang="de"><head><title>Words | Site</title><meta name="description" content="In short.">
        <meta name="author" content="Ana Sá"><meta property="article:published_time" content="2024-02-29T10:30:00+01:00">
        <link rel="canonical" href="https://a.example/2024/my-essay/"></head>
        <body><nav>Home</nav><article><header><h1>Words</h1><p>2 minutes</p></header><p>One <a href="../b">two</a>.</p>
        <aside>More like this</aside><footer>Share</footer></article></body></html>`,
      ),
    );
    expect(draft).toMatchObject({
      title: "Words",
      slug: "my-essay",
      language: "de",
      standfirst: "In short.",
      authors: [{ slug: "ana-sa", name: "Ana Sá" }],
      publishedAt: new Date("2024-02-29T09:30:00Z"),
    });
    expect(draft.blocks.map(({ html }) => html)).toEqual([
      '<p>One <a href="https://a.example/2024/b" rel="noopener">two</a>.</p>',
    ]);
  });

  test("is described by its JSON-LD first", () => {
    const linked = JSON.stringify({
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": "BlogPosting",
          headline: "Words",
          author: [{ name: "A B" }],
          datePublished: "2024-03-01",
          articleSection: "Hub",
        },
      ],
    });
    const page = `<title>Site</title><script type="application/ld+json">${linked}</script><body><p>One.</p></body>`;
    expect(onlyDraft(source("a.html", page))).toMatchObject({
      title: "Words",
      authors: [{ name: "A B" }],
      publishedAt: new Date("2024-03-01T00:00:00Z"),
      hub: { slug: "hub", title: "Hub" },
    });
  });

  test("is read in the encoding that it declares", () => {
    const bytes = Buffer.from('<meta charset="iso-8859-1"><p>caf\u00e9</p>', "latin1");
    expect(onlyDraft({ name: "a.html", bytes }).blocks[0]?.text).toBe("caf\u00e9");
  });

  test("without words is skipped, and a date that isn't one is a problem", () => {
    expect(readSources([source("a.html", "<main></main>")]).skipped).toEqual([
      { what: "“a”", why: "it has no text" },
    ]);
    const page = '<meta property="article:published_time" content="soon"><p>One.</p>';
    expect(readSources([source("a.html", page)]).problems).toMatchObject([
      { problem: expect.stringContaining("“soon”") },
    ]);
  });
});

describe("the end of an article", () => {
  const page = (html: string) => onlyDraft(source("a.html", `<p>Words.</p>${html}`));

  test.each([
    ["headings", "<h2>FAQ</h2><h3>Why?</h3><p>So.</p><p>And so.</p><h3>When?</h3><ul><li>Now</li></ul>"],
    [
      "strong lines",
      "<h2>Frequently asked questions</h2><p><strong>Why?</strong></p><p>So.</p><p>And so.</p><p><b>When?</b></p><ul><li>Now</li></ul>",
    ],
    [
      "folded questions",
      "<h3>FAQs</h3><details><summary>Why?</summary><p>So.</p>And so.</details><details><summary>When?</summary><ul><li>Now</li></ul></details>",
    ],
  ])("questions asked by %s become the article's questions", (_how, html) => {
    const { faq, blocks } = page(html);
    expect(faq).toEqual([
      { question: "Why?", answerHtml: "<p>So.</p>\n<p>And so.</p>", answerText: "So.\n\nAnd so." },
      { question: "When?", answerHtml: "<ul><li>Now</li></ul>", answerText: "Now" },
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(["Words."]);
  });

  test("questions that are none stay in the article", () => {
    expect(page("<h2>FAQ</h2><p>None so far.</p>").blocks).toHaveLength(3);
  });

  test("a biography names its author, and the article goes on after it", () => {
    const { authors, blocks } = page(
      "<h2>About the Author</h2><p>Ana de Sá is a baker.</p><p>She writes.</p><h2>Notes</h2><p>a</p>",
    );
    expect(authors).toEqual([]);
    expect(blocks.map(({ text }) => text)).toEqual(["Words.", "Notes", "a"]);
    const known = page("<h2>About the Author</h2><p>Ana Maria Sá is a baker.</p><p>She writes.</p>");
    expect(known.authors).toEqual([
      { slug: "ana-maria-sa", name: "Ana Maria Sá", bio: "Ana Maria Sá is a baker.\n\nShe writes." },
    ]);
  });
});
