import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const PASSIVE = new Set(
  `p br em strong b i a blockquote ul ol li code pre h2 h3 h4 figure figcaption img hr sup sub dl dt dd
   table caption thead tbody tfoot tr th td abbr cite q del s ins kbd mark small`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `href rel src alt title width height loading decoding referrerPolicy start reversed lang dir scope
   colSpan rowSpan`.split(/\s+/),
);
const SCHEMES = /^(https?|mailto):/;

/**
 * What a browser could act on in this HTML, once it has parsed it as a browser does: any element or
 * attribute that text doesn't need, any address that is not http, https or mailto.
 */
export function findActive(html: string): string[] {
  const found: string[] = [];
  const waiting: Nodes[] = [unified().use(rehypeParse, { fragment: true }).parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("children" in node) waiting.push(...node.children);
    if (node.type === "comment" || node.type === "doctype") found.push(node.type);
    if (node.type !== "element") continue;
    if (!PASSIVE.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!ATTRIBUTES.has(name)) found.push(`${node.tagName}[${name}]`);
      if ((name === "href" || name === "src") && !SCHEMES.test(String(value))) {
        found.push(`${node.tagName}[${name}=${value}]`);
      }
    }
  }
  return found;
}
