/** What writing may be made of: in an article, and in what its readers and its author write. */
const ARTICLE = `p br em strong b i a blockquote ul ol li code pre h2 h3 h4 figure figcaption img hr sup sub dl dt dd
  table caption thead tbody tfoot tr th td abbr cite q del s ins kbd mark small`;
const CONTRIBUTION = "p br em strong blockquote ul ol li a code pre";

/** What a page hands to the search below, which runs in it. */
export const rules = {
  article: ARTICLE.split(/\s+/),
  contribution: CONTRIBUTION.split(/\s+/),
  attributes:
    `href rel src alt title width height loading decoding referrerpolicy start reversed lang dir scope colspan
    rowspan`.split(/\s+/),
  /** Ours, laid over writing: small capitals, the comma at the end, marked words and their letters, addresses in mail. */
  ours: ["first-words", "endc", "mark", "gl", "wrap-anywhere"],
  /** What nobody's words can bring into a page. */
  never:
    `iframe frame frameset object embed applet base portal fencedframe style marquee bgsound noembed noframes xmp
    plaintext listing keygen isindex math audio video source track foreignobject animate animatetransform
    animatemotion set param area map canvas slot`.split(/\s+/),
  addresses:
    `href xlink:href src srcset action formaction data poster background ping cite longdesc manifest codebase
    lowsrc dynsrc profile usemap`.split(/\s+/),
};

/** What the search finds. The words are those that are shown; scripts are the texts of those that stand in the page. */
export type Found = { active: string[]; writings: number; words: string; scripts: string[] };

/**
 * Searches the document for anything active that didn't come from us. Runs in the browser, so it sees what the browser
 * made of the page.
 */
export function findActive({
  article,
  contribution,
  attributes,
  ours,
  never,
  addresses,
}: typeof rules): Found {
  const active: string[] = [];
  const ids = new Set<string>();
  const say = (what: string, element: Element) => {
    const { outerHTML } = element;
    active.push(`${what}: ${outerHTML.slice(0, 200)}`);
  };

  const everything = [...document.querySelectorAll("*")];
  for (const element of everything) {
    const tag = element.localName.toLowerCase();
    if (never.includes(tag)) say("an element that acts", element);
    if (element instanceof HTMLTemplateElement && element.innerHTML !== "") say("a template", element);
    // Next tells assistive technology in one that the page has changed.
    if (element.shadowRoot && tag !== "next-route-announcer") say("a shadow tree", element);
    if (tag === "meta" && (element.hasAttribute("http-equiv") || element.parentElement?.tagName !== "HEAD")) {
      say("a meta of others", element);
    }
    if (tag === "img" && !element.closest("[data-block], .faqs"))
      say("a picture outside of articles", element);
    if (element.id) {
      if (ids.has(element.id)) say("a second element with this id", element);
      ids.add(element.id);
    }
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) say(`a handler, ${name}`, element);
      if (name === "srcdoc" || (name === "style" && /url|expression|binding|import/i.test(value))) {
        say(`an attribute that loads, ${name}`, element);
      }
      if (addresses.includes(name) && !isHarmless(tag, name, value)) say(`an address, ${name}`, element);
      // By such a name the document, or the window, would give the element instead of what is its own.
      if (/^(?:id|name)$/.test(name) && /^(?:a|img|form|embed|object)$/.test(tag) && value in document) {
        if (document[value as keyof Document] === element) say("a name of the page’s own", element);
      }
    }
  }

  const scripts: string[] = [];
  for (const script of document.scripts) {
    if (script.src !== "") continue;
    if (script.type !== "application/ld+json") scripts.push(script.text);
    else if (!isJson(script.text)) say("linked data that can’t be read", script);
  }

  const story = "#story > :not([class])";
  const pieces = [
    ...document.querySelectorAll(`[data-block], .note-body:not(summary), .letter-text, .item-text, ${story}`),
  ].filter((piece) => !piece.parentElement?.closest("[data-block], .note-body, .letter-text"));
  for (const piece of pieces) {
    const allowed = piece.closest("[data-block], .faqs") ? article : contribution;
    const isOwn = piece.matches(`[data-block], ${story}`);
    for (const element of [...(isOwn ? [piece] : []), ...piece.querySelectorAll("*")])
      holdToRules(element, allowed);
  }
  return {
    active,
    writings: document.querySelectorAll("[data-block], .note-body, .letter-text, #story").length,
    words: wordsOf(document),
    scripts,
  };

  function isJson(text: string): boolean {
    try {
      return typeof JSON.parse(text) === "object";
    } catch {
      return false;
    }
  }

  function wordsOf(page: Document): string {
    const words: string[] = [];
    const walk = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement?.localName !== "script") words.push(node.textContent ?? "");
    }
    return words.join("");
  }

  /** An address that a page of ours, or writing, may carry. */
  function isHarmless(tag: string, name: string, value: string): boolean {
    // What React gives a form until it has taken it over.
    if (
      name === "action" &&
      /^javascript:throw new Error\('(?:A )?React form (?:was )?unexpectedly submitted\./.test(value)
    ) {
      return true;
    }
    if (!URL.canParse(value, location.origin)) return false;
    const { protocol, origin } = new URL(value, location.origin);
    if (name === "href" && tag === "a") return /^(?:https?|mailto):$/.test(protocol);
    if (tag === "img" && name === "src") return protocol === "https:";
    return origin === location.origin;
  }

  function holdToRules(element: Element, allowed: string[]): void {
    const classes = [...element.classList];
    const isOurs = classes.length > 0 && classes.every((name) => ours.includes(name));
    if (isOurs && /^(?:span|a)$/.test(element.localName)) return;
    // The frame of writing inside writing, and the parts of a letter.
    if (/^(?:div|span)$/.test(element.localName) && element.attributes.length === 0) return;
    // Moderators read the text as it was typed, with what screening found marked in it.
    if (element.closest(".item-text") && /^(?:span|mark|sup)$/.test(element.localName)) return;
    if (!allowed.includes(element.localName)) say("no part of writing", element);
    for (const { name } of element.attributes) {
      if (!attributes.includes(name) && !name.startsWith("data-block"))
        say(`no attribute of writing, ${name}`, element);
    }
  }
}
