/** One kind of page that is the same for everyone. */
type ReadingRoute = {
  /** `:name` stands for one segment of the path. */
  path: string;
  /** What the page is made of, besides `site`: when one of these expires, the page goes. */
  tags?: (name: Record<string, string>) => string[];
  /** The query parameters that make a page of its own; any other keeps a request off the shelf. */
  query?: readonly string[];
};

const ofArticle = ({ slug }: Record<string, string>) => [`article:${slug}`];
const ofHub = ({ hub }: Record<string, string>) => [`hub:${hub}`, "home"];
const list = ["sort", "after", "before", "cursor"] as const;

const routes: readonly ReadingRoute[] = [
  { path: "/", tags: () => ["home"], query: list },
  { path: "/older/:after", tags: () => ["home"] },
  { path: "/hubs/:hub", tags: ofHub, query: list },
  { path: "/hubs/:hub/older/:after", tags: ofHub },
  { path: "/articles/:slug", tags: ofArticle, query: list },
  { path: "/articles/:slug/margin", tags: ofArticle },
  { path: "/articles/:slug/margin/after/:thread", tags: ofArticle },
  { path: "/articles/:slug/conversation/:order", tags: ofArticle },
  { path: "/articles/:slug/conversation/:order/after/:thread", tags: ofArticle },
  { path: "/articles/:slug/threads/:thread", tags: ofArticle, query: list },
  { path: "/articles/:slug/threads/:thread/after/:note", tags: ofArticle },
  { path: "/articles/:slug/threads/:thread/notes/:note", tags: ofArticle },
  { path: "/articles/:slug/stories", tags: ofArticle, query: list },
  { path: "/articles/:slug/stories/after/:story", tags: ofArticle },
  { path: "/articles/:slug/questions", tags: ofArticle, query: list },
  { path: "/articles/:slug/questions/after/:answer", tags: ofArticle },
  { path: "/articles/:slug/feed.xml", tags: ofArticle },
  { path: "/stories/:id", tags: ({ id }) => [`story:${id}`] },
  { path: "/questions/:id", tags: ({ id }) => [`question:${id}`] },
  { path: "/answered.json", tags: () => ["home"] },
  { path: "/help-now", tags: () => ["help"] },
  { path: "/rules", tags: () => ["rules"] },
  { path: "/privacy" },
  { path: "/shared-devices" },
  { path: "/legal-demands", tags: () => ["demands"] },
  { path: "/transparency", tags: () => ["transparency"] },
  { path: "/transparency/:year", tags: () => ["transparency"] },
  { path: "/transparency.json", tags: () => ["transparency"] },
  { path: "/.well-known/afterword-keys.json", tags: () => ["anon-keys"] },
  { path: "/feed.xml", tags: () => ["home"] },
  { path: "/sitemap.xml", tags: () => ["home"] },
  { path: "/robots.txt" },
];

const patterns = routes.map(({ path, tags = () => [], query = [] }) => ({
  pattern: new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
  tags,
  query: new Set<string>(query),
}));

/** A request's place on the shelf; without a `key` it is a reading page that is never shelved. */
export type Reading = { tags: string[]; key: string | undefined };

/** Which reading page a target (`/path?query`) asks for, or undefined when it is no reading page. */
export function findReading(target: string): Reading | undefined {
  const at = target.indexOf("?");
  const path = at < 0 ? target : target.slice(0, at);
  for (const { pattern, tags, query } of patterns) {
    const match = pattern.exec(path);
    if (!match) continue;
    const own = tags(decodeAll(match.groups ?? {}));
    const key = at < 0 ? path : keyOf(path, target.slice(at + 1), query);
    // The publication's name, and what its foot says, stand on every page.
    return { tags: [...own, "site"], key };
  }
  return undefined;
}

/** The same page for the same parameters in any order; undefined when one of them is unknown or comes twice. */
function keyOf(path: string, search: string, allowed: Set<string>): string | undefined {
  const params = new URLSearchParams(search);
  const names = [...params.keys()];
  if (names.some((name) => !allowed.has(name)) || new Set(names).size < names.length) return undefined;
  params.sort();
  return names.length > 0 ? `${path}?${params}` : path;
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
