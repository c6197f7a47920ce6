import { describe, expect, test } from "vitest";
import { type Import, readTree, type SourceFile } from "@/test/architecture/read-tree";
import { databaseTests, runsOnce } from "@/test/database-tests";

const tree = readTree(process.cwd());
const sources = [...tree.values()].filter(({ path }) => !isTest(path));

function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || /^(test|e2e|bench)\//.test(path);
}

/** Every import that breaks a rule, as `file imports what: why, and what instead`. */
function broken(
  files: SourceFile[],
  why: (file: SourceFile, imported: Import) => string | undefined,
): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((imported) => {
      const reason = why(file, imported);
      return reason ? [`${file.path} imports ${imported.specifier}: ${reason}`] : [];
    }),
  );
}

/** Which nouns of `lib` a noun may know, besides `platform`, the refusals and the database. */
const mayKnow: Record<string, readonly string[]> = {
  platform: [],
  audit: [],
  publication: [],
  anonymity: [],
  // Runs in the browser, and so knows nothing of the house.
  "on-device": [],
  identity: ["audit", "notifications", "publication"],
  notifications: ["identity", "publication"],
  articles: ["audit", "identity", "publication"],
  // Placing needs moderation and deciding moves a state, so the state machine lies below both.
  "contributions/state": ["anonymity"],
  contributions: [
    "anonymity",
    "articles",
    "audit",
    "contributions/state",
    "identity",
    "moderation",
    "notifications",
  ],
  moderation: [
    "anonymity",
    "articles",
    "audit",
    "contributions/state",
    "identity",
    "notifications",
    "on-device",
  ],
  threads: ["articles", "audit", "contributions", "contributions/state", "identity", "moderation"],
  stories: ["articles", "audit", "contributions", "contributions/state", "identity", "moderation"],
  questions: [
    "anonymity",
    "articles",
    "audit",
    "contributions",
    "contributions/state",
    "identity",
    "moderation",
    "notifications",
    "on-device",
  ],
};

/** They look at the whole house: what is found, fed, embedded, imported and exported. */
const seesAll = ["search", "syndication", "exchange"];

function nounOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : /^lib\/(contributions\/state|[^/]+)\//.exec(path)?.[1];
}

describe("which way it flows", () => {
  test("lib knows no screen and no server", () => {
    const lib = sources.filter(({ room }) => room === "lib");
    expect(
      broken(lib, (_, { target }) =>
        /^(app|components|server)\//.test(target ?? "")
          ? "it would turn the flow around; let the caller hand in what is needed"
          : undefined,
      ),
    ).toEqual([]);
  });

  test("a noun knows only the nouns below it, and the three kinds don't know each other", () => {
    const lib = sources.filter(
      ({ path }) => nounOf(path) !== undefined && !seesAll.includes(nounOf(path) ?? ""),
    );
    expect(
      broken(lib, ({ path }, { target }) => {
        const [from, to] = [nounOf(path), nounOf(target)];
        if (from === undefined || to === undefined || from === to || to === "platform") return undefined;
        const known = mayKnow[from];
        if (!known) return `lib/${from} has no place in architecture.test.ts yet; give it one in \`mayKnow\``;
        if (known.includes(to)) return undefined;
        return `${from} may know ${known.join(", ") || "platform alone"}; join the two where both are known (a page, or a noun above)`;
      }),
    ).toEqual([]);
  });

  test("the database's folder knows nothing but the platform, and the seed what it plays", () => {
    const db = sources.filter(({ path }) => path.startsWith("db/") && !path.startsWith("db/seed/"));
    expect(
      broken(db, (_, { target }) =>
        target && !/^(db|lib\/platform)\//.test(target)
          ? "move it up into the noun that needs it"
          : undefined,
      ),
    ).toEqual([]);
  });

  test("routes read through queries and cached, and never write SQL", () => {
    const app = sources.filter(({ room }) => room === "app");
    expect(
      broken(app, (_, { specifier, target, typeOnly }) =>
        !typeOnly && (/^(drizzle-orm|pg)(\/|$)/.test(specifier) || target?.startsWith("db/schema"))
          ? "put the query into the noun's queries.ts or cached.ts"
          : undefined,
      ),
    ).toEqual([]);
  });

  test("components import no database but its vocabulary", () => {
    const components = sources.filter(({ room }) => room === "components");
    expect(
      broken(components, (_, { specifier, target }) =>
        /^(drizzle-orm|pg)(\/|$)/.test(specifier) ||
        (target?.startsWith("db/") && target !== "db/vocabulary.ts") ||
        target?.startsWith("server/")
          ? "take a view (views.ts) as a prop"
          : undefined,
      ),
    ).toEqual([]);
  });

  test("nothing that a component runs reaches the server, but by reference to an action", () => {
    const components = sources.filter(({ room }) => room === "components");
    expect(components.flatMap((file) => wayToServer(file.path, [file.path]) ?? [])).toEqual([]);
  });

  test("Next and Auth.js stay where requests are", () => {
    const elsewhere = sources.filter(({ path, room }) => /^(db|lib)$/.test(room) && !isNearRequests(path));
    expect(
      broken(elsewhere, (_, { specifier }) =>
        /^(next|next-auth)(\/|$)/.test(specifier)
          ? "commands and queries run in the worker as well; do this in actions.ts, cached.ts or the route"
          : undefined,
      ),
    ).toEqual([]);
  });

  test("only the server, commands and tests start the server", () => {
    const others = sources.filter(({ room }) => /^(app|components|db|lib)$/.test(room));
    expect(
      broken(others, (_, { target }) =>
        target?.startsWith("server/") ? "what both need belongs into lib/platform" : undefined,
      ),
    ).toEqual([]);
  });

  test("server-only stands only in what requests alone load", () => {
    const others = sources.filter(({ path, room }) => room !== "app" && !isNearRequests(path));
    expect(
      broken(others, (_, { specifier }) =>
        specifier === "server-only"
          ? "the worker and commands can't load it; leave it out, this file keeps it out of the browser"
          : undefined,
      ),
    ).toEqual([]);
  });
});

