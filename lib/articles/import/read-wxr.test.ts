import { describe, expect, test } from "vitest";
import { sharedFixture } from "@/test/shared-fixture";
import { onlyDraft, source, sourceFrom } from "@/test/source";
import { readSources } from "./read-sources";

const folder = sharedFixture("data/migration/wxr");

/** What each export holds: published posts with text; entries and comments beside them. */
const EXPORTS: [file: string, articles: number, others: string[]][] = [
  ["slashes.xml", 1, ["1 comment"]],
  ["small-export.xml", 5, ["“Private Post”", "“Draft Page”", "1 comment"]],
  ["test-serialized-comment-meta.xml", 0, ["“My Entry with comments and comment meta”", "1 comment"]],
  [
    "theme-unit-test-data.xml",
    53,
    ["“Scheduled”", "“Draft”", "37 attachments", "70 menu entries", "33 comments"],
  ],
  ["valid-wxr-1.0.xml", 3, ["“About”", "1 comment"]],
  ["valid-wxr-1.1.xml", 1, ["“About”", "1 comment"]],
  ["wxr-simple.xml", 1, []],
  ["isso-wordpress-comments.xml", 0, ["“Hello, World…”", "8 comments"]],
];

const MALFORMED: [file: string, line: number, problem: RegExp][] = [
  ["malformed.xml", 90, /close tag/],
  ["ghost-sample.xml", 109, /“&ixid” is to be written “&amp;ixid”/],
];

describe.skipIf(!folder)("WordPress exports of others", () => {
  test.each(EXPORTS)("%s gives %i articles, and says what else it holds", (file, articles, others) => {
    const { drafts, skipped, problems } = readSources([sourceFrom(`${folder}/${file}`)]);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(articles);
    expect(skipped.map(({ what }) => what)).toEqual(expect.arrayContaining(others));
    expect(skipped.every(({ why }) => why.length > 0)).toBe(true);
    expect(new Set(drafts.map(({ slug }) => slug)).size).toBe(articles);
  });

  test.each(MALFORMED)("%s names line %i and the problem, and gives nothing", (file, line, problem) => {
    const { drafts, skipped, problems } = readSources([sourceFrom(`${folder}/${file}`)]);
    expect(drafts).toEqual([]);
    expect(skipped).toEqual([]);
    expect(problems).toMatchObject([{ file, line, problem: expect.stringMatching(problem) }]);
  });
});

const POST = "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>";
const article = (more: string, site = "") =>
  source("a.xml", `<rss><channel>${site}<item><title>A</title>${more}</item></channel></rss>`);
const body = (text: string) => `<content:encoded><![CDATA[${text}]]></content:encoded>`;
const html = (text: string) => onlyDraft(article(POST + body(text))).blocks.map((block) => block.html);

describe("a WordPress article", () => {
  test("finds its paragraphs between blank lines, and its breaks at a line's end", () => {
    expect(html("a\nb\n\nc <em>d</em>\n<h2>e</h2>\nf")).toEqual([
      "<p>a<br>\nb</p>",
      "<p>c <em>d</em></p>",
      "<h2>e</h2>",
      "<p>f</p>",
    ]);
  });

  test("keeps a caption with its picture, links a player's address, and counts the galleries left out", () => {
    const picture = '<img src="https://a.example/b.png" alt="c">';
    const file = article(
      `${POST}${body(`a [caption id="x"]${picture} d[/caption]\n\n[embed]https://e.example/f[/embed]\n\n[gallery ids="1"]`)}`,
    );
    const { drafts, skipped } = readSources([file]);
    expect(drafts[0]?.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "a"],
      ["figure", "d"],
      ["paragraph", "https://e.example/f"],
    ]);
    expect(drafts[0]?.blocks[2]?.html).toContain('href="https://e.example/f"');
    expect(skipped).toMatchObject([{ what: "1 gallery in “A”" }]);
  });

  test("has its author's name, its first category as hub, and the excerpt as standfirst", () => {
    const site = `<language>pt-BR</language><wp:author><wp:author_login>ana</wp:author_login>
      <wp:author_display_name><![CDATA[Ana Sá]]></wp:author_display_name></wp:author>`;
    const more = `<dc:creator>ana</dc:creator><category domain="post_tag" nicename="x">X</category>
      <category domain="category" nicename="y-z"><![CDATA[Y &amp; Z]]></category>
      <wp:post_name>%e3%81%82</wp:post_name><wp:post_date_gmt>2024-02-29 10:30:00</wp:post_date_gmt>
      <excerpt:encoded><![CDATA[<p>In short.</p>]]></excerpt:encoded>`;
    expect(onlyDraft(article(POST + more + body("b"), site))).toMatchObject({
      slug: "あ",
      language: "pt-BR",
      standfirst: "In short.",
      publishedAt: new Date("2024-02-29T10:30:00Z"),
      hub: { slug: "y-z", title: "Y & Z" },
      authors: [{ slug: "ana-sa", name: "Ana Sá" }],
    });
  });

  test("behind a password it stays there", () => {
    const { drafts, skipped } = readSources([
      article(`${POST}<wp:post_password>p</wp:post_password>${body("secret")}`),
    ]);
    expect(drafts).toEqual([]);
    expect(skipped).toEqual([{ what: "“A”", why: "it is protected by a password" }]);
  });

  test("with a date that doesn't exist it is a problem, on the line of its entry", () => {
    const file = article(`${POST}<wp:post_date_gmt>2024-02-30 10:30:00</wp:post_date_gmt>${body("b")}`);
    expect(readSources([file]).problems).toMatchObject([
      { line: 1, problem: expect.stringContaining("2024-02-30") },
    ]);
  });
});

describe("XML that isn't an export", () => {
  test.each([
    ["another document", "<feed></feed>", /begins with <feed>/],
    ["an entity of its own", '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel>&a;</channel></rss>', /&a;/],
    ["nothing", "", /well-formed/],
    ["an unknown encoding", '<?xml version="1.0" encoding="x-y"?><rss/>', /encoding x-y/],
  ])("%s is a problem", (_what, xml, problem) => {
    const { drafts, problems } = readSources([source("a.xml", xml)]);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ file: "a.xml", problem: expect.stringMatching(problem) }]);
  });

  test("an older encoding that it declares is read", () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>\u00e9</title>${POST}${body("caf\u00e9")}</item></channel></rss>`;
    expect(onlyDraft({ name: "a.xml", bytes: Buffer.from(xml, "latin1") }).title).toBe("\u00e9");
  });
});
