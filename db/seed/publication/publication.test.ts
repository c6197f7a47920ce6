import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toString as plainText } from "hast-util-to-string";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { CLOTHS, PLATES } from "../../vocabulary";
import { conversations } from "./conversations";
import { notices } from "./notices";
import { emailOf, people } from "./people";
import { publication } from "./publication";
import { questions } from "./questions";
import { reports } from "./reports";
import { rules } from "./rules";
import { stories } from "./stories";
import type { Byline, HeldFor, Note, Person, Question, Thread } from "./types";
import { wordList } from "./word-list";

const FrontMatter = z.object({
  title: z.string(),
  slug: z.string(),
  standfirst: z.string(),
  author: z.string(),
  author_bio: z.string(),
  hub: z.string(),
  published: z.iso.date(),
  language: z.literal("en"),
  plate: z.enum(PLATES),
  cloth: z.enum(CLOTHS),
});

const folder = fileURLToPath(new URL("articles/", import.meta.url));
const articles = readdirSync(folder).map((file) => readArticle(file));
const bySlug = new Map(articles.map((article) => [article.slug, article]));
const members: ReadonlyMap<string, Person> = new Map(people.map((person) => [person.key, person]));
const notes: readonly Note[] = conversations.flatMap((thread) => thread.notes);
const asked: readonly Question[] = questions;
const end = at(publication.writtenFor);

function readArticle(file: string) {
  const [, front = "", body = ""] = readFileSync(`${folder}${file}`, "utf8").split(/^---\n/m);
  return { ...FrontMatter.parse(parse(front)), file, body, text: asReaders(body) };
}

/** Markdown as the words that readers see. */
function asReaders(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkRehype);
  return plainText(tree.runSync(tree.parse(markdown)));
}

function at(moment: string): number {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) throw new Error(`${moment} is no moment`);
  return time;
}

function articleOf(slug: string) {
  const article = bySlug.get(slug);
  if (!article) throw new Error(`no article ${slug}`);
  return article;
}

