import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import { articleAuthors, articles, authors, revisions } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { bylines, memberRoles, members } from "@/db/schema/identity";
import type { Role } from "@/db/vocabulary";
import { nameKey } from "@/lib/contributions/bylines/name-key";
import type { Member } from "@/lib/identity/actor";

/** A member with a name to sign with and enough history not to be held. */
export type Performer = Member & { bylineId: string };

/** Lets somebody in. */
export async function join(db: Db, name: string, roles: Role[] = []): Promise<Performer> {
  const now = new Date();
  const [id, bylineId] = [newId(now), newId(now)];
  await db
    .insert(members)
    .values({ id, name, email: `${id}@example.org`, emailVerified: now, joinedAt: now });
  if (roles.length > 0) await db.insert(memberRoles).values(roles.map((role) => ({ memberId: id, role })));
  const approved = (rowId: string, kind: "byline" | "comment", body: string) => ({
    id: rowId,
    kind,
    memberId: id,
    bylineKind: "display" as const,
    state: "approved" as const,
    body,
    html: "",
    receivedAt: now,
    stateAt: now,
    publishedAt: now,
  });
  const earlier = Array.from({ length: 3 }, (_, n) => approved(newId(now), "comment", `Earlier ${n}`));
  await db.insert(contributions).values([approved(bylineId, "byline", name), ...earlier]);
  await db
    .insert(bylines)
    .values({ id: bylineId, memberId: id, kind: "display", name, nameKey: nameKey(name), createdAt: now });
  return { kind: "member", id, roles, grants: [], authorIds: [], joinedAt: now, bylineId };
}

/** An essay of about nine hundred words to hang notes under. */
export async function essay(db: Db, slug: string): Promise<string> {
  const now = new Date();
  const [id, authorId, revisionId] = [newId(now), newId(now), newId(now)];
  const text =
    "The bus was late again, and so was I, and neither of us had anything to say about it. ".repeat(4);
  const blocks = Array.from({ length: 14 }, (_, n) => ({
    id: `block-${n}`,
    kind: "paragraph",
    html: `<p>${text}</p>`,
    text,
  }));
  await db.insert(authors).values({ id: authorId, slug, name: `Author of ${slug}` });
  await db.insert(articles).values({ id, slug, title: `An essay (${slug})`, publishedAt: now });
  await db.insert(revisions).values({
    id: revisionId,
    articleId: id,
    number: 1,
    hash: slug,
    blocks,
    canonicalText: blocks.map((block) => block.text).join("\n\n"),
    savedAt: now,
  });
  await db.update(articles).set({ currentRevisionId: revisionId }).where(eq(articles.id, id));
  await db.insert(articleAuthors).values({ articleId: id, authorId, ordinal: 0 });
  return id;
}