/** What reads a request besides actions and caches: the session files of identity, and the time of a request. */
const nearRequests = new Set([
  "lib/identity/action.ts",
  "lib/identity/auth.ts",
  "lib/identity/auth-adapter.ts",
  "lib/identity/auth-config.ts",
  "lib/identity/github.ts",
  "lib/identity/session.ts",
  "lib/platform/request-time.ts",
]);

function isNearRequests(path: string): boolean {
  return /\/(actions|cached)\.ts$/.test(path) || nearRequests.has(path);
}

/** The chain of imports by which a file gets to the database, Node or a request; undefined when there is none. */
function wayToServer(path: string, chain: string[]): string | undefined {
  const file = tree.get(path);
  if (!file || file.text.startsWith('"use server"')) return undefined;
  for (const { specifier, target, typeOnly } of file.imports) {
    if (typeOnly) continue;
    if (
      /^(node:|drizzle-orm|pg$|next\/headers|next\/cache)/.test(specifier) ||
      /^db\/(client|schema)/.test(target ?? "")
    ) {
      return `${[...chain, specifier].join(" → ")}: only schemas, views and words may come along; call an action for the rest`;
    }
    if (target === undefined || chain.includes(target)) continue;
    const further = wayToServer(target, [...chain, target]);
    if (further) return further;
  }
  return undefined;
}

test("every test that comes to a database runs over both drivers, but for those that are named", () => {
  const withDatabase = [...tree.keys()].filter(
    (path) =>
      path.startsWith("lib/") &&
      isTest(path) &&
      !runsOnce(path) &&
      wayTo("test/database.ts", path, new Set()),
  );
  expect(databaseTests("lib").sort()).toEqual(withDatabase.sort());
});

/** Whether a file imports another, directly or through what it imports; types leave nothing behind. */
function wayTo(goal: string, path: string, seen: Set<string>): boolean {
  if (path === goal) return true;
  if (seen.has(path)) return false;
  seen.add(path);
  const imports = tree.get(path)?.imports ?? [];
  return imports.some(
    ({ target, typeOnly }) => target !== undefined && !typeOnly && wayTo(goal, target, seen),
  );
}

describe("names", () => {
  test("files are in kebab-case", () => {
    const odd = [...tree.keys()].filter((path) => !path.split("/").every((part) => isPlainName(part)));
    expect(odd.map((path) => `${path}: write it in lower case with hyphens`)).toEqual([]);
  });

  test("no name says nothing", () => {
    const empty = /^(utils?|helpers?|common|manager|service|data|misc)(\.|$)/;
    const odd = [...tree.keys()].filter((path) => path.split("/").some((part) => empty.test(part)));
    expect(odd.map((path) => `${path}: name it after what is in it`)).toEqual([]);
  });

  test("lib has no barrels", () => {
    const barrels = sources.filter(({ path, text }) => path.startsWith("lib/") && onlyPassesOn(text));
    expect(barrels.map(({ path }) => `${path} only passes on: import from the file itself`)).toEqual([]);
  });

  test("actions.ts is the only file of actions, and cached.ts the only one that caches", () => {
    const lib = sources.filter(({ room }) => room === "lib");
    const odd = lib.flatMap(({ path, text }) => {
      const isActions = path.endsWith("/actions.ts");
      if (text.startsWith('"use server"') !== isActions) {
        return [
          isActions ? `${path}: begin it with "use server"` : `${path}: move its actions to actions.ts`,
        ];
      }
      const caches = /^\s*"use cache"/m.test(text);
      return caches && !path.endsWith("/cached.ts") ? [`${path}: move what it caches to cached.ts`] : [];
    });
    expect(odd).toEqual([]);
  });
});

function isPlainName(part: string): boolean {
  // Next's own: (groups), [params], [...rest].
  const name = part.replace(/^\(([^)]+)\)$|^\[(?:\.\.\.)?([^\]]+)\]$/, "$1$2");
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name) || /^(README|\.ci)/.test(name);
}

function onlyPassesOn(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "").trim();
  return (
    code !== "" &&
    code
      .split(/;\s*/)
      .filter(Boolean)
      .every((part) => /^export\s[^;]*\sfrom\s/.test(part))
  );
}
