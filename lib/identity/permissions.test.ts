import { readdirSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, vi } from "vitest";
import { z } from "zod";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import { drawBody, prepareDraw } from "@/lib/anonymity/tokens/blind";
import { dayOf, epochOf } from "@/lib/anonymity/tokens/epochs";
import { openEpochs } from "@/lib/anonymity/tokens/open-epochs";
import { tokenHeader } from "@/lib/anonymity/tokens/token-header";
import { stopLettersToken } from "@/lib/identity/stop-letters";
import { referenceOf } from "@/lib/moderation/notices/reference";
import { makeCtx } from "@/lib/platform/context";
import type { FormState } from "@/lib/platform/form-state";
import { rows } from "@/lib/platform/rows";
import { REFUSALS } from "@/lib/refusals";
import { actInput, askBody, makeKeys } from "@/test/letters";
import { newSince, readEverything } from "@/test/read-everything";
import { PARTS, type Part, type Scene, setScene } from "@/test/scene";
import { answerInstead, type Visitor } from "@/test/visitor";
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
  stopLettersAction: {
    who: everyone,
    form: ({ people }) => ({ token: stopLettersToken(people.writer.id) }),
  },
  grantRoleAction: { who: admins, form: ({ people }) => ({ memberId: people.member.id, role: "moderator" }) },
  revokeRoleAction: {
    who: admins,
    form: ({ people }) => ({ memberId: people.moderator.id, role: "moderator" }),
  },
  giveGrantAction: { who: admins, form: ({ people }) => ({ memberId: people.member.id, grant: "crisis" }) },
  takeGrantAction: { who: admins, form: ({ people }) => ({ memberId: people.moderator.id, grant: "legal" }) },
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
  appealAction: {
    who: owner,
    form: ({ rejection }) => ({ decisionId: rejection, appeal: "Please look again." }),
  },
  appealSanctionAction: {
    who: owner,
    form: ({ sanction }) => ({ sanctionId: sanction, appeal: "Please look again." }),
  },
  appealNoticeAction: {
    who: everyone,
    form: ({ keptReference }) => ({ reference: keptReference, appeal: "It is about me." }),
  },
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
    form: ({ article }) => ({
      article: article.slug,
      text: `Do you sleep, ${word()}?`,
      replyMode: "public",
      as: "member",
    }),
  },
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
  takeBackAnswerAction: { who: desk, form: ({ letter }) => ({ questionId: letter }) },
  handLetterAction: {
    who: desk,
    form: ({ letter, people }) => ({ questionId: letter, authorId: people.colleague.authorIds[0] ?? "" }),
  },
  handBackAction: { who: desk, form: ({ letter }) => ({ questionId: letter }) },
  putUpQuestionAction: {
    who: desk,
    form: ({ letter }) => ({ questionId: letter, wording: `What helps, ${word()}?` }),
  },
  takeDownQuestionAction: { who: desk, form: ({ letter }) => ({ questionId: letter }) },
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
  giveSanctionAction: {
    who: staff,
    form: ({ people }) => ({
      of: "account",
      id: people.writer.bylineId,
      kind: "warn",
      ruleNumber: "1",
      reason: "Please leave her name out.",
    }),
  },
  liftSanctionAction: { who: staff, form: ({ warning }) => ({ sanctionId: warning }) },
  readWarningAction: { who: owner, form: ({ oldWarning }) => ({ sanctionId: oldWarning }) },
  writeMemberNoteAction: {
    who: staff,
    form: ({ people }) => ({ of: "account", id: people.writer.bylineId, words: "Writes at night." }),
  },
  askGlassAction: {
    who: staff,
    form: ({ penName }) => ({ of: "pen", id: penName, reason: "A court wants to know." }),
  },
  consentToGlassAction: { who: staff, form: ({ glassAsked }) => ({ glassId: glassAsked }) },
  openGlassAction: { who: ["moderator"], form: ({ glassConsented }) => ({ glassId: glassConsented }) },
  delayTellingAction: {
    who: admins,
    form: ({ glassOpened }) => ({ glassId: glassOpened, until: "2099-01-01", reason: "Order 7 of a court." }),
  },
  lookUpReportAction: { who: everyone, form: ({ reportCode }) => ({ code: reportCode }) },
  voidReportsAction: {
    who: staff,
    form: ({ report }) => ({ reviewId: report.reviewId, reportIds: report.id, reason: "All in one minute." }),
  },
  takeUpReportsAction: {
    who: staff,
    form: ({ setAside }) => ({ reviewId: setAside.reviewId, voidId: setAside.id }),
  },
  giveNoticeAction: {
    who: everyone,
    form: ({ published }) => ({
      place: published.id,
      kind: "privacy",
      explanation: "It tells where somebody lives who never agreed to that.",
      name: "Somebody",
      email: `${word()}@notices.example`,
      goodFaith: "on",
    }),
  },
  lookUpNoticeAction: { who: everyone, form: ({ notice }) => ({ reference: referenceOf(notice) }) },
  // The scene's moderator was let to see legal notices.
  claimNoticeAction: { who: staff, form: ({ notice }) => ({ noticeId: notice }) },
  releaseNoticeAction: { who: staff, form: ({ notice }) => ({ noticeId: notice }) },
  decideNoticeAction: {
    who: staff,
    form: ({ notice }) => ({ noticeId: notice, revision: "1", verdict: "kept", facts: "It names nobody." }),
  },
  undoNoticeAction: { who: staff, form: ({ decidedNotice }) => ({ noticeId: decidedNotice }) },
  saveRuleAction: {
    who: admins,
    form: () => ({
      number: "9",
      title: "Be brief",
      text: "Be brief.",
      template: "Thank you. Please be brief.",
    }),
  },
  moveRuleAction: { who: admins, form: () => ({ number: "1", way: "down" }) },
  retireRuleAction: { who: admins, form: () => ({ number: "3", retired: "yes" }) },
  saveTemplateAction: {
    who: admins,
    form: () => ({ ruleNumber: "2", name: "Shorter", sentence: "Thank you. It is unkind." }),
  },
  removeTemplateAction: { who: admins, form: ({ template }) => ({ id: template }) },
  listWordsAction: { who: admins, form: () => ({ lines: `word ${word()}`, why: "It sells something." }) },
  changeListAction: { who: admins, form: ({ listedWord }) => ({ ids: listedWord, to: "mask" }) },
  putScoreToUseAction: { who: admins, form: () => ({ version: "1" }) },
  askForScoreAction: { who: admins, form: () => ({}) },
  tryServiceAction: { who: admins, form: () => ({ service: "moderation-api" }) },
  recordDemandAction: { who: admins, form: () => ({ receivedOn: "2026-01-02", kind: "court" }) },
  correctDemandAction: {
    who: admins,
    form: ({ demand }) => ({ demandId: demand, reason: "It came twice." }),
  },
  saveSettingsAction: { who: admins, form: () => ({ version: "0", heldFirst: "2" }) },
  savePublicationAction: {
    who: admins,
    form: () => ({
      name: "The Test Pages",
      tagline: "For tests.",
      description: "A publication for tests.",
      leaveHref: "https://weather.example/",
      quietTitle: "Weather",
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
  decideThreadAction: {
    who: staff,
    form: ({ published }) => ({ threadId: published.threadId, verdict: "lock", ruleNumber: "1" }),
  },
  moveNoteAction: {
    who: staff,
    form: ({ reply }) => ({ contributionId: reply.id, to: "own" }),
  },
  handOverReviewAction: {
    who: staff,
    form: ({ heldReview, taker }) => ({ reviewId: heldReview, queue: "new-members", memberId: taker }),
  },
  decideManyAction: {
    who: staff,
    form: ({ heldReview }) => ({
      batchId: newId(),
      queue: "new-members",
      item: `${heldReview}.1`,
      verdict: "approve",
    }),
  },
  undoManyAction: { who: staff, form: ({ batch }) => ({ batchId: batch, queue: "new-members" }) },
  keepViewAction: {
    who: staff,
    form: () => ({ queue: "held", name: `View ${word()}`, check: "links", kind: "comment", forTeam: "on" }),
  },
  dropViewAction: { who: staff, form: ({ view }) => ({ viewId: view, queue: "held" }) },
  // Seen, and taken care of, only by those whom an admin let see it.
  takeCareStepsAction: {
    who: admins,
    form: ({ crisisReview }) => ({ reviewId: crisisReview, queue: "crisis", steps: "read" }),
  },
  writeCareNoteAction: {
    who: admins,
    form: ({ crisisReview }) => ({
      reviewId: crisisReview,
      queue: "crisis",
      words: "I wrote to them at ten.",
    }),
  },
  setFollowUpAction: {
    who: admins,
    form: ({ crisisReview }) => ({ reviewId: crisisReview, queue: "crisis", hours: "24" }),
  },
  sendCareMessageAction: {
    who: admins,
    form: ({ crisisReview }) => ({ reviewId: crisisReview, queue: "crisis", template: "read" }),
  },
  passReviewAction: {
    who: staff,
    form: ({ heldReview }) => ({ reviewId: heldReview, queue: "new-members", to: "crisis" }),
  },
  saveCrisisLineAction: {
    who: admins,
    form: () => ({
      region: "IE",
      name: "A line",
      about: "Somebody who listens.",
      phone: "116 123",
      hours: "Day and night",
      languages: "English",
    }),
  },
  confirmCrisisLineAction: { who: admins, form: ({ crisisLine }) => ({ id: crisisLine }) },
  removeCrisisLineAction: { who: admins, form: ({ crisisLine }) => ({ id: crisisLine }) },
  showRegionFirstAction: { who: admins, form: () => ({ region: "NZ" }) },
  giveDoubleReadingAction: {
    who: staff,
    form: ({ reading }) => ({ readingId: reading, verdict: "approve" }),
  },
  undoDecisionAction: { who: staff, form: ({ decision }) => ({ decisionId: decision }) },
  claimAppealAction: { who: staff, form: ({ appeal }) => ({ appealId: appeal }) },
  releaseAppealAction: { who: staff, form: ({ appeal }) => ({ appealId: appeal }) },
  decideAppealAction: {
    who: staff,
    form: ({ appeal }) => ({ appealId: appeal, outcome: "overturned", answer: "You are right." }),
  },
  undoAppealAction: { who: staff, form: ({ decidedAppeal }) => ({ appealId: decidedAppeal }) },
};

const test = base.extend<{ scene: Scene }>({
  scene: [
    async ({ world }, use) => {
      const scene = await setScene(world);
      await openEpochs(makeCtx(world.db, { kind: "guest" }, new Date()));
      await use(scene);
    },
    { scope: "file" },
  ],
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

describe("acceptance 17: every action is denied by default: open to those of its line, and doing nothing for anybody else:", () => {
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

test("acceptance 17: no action takes a form from another site", async ({ world, scene }) => {
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

/** Fields by which a form could claim to be somebody else's, or to have been let through already. */
const forged = (id: string, email: string) => ({
  ...Object.fromEntries(
    ["actor", "actorId", "memberId", "member", "userId", "user", "author", "authorId", "reporterId"].map(
      (name) => [name, id],
    ),
  ),
  ...Object.fromEntries(
    ["decidedBy", "claimedBy", "ownerTag", "sub", "session.user.id"].map((name) => [name, id]),
  ),
  actorEmail: email,
  roles: "admin",
  role: "admin",
  kind: "system",
  state: "approved",
  receivedAt: "1999-01-01",
  now: "1999-01-01",
});

describe("acceptance 17: who acts is decided by the session, whatever the form says:", () => {
  test.for(Object.entries(ACTIONS))("%s", async ([name, { who, form }], { world, scene }) => {
    const action = await findAction(name);
    const impostor = await world.newMember({ roles: ["moderator", "author", "admin"] });
    // What the form asks for itself stays as it is: whom a role is given to is nobody's claim to be them.
    const claims = () => ({ ...forged(impostor.id, impostor.email), ...form(scene) });
    await takingBack(world, async (db) => {
      const before = await everyRow(db);
      for (const part of PARTS.filter((part) => !who.includes(part))) {
        const outcome = await scene.visit(part).act(action, claims());
        expect([part, isRefusedForWhoItIs(outcome)]).toEqual([part, true]);
      }
      expect(await everyRow(db)).toEqual(before);
    });
    for (const part of who) {
      await takingBack(world, async (db) => {
        const before = await readEverything(db);
        const outcome = await scene.visit(part).act(action, claims());
        const written = newSince(before, await readEverything(db));
        expect([part, outcome.status]).toEqual([part, "done"]);
        expect(written.filter((row) => row.includes(impostor.id) || row.includes("1999-01-01"))).toEqual([]);
      });
    }
  });
});

/** A handler that is no action: who may use it, what would do something there, and what everybody else is told. */
type Door = {
  who: readonly Part[];
  body?: (scene: Scene) => BodyInit | Promise<BodyInit>;
  headers?: (scene: Scene) => Promise<Record<string, string>>;
  params?: object;
  path?: string;
  denied: number;
};

const thisWeek = epochOf(dayOf(new Date()));
const askedWith = makeKeys();

/** What is sent without a name, padded. */
const padded = ({ loc, ...fields }: { loc: Uint8Array } & Record<string, unknown>) =>
  padBody({ ...fields, loc: toBase64url(loc) }) ?? "";

const json = (body: (scene: Scene) => object) => (scene: Scene) => JSON.stringify(body(scene));
const WRITING: Record<string, Door> = {
  "POST app/(account)/sign-out/route.ts": { who: everyone, body: () => new URLSearchParams(), denied: 403 },
  "POST app/api/leave/route.ts": { who: everyone, denied: 403 },
  "PUT app/api/leave/route.ts": { who: everyone, body: json(() => ({ signsOut: true })), denied: 403 },
  "POST app/api/auth/[...nextauth]/route.ts": {
    who: everyone,
    body: () => new URLSearchParams(),
    params: { nextauth: ["callback", "email"] },
    path: "/api/auth/callback/email?token=of-an-older-letter&email=somebody@example.org",
    denied: 403,
  },
  "POST app/api/wonder/route.ts": {
    who: everyone,
    body: ({ openQuestion, article }) =>
      new URLSearchParams({ questionId: openQuestion, article: article.slug }),
    denied: 403,
  },
  "POST app/api/anon/ask/route.ts": {
    who: nobody,
    body: ({ article }) => askBody(article, askedWith, { text: "Do you sleep?" }),
    headers: async ({ article, token }) => ({
      "anon-token": await tokenHeader(token, askBody(article, askedWith, { text: "Do you sleep?" })),
    }),
    denied: 400,
  },
  "POST app/api/anon/act/route.ts": {
    who: nobody,
    body: async ({ answered }) => padded(await actInput(answered, "reply", { text: "And then?" }, 1)),
    denied: 400,
  },
  "POST app/api/anon/letterbox/route.ts": { who: nobody, denied: 400 },
  "POST app/api/anon/open/route.ts": {
    who: nobody,
    body: ({ receipt }) => padded({ v: 1, loc: receipt.loc }),
    denied: 400,
  },
  "POST app/api/anon/draw/route.ts": {
    who: members,
    body: () => drawBody(thisWeek, prepareDraw(2)),
    denied: 401,
  },
  // The web server alone, which is no visitor.
  "POST app/api/expire/route.ts": { who: [], body: () => JSON.stringify(["home"]), denied: 404 },
  "POST app/moderation/legal-notices/export/route.ts": {
    who: staff,
    body: ({ notice }) => new URLSearchParams({ noticeId: notice, as: "html" }),
    denied: 404,
  },
  "POST app/moderation/claims/route.ts": {
    who: staff,
    body: ({ heldReview }) => new URLSearchParams({ what: "review", id: heldReview, act: "keep" }),
    denied: 409,
  },
};

/** Handlers that only answer. None changes a row, and none tells a visitor of anybody but themselves. */
const ANSWERING: Record<string, { params?: object }> = {
  "GET app/api/auth/[...nextauth]/route.ts": { params: { nextauth: ["session"] } },
  "GET app/(reading)/answered/as-json/[now]/route.ts": { params: { now: "now" } },
  "GET app/(reading)/transparency/as-json/[now]/route.ts": { params: { now: "now" } },
  "GET app/(reading)/afterword-keys/[now]/route.ts": { params: { now: "now" } },
  "GET app/api/health/route.ts": {},
  "GET app/api/leave/route.ts": {},
  "GET app/api/me/route.ts": {},
  "GET app/api/me/articles/[slug]/route.ts": { params: { slug: "article-1" } },
  "GET app/admin/lists/text/route.ts": {},
  "GET app/moderation/pulse/route.ts": {},
  "GET app/demo/sign-in/[token]/route.ts": { params: { token: "guessed" } },
};

describe("acceptance 17: every handler that writes is denied by default:", () => {
  test.for(Object.entries(WRITING))("%s", async ([name, door], { world, scene }) => {
    await takingBack(world, async (db) => {
      const before = await everyRow(db);
      for (const part of PARTS) {
        if (!door.who.includes(part)) {
          expect([part, (await knock(name, scene.visit(part), door, scene)).status]).toEqual([
            part,
            door.denied,
          ]);
        }
        const elsewhere = scene.visit(part);
        elsewhere.extra = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
        expect((await knock(name, elsewhere, door, scene)).status).toBeGreaterThanOrEqual(400);
      }
      expect(await everyRow(db)).toEqual(before);
    });
    for (const part of door.who) {
      await takingBack(world, async () => {
        expect([part, (await knock(name, scene.visit(part), door, scene)).status]).toEqual([
          part,
          expect.toSatisfy((status: number) => status < 400),
        ]);
      });
    }
  });
});

test("acceptance 17: what only answers changes nothing, and tells a guest of nobody", async ({
  world,
  scene,
}) => {
  globalThis.afterwordDemo = undefined;
  await takingBack(world, async (db) => {
    const before = await everyRow(db);
    for (const [name, door] of Object.entries(ANSWERING)) {
      const said = await (await knock(name, scene.visit("guest"), door, scene)).text();
      for (const { id, email, name } of Object.values(scene.people)) {
        for (const theirs of [id, email, name]) expect(said).not.toContain(theirs);
      }
    }
    expect(await everyRow(db)).toEqual(before);
  });
});

/** Sends a request to a handler, `METHOD file`, as this visitor. */
async function knock(
  name: string,
  visitor: Visitor,
  { body, headers, params = {}, path = "/" }: Pick<Door, "body" | "headers" | "params" | "path">,
  scene: Scene,
): Promise<Response> {
  const [method = "", file = ""] = [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];
  const handler = (await listHandlers()).get(name);
  if (!handler) throw new Error(`${file} answers no ${method}.`);
  const request = new NextRequest(`http://localhost:3000${path}`, {
    method,
    headers: { ...Object.fromEntries(visitor.headers()), ...(await headers?.(scene)) },
    body: await body?.(scene),
  });
  return visitor.within(() => handler(request, { params: Promise.resolve(params) }).catch(answerInstead));
}

test("acceptance 17: no action and no handler is without its line here", async () => {
  expect([...(await listActions()).keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
  const known = [...Object.keys(WRITING), ...Object.keys(ANSWERING)];
  expect([...(await listHandlers()).keys()].sort()).toEqual(known.sort());
});

type Handler = (request: NextRequest, context: { params: Promise<object> }) => Promise<Response>;

/** Every handler of a route, as `METHOD file`. */
async function listHandlers(): Promise<Map<string, Handler>> {
  const handlers = new Map<string, Handler>();
  for (const file of list("app", "route.ts")) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `@/${file}`);
    for (const [method, handler] of Object.entries(module)) {
      if (isHandler(handler)) handlers.set(`${method} ${file}`, handler);
    }
  }
  return handlers;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

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
