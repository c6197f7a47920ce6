import { eq, sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { authors, faqEntries } from "@/db/schema/articles";
import { crisisLines } from "@/db/schema/crisis";
import { accounts, authenticators } from "@/db/schema/identity";
import { reviews, wordList } from "@/db/schema/moderation";
import { reasonTemplates } from "@/db/schema/rules";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { storedToken } from "@/lib/identity/find-session";
import { openSession } from "@/lib/identity/open-session";
import { decideMany } from "@/lib/moderation/bulk/decide-many";
import { decide } from "@/lib/moderation/decisions/decide";
import { keepView } from "@/lib/moderation/queues/keep-view";
import { liftSanction } from "@/lib/moderation/sanctions/lift-sanction";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { authorOf, clear, sendLetter } from "./letters";
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
  /** A decision that could be undone, several that were made in one step, and a view kept by the moderator for everybody. */
  decision: string;
  batch: string;
  view: string;
  /** Another moderator, to whom things can be handed. */
  taker: string;
  /** A cleared letter on the author's desk, and an answer that is printed with a place among the frequent questions. */
  letter: string;
  /** The six words of that letter, and of the one that the answer is for. */
  words: string;
  answeredWords: string;
  answer: string;
  faqEntry: string;
  /** Somebody's warning that counts, and one of the writer's that was lifted. */
  warning: string;
  oldWarning: string;
  /** A pen name, and requests about others of the moderator's or a third person's. */
  penName: string;
  glassAsked: string;
  glassConsented: string;
  glassOpened: string;
  /** A word of the list. */
  listedWord: string;
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
  const { answer, faqEntry, answeredWords } = await printedAnswer(world, article, people.author);
  const listedWord = newId(world.now);
  await world.db
    .insert(wordList)
    .values({ id: listedWord, pattern: `word ${listedWord}`, effect: "hold", why: "It sells something." });
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
    decision: decisionId,
    batch,
    view,
    taker: taker.id,
    ...sanctions,
    letter: letter.id,
    words: letter.words,
    answeredWords,
    answer,
    faqEntry,
    listedWord,
    template,
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
    penName,
    glassAsked: await glass(world, [third, moderator], asked, "asked"),
    glassConsented: await glass(world, [moderator, third], consented, "consented"),
    glassOpened: await glass(world, [moderator, third], opened, "opened"),
  };
}

async function colleagueOf(world: World): Promise<Person> {
  return authorOf(world, await world.article());
}

async function printedAnswer(world: World, article: TestArticle, author: Person) {
  const { id, words: answeredWords } = await sendLetter(world, article);
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
  return { answer: answer.id, faqEntry: entry.id, answeredWords };
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