function memberOf(key: string): Person {
  const member = members.get(key);
  if (!member) throw new Error(`no person ${key}`);
  return member;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

function words(markdown: string): number {
  return asReaders(markdown).split(/\s+/).filter(Boolean).length;
}

function listedWordsIn(text: string): string[] {
  return wordList.map((entry) => entry.pattern).filter((pattern) => text.toLowerCase().includes(pattern));
}

function heldFor(contribution: { state: string; heldFor?: readonly HeldFor[] }): readonly HeldFor[] {
  return contribution.state === "held" ? (contribution.heldFor ?? []) : [];
}

function depthOf(note: Note, thread: Thread): number {
  const parent = thread.notes.find((other) => other.key === note.replyTo);
  return parent ? 1 + depthOf(parent, thread) : 0;
}

test("each article is called what its file is called, and is long enough to read and short enough to finish", () => {
  expect(articles).toHaveLength(4);
  for (const article of articles) {
    expect(article.file).toBe(`${article.slug}.md`);
    expect(words(article.body), article.slug).toBeGreaterThanOrEqual(900);
    expect(words(article.body), article.slug).toBeLessThanOrEqual(1500);
  }
  expect(new Set(articles.map((article) => article.hub)).size).toBe(2);
  expect(new Set(articles.map((article) => article.author)).size).toBe(3);
  expect(new Set(articles.map((article) => article.cloth)).size).toBe(4);
});

test("an essay ends with a full stop, where the comma can stand", () => {
  for (const article of articles) {
    const [essay = ""] = article.body.split(/^## (?:Frequently Asked Questions|About the Author)$/m);
    expect(essay.trimEnd(), article.slug).toMatch(/[\p{L}]\.$/u);
  }
});

test("every passage stands in its article exactly once", () => {
  for (const { passage, article } of conversations) {
    if (passage) expect(occurrences(articleOf(article).text, passage.quote), passage.quote).toBe(1);
  }
});

test("no two things share a key, and no two people a name", () => {
  const keys = [
    ...people.map((person) => person.key),
    ...conversations.map((thread) => thread.key),
    ...notes.map((note) => note.key),
    ...stories.map((story) => story.key),
    ...questions.map((question) => question.key),
    ...reports.map((report) => report.key),
    ...notices.map((notice) => notice.key),
  ];
  expect(keys).toHaveLength(new Set(keys).size);
  const names = [...members.values()].flatMap((person) => [person.displayName, ...person.penNames]);
  expect(names).toHaveLength(new Set(names.map((name) => name.toLowerCase())).size);
});

test("there is one demo person for each role, each article has its author among the members, and mail goes nowhere", () => {
  const demo = [...members.values()].filter((person) => person.demo);
  expect(demo.map((person) => person.demo).sort()).toEqual(["admin", "author", "moderator", "reader"]);
  const writers = [...members.values()].map((person) => person.writesAs);
  for (const article of articles) expect(writers).toContain(article.author);
  for (const person of people) expect(emailOf(person.key)).toMatch(/^[a-z]+@example\.org$/);
});

test("everything is signed by a member, under a name of theirs, after they joined and before the present", () => {
  const signed: { by: string; byline: Byline; at: string; article: string }[] = [
    ...conversations.flatMap(({ article, notes }) => notes.map((note) => ({ ...note, article }))),
    ...stories,
  ];
  for (const piece of signed) {
    const member = memberOf(piece.by);
    if (piece.byline.kind === "pen") expect(member.penNames).toContain(piece.byline.name);
    expect(at(piece.at)).toBeGreaterThan(at(member.joined));
    expect(at(piece.at)).toBeGreaterThan(at(articleOf(piece.article).published));
    expect(at(piece.at)).toBeLessThan(end);
  }
});

test("a reply answers an earlier note of its thread that readers could see, at most four deep", () => {
  for (const thread of conversations) {
    const [opening, ...replies] = thread.notes;
    expect(opening.replyTo).toBeUndefined();
    for (const reply of replies) {
      const parent = thread.notes.find((note) => note.key === reply.replyTo);
      expect(parent, reply.key).toBeDefined();
      expect(["approved", "removed", "withdrawn"], reply.key).toContain(parent?.state);
      expect(at(reply.at), reply.key).toBeGreaterThan(at(parent?.at ?? ""));
      expect(depthOf(reply, thread), reply.key).toBeLessThanOrEqual(4);
    }
  }
  const depths = conversations.flatMap((thread) => thread.notes.map((note) => depthOf(note, thread)));
  expect(Math.max(...depths)).toBe(4);
});

test("an author writes under an article of theirs only by their own name", () => {
  for (const thread of conversations) {
    const author = articleOf(thread.article).author;
    for (const note of thread.notes) {
      if (memberOf(note.by).writesAs === author) expect(note.byline.kind).toBe("display");
    }
  }
});

test("what is held is held for reasons that its text bears out, and nothing else would have been", () => {
  const seen = new Set<string>();
  const published = new Map<string, number>();
  const inOrder = [...notes].sort((a, b) => at(a.at) - at(b.at));
  for (const note of inOrder) {
    const why = heldFor(note);
    const links = occurrences(note.body, "https://");
    if (note.state === "held") {
      expect(why.includes("links"), note.key).toBe(links > 1);
      expect(why.includes("listed_word"), note.key).toBe(listedWordsIn(note.body).length > 0);
      expect(why.includes("repeat"), note.key).toBe(seen.has(note.body));
      expect(why.includes("new_member"), note.key).toBe((published.get(note.by) ?? 0) < 3);
    }
    if (note.state === "approved") {
      expect(listedWordsIn(note.body), note.key).toEqual([]);
      expect(links, note.key).toBeLessThan(2);
      published.set(note.by, (published.get(note.by) ?? 0) + 1);
    }
    seen.add(note.body);
  }
});

test("every no has a rule and a sentence, from a moderator, after the thing it answers", () => {
  const refused = [...notes, ...stories].filter((piece) => "rule" in piece);
  expect(refused.length).toBeGreaterThan(4);
  for (const piece of refused) {
    expect(piece.sentence).toMatch(/^Thank you for /);
    expect(memberOf(piece.decidedBy).roles).toContain("moderator");
    expect(at(piece.decidedAt)).toBeGreaterThan(at(piece.at));
    expect(piece.decidedBy).not.toBe(piece.by);
  }
});

test("a moderator finds more than twenty things waiting, of all three kinds", () => {
  const waiting = [notes, stories, asked].map(
    (pieces) => pieces.filter((piece) => piece.state === "held").length,
  );
  expect(waiting).toEqual([expect.any(Number), 2, 3]);
  expect(waiting.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(20);
});

test("one article is talked about at length, and beside the newest there is a single note", () => {
  const readable = (slug: string) =>
    conversations
      .filter((thread) => thread.article === slug)
      .flatMap((thread) => thread.notes)
      .filter((note) => note.state === "approved").length;
  expect(readable("handover")).toBeGreaterThanOrEqual(30);
  expect(readable("the-hedge")).toBeGreaterThan(readable("hello-again"));
  expect(readable("what-i-left-out")).toBe(1);
});

test("stories are five hundred to eleven hundred words, signed in all three ways", () => {
  for (const story of stories) {
    expect(words(story.body), story.key).toBeGreaterThanOrEqual(500);
    expect(words(story.body), story.key).toBeLessThanOrEqual(1100);
    expect(bySlug.has(story.article)).toBe(true);
    if (story.state === "approved") expect(at(story.approvedAt)).toBeGreaterThan(at(story.at));
  }
  const approved = stories.filter((story) => story.state === "approved");
  expect(new Set(approved.map((story) => story.byline.kind))).toEqual(
    new Set(["display", "pen", "anonymous"]),
  );
});

test("questions stand in every state, and each answer is its own author's", () => {
  const states = asked.map((question) => (question.state === "cleared" ? question.stage : question.state));
  expect(new Set(states)).toEqual(
    new Set(["held", "with_author", "answered", "drafted", "declined", "rejected"]),
  );
  for (const question of asked) {
    const article = articleOf(question.article);
    const received = question.asker.kind === "receipt" ? question.asker.day : question.asker.at;
    expect(at(received)).toBeGreaterThanOrEqual(at(article.published));
    expect(at(received)).toBeLessThan(end);
    if (question.state !== "cleared" || question.stage !== "answered") continue;
    expect(memberOf(question.answer.by).writesAs).toBe(article.author);
    expect(at(question.answer.publishedAt)).toBeGreaterThan(at(received));
    expect(words(question.answer.body), question.key).toBeGreaterThanOrEqual(80);
    expect(words(question.answer.body), question.key).toBeLessThanOrEqual(250);
  }
});

test("a report is about a note that readers can see, by somebody else, once it stood there", () => {
  for (const report of reports) {
    const note = notes.find((other) => other.key === report.note);
    expect(note?.state, report.key).toBe("approved");
    expect(note?.by).not.toBe(report.by);
    expect(at(report.at)).toBeGreaterThan(at(note?.at ?? ""));
  }
});

test("rules are numbered one to eight, and each listed word says why", () => {
  expect(rules.map((rule) => rule.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const rule of rules) expect(rule.template).toMatch(/^Thank you for /);
  for (const entry of wordList) {
    expect(entry.pattern).toBe(entry.pattern.toLowerCase());
    expect(entry.why).toMatch(/\.$/);
  }
});
