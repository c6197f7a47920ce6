import { type Browser, expect, test } from "@playwright/test";
import pg from "pg";
import { articleTag } from "@/lib/platform/tags";
import { isKnownScript } from "@/server/door/known-scripts";
import { sharedFixture } from "@/test/shared-fixture";
import { comeInAs } from "./come-in";
import { marksIn } from "./sanitiser/corpora";
import { findActive, rules } from "./sanitiser/find-active";
import type { Leaf } from "./sanitiser/leaf";
import { OwnHouse } from "./sanitiser/own-house";
import { type Watched, watch } from "./sanitiser/watch";

// Whatever is written, nothing of it acts: not by itself, and not because the page's policy alone holds it back.

// What happens is told by the pages themselves; a recording of each would take longer than all the rest.
test.use({ trace: "off", screenshot: "off", video: "off" });

const house = new OwnHouse();

const VIEWERS = [undefined, "reader", "moderator", "author", "admin"] as const;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await house.open();
});

test.afterAll(() => house.close());

const VISITS = [
  { what: "our own cases, without the policy", corpus: "own", bypassCSP: true, every: 1 },
  { what: "cases of others, without the policy", corpus: "shared", bypassCSP: true, every: 1 },
  // What the policy would have to stop has acted on these pages already.
  {
    what: "our own cases, under the policy, on every eighth page",
    corpus: "own",
    bypassCSP: false,
    every: 8,
  },
  {
    what: "cases of others, under the policy, on every eighth page",
    corpus: "shared",
    bypassCSP: false,
    every: 8,
  },
] as const;

for (const { what, corpus, bypassCSP, every } of VISITS) {
  test(`nothing hostile acts on any page that shows it: ${what}`, async ({ browser }) => {
    test.skip(corpus === "shared" && !sharedFixture("data/sanitiser"), "The shared test material is absent.");
    test.setTimeout(300_000);
    const leaves = house.leaves[corpus].filter((_, n) => n % every === 0);
    expect(leaves.length).toBeGreaterThan(0);
    const problems: string[] = [];
    for (const who of VIEWERS) {
      const theirs = leaves.filter(({ as }) => as === who);
      if (theirs.length === 0) continue;
      const watched = await openAs(browser, who, bypassCSP);
      for (const leaf of theirs) problems.push(...(await look(watched, leaf)));
      await watched.page.context().close();
    }
    expect(problems).toEqual([]);
  });
}

test("nothing hostile acts in the letters that tell of a decision", async ({ browser }) => {
  const watched = await openAs(browser, undefined, true);
  const { page } = watched;
  const letters = page.getByRole("main").getByRole("link", { name: /A line from/ });
  await page.goto("/demo/mail");
  // The worker sends them.
  await expect(async () => {
    await page.reload();
    await expect(letters.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const paths = await letters.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const quoted: string[] = [];
  for (const path of paths) {
    expect(await look(watched, { path, shows: [], writings: 1, pictures: false })).toEqual([]);
    quoted.push(...marksIn((await page.getByRole("main").textContent()) ?? ""));
  }
  expect(quoted.length, "the moderator’s words are in them").toBeGreaterThan(0);
});

test("what is sent as data isn’t taken for a page", async ({ browser }) => {
  const { page, acted } = await openAs(browser, "reader", true);
  const data = [
    { path: "/api/me", type: "application/json" },
    { path: "/api/me/articles/own-plain", type: "application/json" },
  ];
  for (const { path, type } of data) {
    const answer = await page.goto(path);
    expect(answer?.headers()).toMatchObject({ "content-type": type, "x-content-type-options": "nosniff" });
    expect(await page.evaluate(() => document.contentType)).toBe(type);
  }
  expect(acted).toEqual([]);
});

test("anything active in the stored HTML of a note would be found", async ({ browser }) => {
  const leaf = house.leaves.own.find(({ path }) => path.includes("/notes/"));
  if (!leaf) throw new Error("No note is shown on a page of its own.");
  const watched = await openAs(browser, undefined, true);
  expect(await look(watched, leaf)).toEqual([]);

  const [id = ""] = leaf.path.split("/").slice(-1);
  await store(id, '<p>Look at this.<img src="https://elsewhere.example/a.png"></p>');
  await expect
    .poll(() => look(watched, leaf))
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining("a picture outside of articles"),
        expect.stringContaining("no part of writing"),
        expect.stringContaining("a request to https://elsewhere.example/a.png"),
      ]),
    );
});

