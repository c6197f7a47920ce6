import type { ArticleDraft } from "@/lib/articles/import/article-draft";
import { readSources } from "@/lib/articles/import/read-sources";
import { importArticles } from "@/lib/articles/import-articles";
import { articlePath, hubPath } from "@/lib/articles/paths";
import { source } from "@/test/source";
import { type Case, type Corpus, inGroups } from "./corpora";
import type { LeafToOpen } from "./leaf";
import type { Troupe } from "./troupe";

/** Cases that share an article. */
const TOGETHER = 700;

/** Every kind of file that articles come in, with the case wherever such a file has room for words. */
const FILES = {
  md: ({ mark, text }: Case) => {
    const words = JSON.stringify(`${mark} ${text}`.replaceAll("\0", " "));
    const matter = ["title", "standfirst", "hub", "author_bio"].map((field) => `${field}: ${words}`);
    const body = `${mark}\n\n${text}\n\n## FAQ\n\n### ${mark} ${text}?\n\n${mark}\n\n${text}`;
    return `---\n${matter.join("\n")}\nauthors: [${words}]\n---\n${body}`;
  },
  html: ({ mark, text }: Case) => {
    const linked = JSON.stringify({
      "@type": "Article",
      headline: `${mark} ${text}`,
      author: { "@type": "Person", name: `${mark} ${text}` },
      articleSection: `${mark} ${text}`,
    }).replaceAll("<", "\\u003c");
    const about = `<h2>About the author</h2><p>${mark}</p>${text}`;
    return `<head><script type="application/ld+json">${linked}</script><meta name="description" content="${quoted(`${mark} ${text}`)}">
      <body><article><p>${mark}</p>${text}<h2>FAQ</h2><h3>${mark} ${text}?</h3><p>${mark}</p>${text}${about}</article>`;
  },
  xml: ({ mark, text }: Case) => {
    const words = cdata(`${mark} ${text}`);
    return `<rss><channel>
      <wp:author><wp:author_login>a</wp:author_login><wp:author_display_name>${words}</wp:author_display_name></wp:author>
      <item><title>${words}</title><dc:creator>a</dc:creator><excerpt:encoded>${words}</excerpt:encoded>
        <category domain="category" nicename="a">${words}</category>
        <wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
        <content:encoded>${cdata(`${mark}\n\n${text}\n\n<h2>FAQ</h2><h3>${mark} ${text}?</h3>${mark}\n\n${text}`)}</content:encoded>
      </item></channel></rss>`;
  },
  txt: ({ mark, text }: Case) => `${mark}\n${text}\nFAQ\n${mark} ${text}?\n${mark}\n${text}`,
};

/** Cases as articles: each is read as a file of its own, and many stand on one page. */
export async function putArticles(troupe: Troupe, { name, cases }: Corpus): Promise<LeafToOpen[]> {
  const drafts = Object.entries(FILES).flatMap(([ending, write]) =>
    inGroups(cases, TOGETHER).map((group, n) => ({
      group,
      draft: together(
        group.map((one) => read(`${one.mark}.${ending}`, write(one))),
        `${name}-${ending}-${n}`,
      ),
    })),
  );
  await importArticles(
    troupe.system,
    drafts.map(({ draft }) => draft),
  );
  return drafts.flatMap(({ group, draft }) => {
    const marks = group.map(({ mark }) => mark);
    return [
      { path: articlePath(draft.slug), shows: marks, writings: draft.blocks.length, pictures: true },
      ...(draft.hub ? [{ path: hubPath(draft.hub.slug), shows: marks }] : []),
    ];
  });
}

/** An article with a short head, whose blocks are cases, for what is written under one and beside it. */
export async function putPlainArticle(troupe: Troupe, { name, cases }: Corpus): Promise<string> {
  const group = cases.slice(0, 30).map((one) => read(`${one.mark}.html`, FILES.html(one)));
  const slug = `${name}-plain`;
  const draft = together(group, slug);
  await importArticles(troupe.system, [
    { ...draft, title: `A plain head, ${name}`, standfirst: undefined, hub: undefined, authors: [], faq: [] },
  ]);
  return slug;
}

/** One page on which all cases stand in one file, so that each comes upon what those before it left open. */
export async function putOneFile(troupe: Troupe, { name, cases }: Corpus): Promise<LeafToOpen[]> {
  const all = cases.map(({ text }) => text).join("\n\n");
  const drafts = ["md", "html"].map((ending) => ({
    ...read(`in-one.${ending}`, `${name}onefile\n\n${all}`),
    slug: `${name}-in-one-${ending}`,
    title: `${name}onefile as ${ending}`,
  }));
  await importArticles(troupe.system, drafts);
  return drafts.map(({ slug, blocks }) => ({
    path: articlePath(slug),
    shows: [`${name}onefile`],
    writings: blocks.length,
    pictures: true,
  }));
}

function read(name: string, text: string): ArticleDraft {
  const { drafts, problems } = readSources([source(name, text.replaceAll("\0", "\uFFFD"))]);
  for (const problem of problems) throw problem;
  const [draft] = drafts;
  if (!draft) throw new Error(`${name} has no text.`);
  return draft;
}

/** The drafts' blocks, names, biographies and questions as one article; titles as one title. */
function together(drafts: ArticleDraft[], slug: string): ArticleDraft {
  const [first] = drafts;
  if (!first) throw new Error("There are no drafts.");
  const line = (of: (draft: ArticleDraft) => string | undefined) =>
    drafts.map((draft) => of(draft) ?? "").join(" ");
  const authors = new Map(drafts.flatMap((draft) => draft.authors).map((author) => [author.slug, author]));
  const seen = new Set<string>();
  return {
    ...first,
    slug,
    title: line(({ title }) => title),
    guessed: [],
    standfirst: line(({ standfirst }) => standfirst) || undefined,
    hub: drafts.some(({ hub }) => hub) ? { slug, title: line(({ hub }) => hub?.title) } : undefined,
    authors: [...authors.values()],
    blocks: drafts.flatMap(({ blocks }) => blocks).map((block) => ({ ...block, id: fresh(block.id, seen) })),
    faq: drafts.flatMap(({ faq }) => faq),
  };
}

function fresh(id: string, seen: Set<string>): string {
  let free = id;
  for (let n = 2; seen.has(free); n++) free = `${id}-${n}`;
  seen.add(free);
  return free;
}

/** As an attribute's value; what it says is the reader's business. */
function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** XML has no way to write control characters. */
function cdata(text: string): string {
  const words = text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/\s/.test(sign) ? sign : " "));
  return `<![CDATA[${words.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
