/** Shortcodes that show what is neither text nor a picture, with the words for one and for several. */
export const SHORTCODES = {
  gallery: ["gallery", "galleries"],
  audio: ["recording", "recordings"],
  video: ["film", "films"],
  playlist: ["playlist", "playlists"],
} as const;
const NAMES = Object.keys(SHORTCODES).join("|");
const MEDIA = new RegExp(`\\[(${NAMES})\\b[^\\]]*\\](?:(?:(?!\\[\\1\\b)[\\s\\S])*?\\[/\\1\\])?`, "g");
const CAPTION = /\[caption\b([^\]]*)\]([\s\S]*?)\[\/caption\]/g;
const CAPTION_WORDS = /\bcaption=(["'])(.*?)\1/;
/** What WordPress shows as a player: an address in a line of its own, or between `[embed]`. */
const EMBED = /\[embed\b[^\]]*\]\s*(\S+?)\s*\[\/embed\]/g;
const ADDRESS_ALONE = /^[ \t]*(https?:\/\/[^\s<>"']+)[ \t]*$/gm;

/** A post's body with its shortcodes as HTML: captions as figures, players as links, galleries left out. */
export function wordpressBody(content: string): { html: string; leftOut: string[] } {
  const leftOut: string[] = [];
  const html = content
    .replace(MEDIA, (_all, name: string) => {
      leftOut.push(name);
      return "\n\n";
    })
    .replace(CAPTION, (_all, attributes: string, inside: string) => captioned(attributes, inside))
    .replace(EMBED, "\n\n$1\n\n")
    .replace(ADDRESS_ALONE, '<a href="$1">$1</a>');
  return { html, leftOut };
}

/** Up to WordPress 3.4 the caption was an attribute; since then it stands after the picture. */
function captioned(attributes: string, inside: string): string {
  const picture = /<a\b[^>]*>\s*<img\b[^>]*>\s*<\/a>|<img\b[^>]*>/i.exec(inside)?.[0] ?? "";
  const words = CAPTION_WORDS.exec(attributes)?.[2] ?? inside.replace(picture, "");
  return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`;
}