const ACTIVE = [
  "<script>alert(1)</script>",
  '<script type="application/ld+json">{"a":</script>',
  "<p onclick=alert(1)>a</p>",
  '<a href="javascript:alert(1)">a</a>',
  '<a href="data:text/html,a">a</a>',
  '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
  "<svg><animate attributeName=href></animate></svg>",
  '<form action="https://elsewhere.example/"></form>',
  '<form action="/sign-out"></form>',
  '<button formaction="javascript:alert(1)">a</button>',
  "<iframe></iframe>",
  "<object></object>",
  "<embed>",
  '<base href="/a">',
  "<style>a {}</style>",
  '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
  '<meta name="referrer" content="unsafe-url">',
  '<p style="background:url(/a)">a</p>',
  '<p style="position:fixed">a</p>',
  '<p id="main">a</p>',
  '<img name="cookie" src="">',
  '<p class="leave">a</p>',
  "<template>a</template>",
  '<img src="https://elsewhere.example/a.png">',
  "<input>",
];

test("anything active that reached a page would be found, and what it does as well", async ({ browser }) => {
  const leaf = house.leaves.own.findLast(({ path }) => path.includes("/notes/"));
  if (!leaf) throw new Error("No conversation is shown.");
  const bare = await openAs(browser, undefined, true);
  expect(await look(bare, leaf)).toEqual([]);
  for (const fragment of ACTIVE) {
    await slipIn(bare, fragment);
    expect((await search(bare)).active, fragment).not.toEqual([]);
    await slipIn(bare, "");
  }
  bare.acted.length = 0;
  await slipIn(bare, "<img src=x onerror=alert(1)>");
  await expect.poll(() => bare.acted).toContain("alert(1)");

  const guarded = await openAs(browser, undefined, false);
  await guarded.page.goto(leaf.path);
  await slipIn(guarded, "<img src=x onerror=alert(1)>");
  await expect
    .poll(() => guarded.acted)
    .toContainEqual(expect.stringContaining("the policy stopped script-src-attr"));
});

async function openAs(browser: Browser, who: Leaf["as"], bypassCSP: boolean): Promise<Watched> {
  const context = await browser.newContext({ baseURL: house.home, bypassCSP });
  const watched = await watch(context, house.home);
  if (who) await comeInAs(watched.page, who);
  return watched;
}

/** Opens a page and says everything that is wrong with it. */
async function look(watched: Watched, leaf: Leaf): Promise<string[]> {
  const { page, acted } = watched;
  watched.allowPictures(leaf.pictures);
  const answer = await page.goto(leaf.path);
  if (leaf.words) {
    await page.getByLabel("Your words").fill(leaf.words);
    await page.getByRole("button", { name: "Open it" }).click();
    await expect(page.getByText("Withdraw the question")).toBeVisible();
  }
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
  const { active, writings, words, scripts } = await search(watched);
  const strangers = scripts.filter((script) => !isKnownScript(script));
  const missing = leaf.shows.filter((shown) => !words.includes(shown));
  return [
    ...(answer?.ok() ? [] : [`answered ${answer?.status()}`]),
    ...active,
    ...acted.splice(0),
    ...strangers.map((script) => `a script of nobody we know: ${script.slice(0, 200)}`),
    ...missing.map((shown) => `not there: ${shown}`),
    ...(writings < leaf.writings ? [`${writings} pieces of writing instead of ${leaf.writings}`] : []),
  ].map((problem) => `${leaf.path} ${problem}`);
}

function search({ page }: Watched) {
  return page.evaluate(findActive, rules);
}

/** Puts HTML into the first note of the page, as a sanitiser without any rule would. */
function slipIn({ page }: Watched, html: string): Promise<void> {
  return page.evaluate((html) => {
    const note = document.querySelector(".note-body");
    note?.replaceChildren(document.createRange().createContextualFragment(html));
  }, html);
}

/** Puts HTML straight into a note's row, and has its pages made anew. */
async function store(id: string, html: string): Promise<void> {
  const client = new pg.Client({ connectionString: await house.databaseUrl() });
  await client.connect();
  await client.query("update contributions set html = $1 where id = $2", [html, id]);
  await client.query("select pg_notify('afterword_expire', $1)", [JSON.stringify([articleTag("own-plain")])]);
  await client.end();
}
