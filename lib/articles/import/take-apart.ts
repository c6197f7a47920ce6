import type { Element, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { FaqDraft } from "./article-draft";
import { cleanLine } from "./clean-line";
import { toHtml } from "./sanitise-article-html";

/** Headings of what stands at an article's end without being part of it. */
export const ABOUT_HEADING = /^about the (author|writer)s?$/i;
export const FAQ_HEADING = /^(frequently asked questions|faqs?|common questions|questions and answers)$/i;

/** `lost` is what stood among the questions and is neither one nor an answer. */
export type Apart = { body: Root; biography?: string; faq: FaqDraft[]; lost: string[] };

/**
 * Takes the author's biography and the frequently asked questions out of an article's blocks. A section under
 * such a heading that holds no biography or no questions stays in the article.
 */
export function takeApart(tree: Root): Apart {
  const blocks = tree.children.filter((node) => node.type === "element");
  const apart: Apart = { body: { type: "root", children: [] }, faq: [], lost: [] };
  for (let at = 0; at < blocks.length; ) {
    const heading = blocks[at];
    if (!heading) break;
    const end = endOfSection(blocks, at, levelOf(heading));
    const section = blocks.slice(at + 1, end);
    const title = levelOf(heading) ? cleanLine(textOf(heading)) : "";
    if (ABOUT_HEADING.test(title) && section.length > 0) {
      apart.biography = section.map((block) => textOf(block)).join("\n\n");
      at = end;
    } else if (FAQ_HEADING.test(title) && section.some(asksSomething)) {
      const { questions, rest } = questionsOf(section);
      apart.faq.push(...questions);
      apart.lost.push(...rest.map((block) => textOf(block)));
      at = end;
    } else {
      apart.body.children.push(heading);
      at += 1;
    }
  }
  apart.body.children = withoutOuterRules(apart.body.children);
  return apart;
}

/** A rule parts two texts; at the start or the end there is only one. */
function withoutOuterRules<T extends RootContent>(blocks: T[]): T[] {
  const isRule = (block: T) => block.type === "element" && block.tagName === "hr";
  const first = blocks.findIndex((block) => !isRule(block));
  const last = blocks.findLastIndex((block) => !isRule(block));
  return blocks.slice(Math.max(first, 0), last + 1);
}

/** 2 to 4 for a heading, 0 for any other block. */
function levelOf(block: Element): number {
  return Number(/^h([2-4])$/.exec(block.tagName)?.[1] ?? 0);
}

/** A section reaches to the next heading that is no deeper than its own. */
function endOfSection(blocks: Element[], start: number, level: number): number {
  const next = blocks.findIndex((block, at) => at > start && levelOf(block) > 0 && levelOf(block) <= level);
  return next < 0 ? blocks.length : next;
}

/** A question is a heading, or a paragraph that is nothing but strong and ends with a question mark. */
function asksSomething(block: Element): boolean {
  if (levelOf(block) > 0) return true;
  const [only] = block.children;
  const isStrong = block.tagName === "p" && block.children.length === 1 && only?.type === "element";
  return isStrong && /^(strong|b)$/.test(only.tagName) && textOf(only).trim().endsWith("?");
}

function questionsOf(section: Element[]): { questions: FaqDraft[]; rest: Element[] } {
  const first = section.findIndex(asksSomething);
  const questions: FaqDraft[] = [];
  const rest = section.slice(0, first);
  for (let at = first; at < section.length; ) {
    const asked = section[at];
    if (!asked) break;
    const after = section.slice(at + 1);
    const next = after.findIndex(asksSomething);
    const answer = next < 0 ? after : after.slice(0, next);
    if (answer.length > 0) questions.push(faqDraft(asked, answer));
    else rest.push(asked);
    at += answer.length + 1;
  }
  return { questions, rest };
}

function faqDraft(asked: Element, answer: Element[]): FaqDraft {
  return {
    question: cleanLine(textOf(asked)),
    answerHtml: answer.map((block) => toHtml({ type: "root", children: [block] })).join("\n"),
    answerText: answer.map((block) => textOf(block)).join("\n\n"),
  };
}
