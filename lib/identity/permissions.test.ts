import { readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { z } from "zod";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import type { FormState } from "@/lib/platform/form-state";
import { rows } from "@/lib/platform/rows";
import { REFUSALS } from "@/lib/refusals";
import { PARTS, type Part, type Scene, setScene } from "@/test/scene";
import { test as base, type World } from "@/test/world";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

/** Who may use a door, and a form that would do something there. */
type Entry = { who: readonly Part[]; form: (scene: Scene) => Record<string, string | File> };

// So that there is another service to sign in with.
process.env.AUTH_GITHUB_ID = "an id";
process.env.AUTH_GITHUB_SECRET = "a secret";

const everyone = PARTS;
const members = PARTS.filter((part) => part !== "guest");
const owner: readonly Part[] = ["writer"];
const staff: readonly Part[] = ["moderator", "admin"];
const admins: readonly Part[] = ["admin"];
const desk: readonly Part[] = ["author", "admin"];
/** Whoever comes with a session is refused, so that nobody can tell who asks. */
const nobody: readonly Part[] = ["guest"];

const word = () =>
  newId()
    .slice(-6)
    .replace(/\d/g, (digit) => "qrstuvwxyz".charAt(Number(digit)));

/**
 * The permission table of `product.md` 5, door by door. Every exported action and every writing route has its line
 * here; what has none is refused by the last test of this file.
 */
const ACTIONS: Record<string, Entry> = {
  // identity
  askForLinkAction: { who: everyone, form: () => ({ email: `${word()}@example.org` }) },
  signInElsewhereAction: { who: everyone, form: () => ({ provider: "github" }) },
  endSessionAction: { who: owner, form: ({ session }) => ({ session }) },
  removePasskeyAction: { who: owner, form: ({ passkey }) => ({ credentialId: passkey }) },
  removeAccountAction: { who: [], form: () => ({ provider: "github" }) },
  setLettersAction: { who: members, form: () => ({ decisionsByMail: "on" }) },
  grantRoleAction: { who: admins, form: ({ people }) => ({ memberId: people.member.id, role: "moderator" }) },
  revokeRoleAction: {
    who: admins,
    form: ({ people }) => ({ memberId: people.moderator.id, role: "moderator" }),
  },
  setAuthorAccountAction: {
    who: admins,
    form: ({ article, people }) => ({ authorId: article.authorId, email: people.member.email }),
  },
  // contributions
  reviseContributionAction: {
    who: owner,
    form: ({ held }) => ({ contributionId: held.id, revision: "1", body: "Said in other words." }),
  },
  withdrawContributionAction: { who: owner, form: ({ held }) => ({ contributionId: held.id }) },
  proposeBylineAction: { who: members, form: () => ({ kind: "pen", name: `Name ${word()}` }) },
  retireBylineAction: { who: owner, form: ({ people }) => ({ bylineId: people.writer.bylineId }) },
  // threads, stories
  openThreadAction: {
    who: members,
    form: ({ article }) => ({
      articleSlug: article.slug,
      body: `I know this ${word()}.`,
      byline: "anonymous",
    }),
  },
  postCommentAction: {
    who: members,
    form: ({ published }) => ({
      threadId: published.threadId,
      body: `So do I ${word()}.`,
      byline: "anonymous",
    }),
  },
  sendStoryAction: {
    who: members,
    form: ({ article }) => ({
      articleSlug: article.slug,
      title: "The year of the stove",
      body: `It began in the kitchen, with ${word()}.`,
      byline: "anonymous",
      own: "on",
    }),
  },
  // questions
  askAsMemberAction: {
    who: members,
    form: ({ article }) => ({ article: article.slug, text: `Do you sleep, ${word()}?`, replyMode: "public" }),
  },
  askWithoutScriptAction: {
    who: nobody,
    form: ({ article }) => ({ article: article.slug, text: `Do you sleep, ${word()}?`, replyMode: "public" }),
  },
  receiptWithoutScriptAction: { who: nobody, form: ({ words }) => ({ words, act: "open" }) },
  answerAction: {
    who: desk,
    form: ({ letter }) => ({ questionId: letter, body: "Hardly ever.", goes: "private", next: "send" }),
  },
  keepDraftAction: { who: desk, form: ({ letter }) => ({ questionId: letter, body: "Hardly ever." }) },
  declineQuestionAction: {
    who: desk,
    form: ({ letter }) => ({ questionId: letter, reason: "Not this one." }),
  },
  passOnAction: { who: desk, form: ({ letter }) => ({ questionId: letter }) },
  promoteToFaqAction: { who: desk, form: ({ answer }) => ({ answerId: answer }) },
  demoteFromFaqAction: { who: desk, form: ({ answer }) => ({ answerId: answer }) },
  moveFaqEntryAction: { who: desk, form: ({ faqEntry }) => ({ entryId: faqEntry, way: "up" }) },
  pauseQuestionsAction: { who: desk, form: ({ article }) => ({ slug: article.slug, questions: "paused" }) },
  setAnswerDaysAction: { who: desk, form: ({ article }) => ({ slug: article.slug, days: "5" }) },
  setPaceAction: { who: ["author", "colleague"], form: () => ({ answersPerWeek: "3" }) },
  // articles
  importArticlesAction: {
    who: admins,
    form: () => ({ files: new File([`---\ntitle: About ${word()}\n---\n\nWords.`], `${word()}.md`) }),
  },
  // moderation
  reportContributionAction: {
    who: everyone,
    form: ({ published }) => ({ contributionId: published.id, ruleNumber: "1" }),
  },
  saveRuleAction: {
    who: admins,
    form: () => ({
      number: "9",
      title: "Be brief",
      text: "Be brief.",
      template: "Thank you. Please be brief.",
    }),
  },
  addListedWordAction: {
    who: admins,
    form: () => ({ pattern: `word ${word()}`, why: "It sells something." }),
  },
  removeListedWordAction: { who: admins, form: ({ listedWord }) => ({ id: listedWord }) },
  savePublicationAction: {
    who: admins,
    form: () => ({
      name: "The Test Pages",
      tagline: "For tests.",
      description: "A publication for tests.",
      leaveHref: "https://weather.example/",
      promiseHours: "12",
      heldFirst: "3",
      linksAllowed: "1",
    }),
  },
  claimReviewAction: {
    who: staff,
    form: ({ heldReview }) => ({ reviewId: heldReview, queue: "new-members" }),
  },
  releaseReviewAction: {
    who: staff,
    form: ({ heldReview }) => ({ reviewId: heldReview, queue: "new-members" }),
  },
  skipReviewAction: {
    who: staff,
    form: ({ heldReview }) => ({ reviewId: heldReview, queue: "new-members" }),
  },
  decideAction: {
    who: staff,
    form: ({ held, heldReview }) => ({
      contributionId: held.id,
      reviewId: heldReview,
      revision: "1",
      verdict: "approve",
    }),
  },
  undoDecisionAction: { who: staff, form: ({ decision }) => ({ decisionId: decision }) },
};

const test = base.extend<{ scene: Scene }>({
  scene: [async ({ world }, use) => use(await setScene(world)), { scope: "file" }],
});

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

class Undone extends Error {}

/** Lets something happen in the scene and takes it back, so that one scene serves every door and everyone. */
async function takingBack(world: World, act: (db: Db) => Promise<void>): Promise<void> {
  globalThis.afterwordLimits = undefined;
  try {
    await world.db.transaction(async (db) => {
      globalThis.afterwordDatabase = { ...world.database, db };
      await act(db);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  } finally {
    globalThis.afterwordDatabase = world.database;
  }
}

/** Refused because of who asks, and not because of a form that would do nothing for anybody. */
function isRefusedForWhoItIs(outcome: FormState & { code?: unknown }): boolean {
  if (outcome.code === "cookie_not_wanted") return true;
  return [REFUSALS.sign_in_first, REFUSALS.not_allowed, REFUSALS.not_found].some(
    (sentence) => sentence === outcome.message,
  );
}

describe("every action is open to those of its line, and does nothing for anybody else:", () => {
  test.for(Object.entries(ACTIONS))("%s", async ([name, { who, form }], { world, scene }) => {
    const action = await findAction(name);
    await takingBack(world, async (db) => {
      const before = await everyRow(db);
      for (const part of PARTS.filter((part) => !who.includes(part))) {
        const outcome = await scene.visit(part).act(action, form(scene));
        expect([part, outcome.status, outcome.redirect]).toEqual([part, "refused", undefined]);
        expect([part, isRefusedForWhoItIs(outcome)]).toEqual([part, true]);
      }
      expect(await everyRow(db)).toEqual(before);
    });
    for (const part of who) {
      await takingBack(world, async () => {
        const outcome = await scene.visit(part).act(action, form(scene));
        expect([part, outcome.status, outcome.message]).toEqual([part, "done", outcome.message]);
      });
    }
  });
});

test("no action takes a form from another site", async ({ world, scene }) => {
  await takingBack(world, async (db) => {
    const before = await everyRow(db);
    for (const [name, { who, form }] of Object.entries(ACTIONS)) {
      const visitor = scene.visit(who === nobody ? "guest" : "admin");
      visitor.extra = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
      const outcome = await visitor.act(await findAction(name), form(scene));
      expect([name, outcome.message]).toEqual([name, REFUSALS.wrong_origin]);
    }
    expect(await everyRow(db)).toEqual(before);
  });
});

test("who acts is decided by the session, whatever the form says", async ({ world, scene }) => {
  await takingBack(world, async () => {
    const { admin, member } = scene.people;
    const forged = {
      memberId: member.id,
      role: "admin",
      actorId: admin.id,
      actor: admin.id,
      userId: admin.id,
    };
    const outcome = await scene.visit("member").act(await findAction("grantRoleAction"), forged);
    expect(outcome.message).toBe(REFUSALS.not_allowed);
  });
});

/** Routes that write and are no action; each is tested beside itself, and says here by whom it may be used. */
const ROUTES: Record<string, string> = {
  "app/(account)/sign-out/route.ts": "everyone, for their own sessions: lib/identity/sign-in.test.ts",
  "app/api/auth/[...nextauth]/route.ts": "everyone, from this site: lib/identity/sign-in.test.ts",
  "app/api/anon/ask/route.ts": "nobody in particular, without a cookie",
  "app/api/anon/open/route.ts": "whoever has the receipt, without a cookie",
  "app/api/anon/withdraw/route.ts": "whoever has the receipt, without a cookie",
  "app/api/anon/write-back/route.ts": "whoever has the receipt, without a cookie",
  "app/api/expire/route.ts": "the web server itself",
  "app/moderation/claims/route.ts": "moderators and admins",
};

test("no action and no writing route is without its line here", async () => {
  const actions = await listActions();
  expect([...actions.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
  const routes = list("app", "route.ts");
  const writing = [];
  for (const file of routes) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `@/${file}`);
    if (["POST", "PUT", "PATCH", "DELETE"].some((method) => method in module)) writing.push(file);
  }
  expect(writing.sort()).toEqual(Object.keys(ROUTES).sort());
});

type Action = (state: FormState, data: FormData) => Promise<FormState>;

async function listActions(): Promise<Map<string, Action>> {
  const actions = new Map<string, Action>();
  for (const file of [...list("lib", "actions.ts"), ...list("app", "actions.ts")]) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `@/${file}`);
    for (const [name, value] of Object.entries(module)) {
      if (!isAction(value)) throw new Error(`${file} exports ${name}, which is no action.`);
      actions.set(name, value);
    }
  }
  return actions;
}

function isAction(value: unknown): value is Action {
  return typeof value === "function";
}

async function findAction(name: string): Promise<Action> {
  const action = (await listActions()).get(name);
  if (!action) throw new Error(`There is no action ${name}.`);
  return action;
}

/** Files of this name, wherever they are below a folder. */
function list(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === name)
    .map((file) => path.join(folder, file));
}

const Table = z.object({ name: z.string() });
const Digest = z.object({ name: z.string(), digest: z.string().nullable() });

/** A fingerprint of every row of every table of ours. */
async function everyRow(db: Db): Promise<z.output<typeof Digest>[]> {
  const tables = await rows(
    db,
    Table,
    sql`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  );
  const parts = tables.map(
    ({ name }) =>
      sql`select ${name}::text as name, (select md5(string_agg(t::text, '|' order by t::text)) from ${sql.identifier(name)} t) as digest`,
  );
  return rows(db, Digest, sql.join(parts, sql` union all `));
}
