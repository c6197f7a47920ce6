import { eq } from "drizzle-orm";
import { authors } from "@/db/schema/articles";
import { accounts, authenticators } from "@/db/schema/identity";
import { reviews } from "@/db/schema/moderation";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { storedToken } from "@/lib/identity/find-session";
import { openSession } from "@/lib/identity/open-session";
import { decide } from "@/lib/moderation/decisions/decide";
import { sendNote } from "./send-note";
import { Visitor } from "./visitor";
import type { Person, TestArticle, World } from "./world";

/** Everyone of the permission table; `writer` is the member whose own things the scene holds. */
export const PARTS = ["guest", "member", "writer", "author", "moderator", "admin"] as const;
export type Part = (typeof PARTS)[number];

/** An article with something of every kind under it, and one person for each part. */
export type Scene = {
  article: TestArticle;
  people: Record<Exclude<Part, "guest">, Person>;
  /** The writer's, still with the moderators. */
  held: Contribution;
  heldReview: string;
  /** Somebody else's, published, and the thread it opened. */
  published: Contribution & { threadId: string };
  /** A decision that could be undone. */
  decision: string;
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
    moderator: await world.newMember({ roles: ["moderator"] }),
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
    published,
    decision: decisionId,
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
