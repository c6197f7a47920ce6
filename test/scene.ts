import { eq, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { appeals } from "@/db/schema/appeals";
import { authors, faqEntries } from "@/db/schema/articles";
import { crisisLines } from "@/db/schema/crisis";
import { legalDemands } from "@/db/schema/demands";
import { doubleReadings } from "@/db/schema/double-readings";
import { accounts, authenticators } from "@/db/schema/identity";
import { reports, reviews, scoreModels, wordList } from "@/db/schema/moderation";
import { reasonTemplates } from "@/db/schema/rules";
import type { ReceiptKeys } from "@/lib/anonymity/protocol/derive-receipt";
import type { Token } from "@/lib/anonymity/tokens/blind";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { storedToken } from "@/lib/identity/find-session";
import { openSession } from "@/lib/identity/open-session";
import { appealDecision } from "@/lib/moderation/appeals/appeal-decision";
import { decideAppeal } from "@/lib/moderation/appeals/decide-appeal";
import { decideMany } from "@/lib/moderation/bulk/decide-many";
import { decide } from "@/lib/moderation/decisions/decide";
import { decideNotice } from "@/lib/moderation/notices/decide-notice";
import { giveNotice } from "@/lib/moderation/notices/give-notice";
import { referenceOf } from "@/lib/moderation/notices/reference";
import { keepView } from "@/lib/moderation/queues/keep-view";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { voidReports } from "@/lib/moderation/reports/void-reports";
import { liftSanction } from "@/lib/moderation/sanctions/lift-sanction";
import { BUCKETS } from "@/lib/moderation/score/hash-features";
import { packModel } from "@/lib/moderation/score/model";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { putUpQuestion } from "@/lib/questions/desk/put-up-question";
import { listOpenQuestions } from "@/lib/questions/queries";
import { authorOf, clear, type SentLetter, sendLetter, tokenOf, turnDown } from "./letters";
import { accountOf, glass, penNameOf, sanction } from "./sanctioned";
import { sendNote } from "./send-note";
import { Visitor } from "./visitor";
import type { Person, TestArticle, World } from "./world";

/**
 * Everyone of the permission table. `writer` is the member whose own things the scene holds, `author` wrote its
 * article, `colleague` another one.
 */
export const PARTS = ["guest", "member", "writer", "author", "colleague", "moderator", "admin"] as const;
export type Part = (typeof PARTS)[number];

/** An article with something of every kind under it, and one person for each part. */
export type Scene = {
  article: TestArticle;
  people: Record<Exclude<Part, "guest">, Person>;
  /** The writer's, still with the moderators. */
  held: Contribution;
  heldReview: string;
  /** Somebody else's, waiting where a crisis is read, and a line to call. */
  crisisReview: string;
  crisisLine: string;
  /** Somebody else's, published, and the thread it opened. */
  published: Contribution & { threadId: string };
  /** An answer to it that stands. */
  reply: Contribution;
  /** A decision that could be undone, several that were made in one step, and a view kept by the moderator for everybody. */
  decision: string;
  batch: string;
  view: string;
  /** Another moderator, to whom things can be handed. */
  taker: string;
  /** A decision of theirs, drawn to be read twice. */
  reading: string;
  /** A cleared letter on the author's desk, and an answer that is printed with a place among the frequent questions. */
  letter: string;
  /** The same, as it stands open under the article. */
  openQuestion: string;
  /** The receipt of that letter, and of the one that the answer is for. */
  receipt: ReceiptKeys;
  answered: ReceiptKeys;
  /** A letter that was turned down. */
  turnedDown: SentLetter;
  /** A token that counts today. */
  token: Token;
  /** The writer's: a decision against them, and two appeals that wait, one of them decided. */
  rejection: string;
  appeal: string;
  decidedAppeal: string;
  answer: string;
  faqEntry: string;
  /** Somebody's warning that counts, and one of the writer's that was lifted. */
  warning: string;
  oldWarning: string;
  /** The writer's, in force: everything is read. */
  sanction: string;
  /** A pen name, and requests about others of the moderator's or a third person's. */
  penName: string;
  glassAsked: string;
  glassConsented: string;
  glassOpened: string;
  /** A legal demand that was recorded. */
  demand: string;
  /** A word of the list. */
  listedWord: string;
  /** A legal notice that waits, one that was decided, and the code of a report without an account. */
  notice: string;
  decidedNotice: string;
  /** The reference of one that was decided so that what it is about stays. */
  keptReference: string;
  reportCode: string;
  /** A report of a review that waits; and of another, that was set aside. */
  report: { id: string; reviewId: string };
  setAside: { id: string; reviewId: string };
  /** A further sentence of a rule. */
  template: string;
  /** The writer's second session, as it is stored, and a passkey of theirs. */
  session: string;
  passkey: string;
  visit: (part: Part) => Visitor;
};

/** Sets the scene. Takes about a tenth of a second. */
export async function setScene(world: World): Promise<Scene> {
  const article = await world.article();
  const people = {
    member: await world.newMember({ trusted: true }),
    writer: await world.newMember(),
    author: await world.newMember({ roles: ["author"], authorIds: [article.authorId] }),
    colleague: await colleagueOf(world),
    moderator: await world.newMember({ roles: ["moderator"], grants: ["legal"] }),
    admin: await world.newMember({ roles: ["admin"] }),
  };
  await world.db.update(authors).set({ memberId: people.author.id }).where(eq(authors.id, article.authorId));
  const elder = await world.newMember({ trusted: true });
  const published = await publishedNote(world, elder, article);
  const reply = await sendNote(world, elder, {
    article,
    body: `An answer of ${world.now.toISOString()}.`,
    under: published,
  });
  const held = await world.note(people.writer, article);
  const decided = await world.note(await world.newMember(), article);
  const { decisionId } = await decide(world.as(people.moderator), {
    contributionId: decided.id,
    reviewId: await reviewOf(world, decided.id),
    revision: 1,
    verdict: "approve",
  });
  const { batch, view } = await workOfQueue(world, article, people.moderator);
  const taker = await world.newMember({ roles: ["moderator"] });
  const sanctions = await sanctionedPeople(world, people);
  const dark = await world.note(await world.newMember(), article, {
    body: "Some nights I don’t want to live any more.",
  });
  const [line] = await world.db.select({ id: crisisLines.id }).from(crisisLines).limit(1);
  if (!line) throw new Error("There is no line to call.");
  const letter = await sendLetter(world, article);
  await clear(world, letter.id);
  await putUpQuestion(world.as(people.author), { questionId: letter.id, wording: "How does one ask?" });
  const [openQuestion] = await listOpenQuestions(world.db, article.slug);
  if (!openQuestion) throw new Error("It doesn’t stand open.");
  const { answer, faqEntry, answered } = await printedAnswer(world, article, people.author);
  const refused = await sendLetter(world, article);
  await turnDown(world, refused.id, "It names somebody.");
  const appeals = await setAppeals(world, article, people.writer);
  const listedWord = newId(world.now);
  await world.db
    .insert(wordList)
    .values({ id: listedWord, pattern: `word ${listedWord}`, effect: "hold", why: "It sells something." });
  // A version that was in use once, so that one can go back to it.
  const evaluation = { decisions: 50, against: 10, area: 0.8, areaBefore: null, precision: 0.7, recall: 0.5 };
  await world.db.insert(scoreModels).values({
    id: newId(world.now),
    version: 1,
    trainedAt: world.now,
    learnedFrom: 200,
    evaluation,
    active: false,
    weights: packModel({ bias: 0, weights: new Float32Array(BUCKETS) }),
  });
  const [notice, decidedNotice] = [await giveOne(world, published.id), await giveOne(world, published.id)];
  await decideNotice(world.as(people.moderator), {
    noticeId: decidedNotice,
    revision: 1,
    verdict: "kept",
    facts: "It names nobody.",
    automated: false,
  });
  const { report, code: reportCode } = await reportOne(world, await publishedNote(world, elder, article));
  const { report: aside } = await reportOne(world, await publishedNote(world, elder, article));
  await voidReports(world.as(people.moderator), {
    reviewId: aside.reviewId,
    which: "these",
    reportIds: [aside.id],
    hours: 24,
    reason: "All in one minute.",
  });
  const [voided] = await world.db.select().from(reports).where(eq(reports.id, aside.id));
  const demand = newId(world.now);
  await world.db
    .insert(legalDemands)
    .values({ id: demand, receivedOn: "2026-01-01", kind: "police", recordedAt: world.now });
  const template = newId(world.now);
  await world.db.insert(reasonTemplates).values({
    id: template,
    ruleId: sql`(select id from rules where number = 1)`,
    name: "Shorter",
    sentence: "Thank you. It names somebody.",
    place: 1,
  });
  const passkey = `passkey-${people.writer.id}`;
  await addPasskey(world, people.writer.id, passkey);
  const cookies = new Map<Part, string>();
  for (const part of PARTS) {
    if (part !== "guest") cookies.set(part, await openSession(world.db, people[part].id, new Date()));
  }
  const session = storedToken(await openSession(world.db, people.writer.id, new Date()));
  return {
    article,
    people,
    held,
    heldReview: await reviewOf(world, held.id),
    crisisReview: await reviewOf(world, dark.id),
    crisisLine: line.id,
    published,
    reply,
    decision: decisionId,
    batch,
    view,
    taker: taker.id,
    reading: await drawReading(world, article, taker),
    ...sanctions,
    letter: letter.id,
    openQuestion: openQuestion.id,
    receipt: letter.receipt,
    answered,
    turnedDown: refused,
    token: await tokenOf(world),
    ...appeals,
    answer,
    faqEntry,
    listedWord,
    notice,
    decidedNotice,
    keptReference: referenceOf(decidedNotice),
    reportCode,
    report,
    setAside: { id: voided?.voidId ?? "", reviewId: aside.reviewId },
    template,
    demand,
    session,
    passkey,
    visit: (part) => {
      const visitor = new Visitor();
      const token = cookies.get(part);
      if (token) visitor.cookies.set("afterword-session", token);
      return visitor;
    },
  };
}

async function sanctionedPeople(
  world: World,
  { moderator, writer }: Pick<Scene["people"], "moderator" | "writer">,
) {
  const [warned, third] = [await world.newMember(), await world.newMember({ roles: ["moderator"] })];
  const oldWarning = await sanction(world, moderator, accountOf(writer), "warn");
  await liftSanction(world.as(moderator), { sanctionId: oldWarning });
  const pens = await Promise.all(
    ["Third Stair", "Wet Slate", "Lamp Oil", "Terminus"].map((name) => penNameOf(world, warned, name)),
  );
  const [penName = "", ...others] = pens;
  const [asked = "", consented = "", opened = ""] = others;
  return {
    warning: await sanction(world, moderator, accountOf(warned), "warn"),
    oldWarning,
    sanction: await sanction(world, await world.moderator("Elder"), accountOf(writer), "hold_all"),
    penName,
    glassAsked: await glass(world, [third, moderator], asked, "asked"),
    glassConsented: await glass(world, [moderator, third], consented, "consented"),
    glassOpened: await glass(world, [moderator, third], opened, "opened"),
  };
}

/** Three notes of the writer's that were turned down: nothing came of it yet, an appeal waits, an appeal was decided. */
async function setAppeals(world: World, article: TestArticle, writer: Person) {
  const turnDownNote = async () => {
    const { id } = await world.note(writer, article);
    const no = { contributionId: id, revision: 1, verdict: "reject", ruleNumber: 1, reason: "No." } as const;
    return (await decide(world.as(await world.moderator("Elder")), no)).decisionId;
  };
  const appealed = async () => {
    const decisionId = await turnDownNote();
    await appealDecision(world.as(writer), { decisionId, appeal: "Please look again." });
    const [appeal] = await world.db.select().from(appeals).where(eq(appeals.decisionId, decisionId));
    if (!appeal) throw new Error("There is no appeal.");
    return appeal.id;
  };
  const decidedAppeal = await appealed();
  const reader = world.as(await world.moderator("Other"));
  await decideAppeal(reader, { appealId: decidedAppeal, outcome: "upheld", answer: "It stands." });
  return { rejection: await turnDownNote(), appeal: await appealed(), decidedAppeal };
}

async function colleagueOf(world: World): Promise<Person> {
  return authorOf(world, await world.article());
}

async function printedAnswer(world: World, article: TestArticle, author: Person) {
  const { id, receipt: answered } = await sendLetter(world, article);
  await clear(world, id);
  const answer = await publishAnswer(world.as(author), {
    questionId: id,
    alsoFor: [],
    body: "Ask on a night when you don’t need it.",
    goes: "printed",
    printedQuestion: "How do I ask?",
    promote: true,
  });
  const [entry] = await world.db.select().from(faqEntries).where(eq(faqEntries.answerId, answer.id));
  if (!entry) throw new Error("It has no place among the frequent questions.");
  return { answer: answer.id, faqEntry: entry.id, answered };
}

async function workOfQueue(world: World, article: TestArticle, moderator: Person) {
  const note = await world.note(await world.newMember(), article);
  const batch = newId(world.now);
  const queue = "new-members";
  const item = [{ reviewId: await reviewOf(world, note.id), revision: 1 }];
  await decideMany(world.as(moderator), { batchId: batch, queue, within: {}, item, verdict: "approve" });
  const kept = { queue, name: "Links", check: "links", forTeam: "on" } as const;
  const { viewId } = await keepView(world.as(moderator), kept);
  return { batch, view: viewId };
}

function publishedNote(world: World, writer: Person, article: TestArticle) {
  return sendNote(world, writer, { article, body: `A note that stands since ${world.now.toISOString()}.` });
}

/** A notice about something published, and its id. */
async function giveOne(world: World, place: string): Promise<string> {
  const { id } = await giveNotice(world.guest, {
    place,
    kind: "privacy",
    explanation: "It tells where somebody lives who never agreed to that.",
    name: "Somebody",
    email: "somebody@notices.example",
    goodFaith: "on",
  });
  return id;
}

/** A report without an account, the review it waits in, and the code to ask by. */
async function reportOne(world: World, { id: contributionId }: { id: string }) {
  const { code } = await reportContribution(world.guest, { contributionId, ruleNumber: 1, wantsCode: true });
  const [report] = await world.db.select().from(reports).where(eq(reports.contributionId, contributionId));
  if (!report?.reviewId || !code) throw new Error("It wasn't reported.");
  return { report: { id: report.id, reviewId: report.reviewId }, code };
}

async function reviewOf(world: World, contributionId: string): Promise<string> {
  const [review] = await world.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.contributionId, contributionId));
  if (!review) throw new Error("It wasn't held.");
  return review.id;
}

async function addPasskey(world: World, userId: string, credentialID: string): Promise<void> {
  const provider = { provider: "passkey", providerAccountId: credentialID };
  await world.db.insert(accounts).values({ userId, type: "webauthn", ...provider });
  await world.db.insert(authenticators).values({
    userId,
    credentialID,
    providerAccountId: credentialID,
    credentialPublicKey: "",
    counter: 0,
    credentialDeviceType: "singleDevice",
    credentialBackedUp: false,
  });
}

async function drawReading(world: World, article: TestArticle, decider: Person): Promise<string> {
  const note = await world.note(await world.newMember(), article);
  const { decisionId } = await decide(world.as(decider), {
    contributionId: note.id,
    revision: 1,
    verdict: "approve",
  });
  const [id, drawnAt] = [newId(world.now), world.now];
  const drawn = { id, decisionId, firstDecider: decider.id, drawnAt };
  // Perhaps chance drew it already.
  await world.db
    .insert(doubleReadings)
    .values(drawn)
    .onConflictDoUpdate({ target: doubleReadings.decisionId, set: { id } });
  return id;
}
