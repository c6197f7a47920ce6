import { eq } from "drizzle-orm";
import { test as base } from "vitest";
import { newId } from "@/db/ids";
import { articleAuthors, articles, authors, hubs, revisions } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { bylines, memberGrants, memberRoles, members } from "@/db/schema/identity";
import { rules } from "@/db/schema/moderation";
import { publication } from "@/db/schema/publication";
import type { Grant, Role } from "@/db/vocabulary";
import { nameKey } from "@/lib/contributions/bylines/name-key";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { type Actor, type Guest, guest, type Member } from "@/lib/identity/actor";
import { type Ctx, inTransaction, makeCtx } from "@/lib/platform/context";
import { writeNote } from "@/lib/threads/write-note";
import { cloneDatabase, type TestDatabase } from "./database";
import { sendAsItIs } from "./insisting";

/** A member with an approved name to sign with. */
export type Person = Member & { bylineId: string; name: string; email: string };

/** An article that stands, with its author. */
export type TestArticle = { id: string; slug: string; authorId: string; revisionId: string };

/** People and articles in a database of this file's own. What they do goes through the real commands. */
export class World {
  /** The time in this world; `pass` moves it on. */
  now = new Date("2026-11-10T09:00:00Z");
  private count = 0;
  private moderators = new Map<string, Person>();

  constructor(readonly database: TestDatabase) {}

  get db() {
    return this.database.db;
  }

  as<A extends Member>(actor: A): Ctx<Member> {
    return makeCtx(this.db, actor, this.tick());
  }

  get guest(): Ctx<Guest> {
    return makeCtx(this.db, guest, this.tick());
  }

  /** Moves the clock on, in minutes. */
  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** Every act happens a second after the one before. */
  private tick(): Date {
    this.now = new Date(this.now.getTime() + 1_000);
    return this.now;
  }

  /** A moderator by name; the same one each time. */
  async moderator(name = "Ada"): Promise<Person> {
    const known = this.moderators.get(name);
    if (known) return known;
    const made = await this.newMember({ name: `${name} of the desk ${this.count}`, roles: ["moderator"] });
    this.moderators.set(name, made);
    return made;
  }

  /** A member. `trusted` has history enough that the first-contributions hold is over. */
  async newMember({
    name,
    roles = [],
    trusted = false,
    grants = [],
    authorIds = [],
  }: {
    name?: string;
    roles?: Role[];
    grants?: Grant[];
    trusted?: boolean;
    authorIds?: string[];
  } = {}): Promise<Person> {
    this.count += 1;
    const id = newId(this.now);
    const shown = name ?? `Reader ${spell(this.count)}`;
    const email = `reader-${this.count}-${id.slice(-6)}@example.org`;
    await this.db
      .insert(members)
      .values({ id, email, name: shown, emailVerified: this.now, joinedAt: this.now });
    if (roles.length > 0)
      await this.db.insert(memberRoles).values(roles.map((role) => ({ memberId: id, role })));
    if (grants.length > 0)
      await this.db.insert(memberGrants).values(grants.map((grant) => ({ memberId: id, grant })));
    const bylineId = newId(this.now);
    await this.approved(bylineId, id, "byline", shown);
    await this.db.insert(bylines).values({
      id: bylineId,
      memberId: id,
      kind: "display",
      name: shown,
      nameKey: nameKey(shown),
      createdAt: this.now,
    });
    if (trusted)
      for (let n = 0; n < 3; n++) await this.approved(newId(this.now), id, "comment", `Earlier note ${n}`);
    return { kind: "member", id, roles, grants, authorIds, joinedAt: this.now, bylineId, name: shown, email };
  }

  /** A published article with one author and two paragraphs. */
  async article(settings: Partial<typeof articles.$inferInsert> = {}): Promise<TestArticle> {
    this.count += 1;
    const [id, authorId, revisionId, hubId] = [
      newId(this.now),
      newId(this.now),
      newId(this.now),
      newId(this.now),
    ];
    const slug = settings.slug ?? `article-${this.count}`;
    const texts = [
      "The kitchen was quiet after the guests had gone. Nobody wanted to be the first to speak.",
      "We washed the glasses by hand, because it took longer that way.",
    ];
    const blocks = texts.map((text, n) => ({
      id: `block-${n}`,
      kind: "paragraph",
      html: `<p>${text}</p>`,
      text,
    }));
    await this.db.insert(hubs).values({ id: hubId, slug: `hub-${this.count}`, title: `Hub ${this.count}` });
    await this.db
      .insert(authors)
      .values({ id: authorId, slug: `author-${this.count}`, name: `Author ${spell(this.count)}` });
    await this.db
      .insert(articles)
      .values({ id, title: `Article ${this.count}`, hubId, publishedAt: this.now, ...settings, slug });
    await this.db.insert(revisions).values({
      id: revisionId,
      articleId: id,
      number: 1,
      hash: `hash-${this.count}`,
      blocks,
      canonicalText: texts.join("\n\n"),
      savedAt: this.now,
    });
    await this.db.update(articles).set({ currentRevisionId: revisionId }).where(eq(articles.id, id));
    await this.db.insert(articleAuthors).values({ articleId: id, authorId, ordinal: 0 });
    return { id, slug, authorId, revisionId };
  }

  /** A new conversation under the article, opened by this note; whoever is asked to read it once more insists. */
  async note(
    writer: Person,
    article: TestArticle,
    { body = `Words of their own, number ${++this.count}.`, byline }: { body?: string; byline?: string } = {},
  ): Promise<Contribution> {
    return sendAsItIs((seen) =>
      inTransaction<Actor, Contribution>(this.as(writer), (ctx) =>
        writeNote(ctx, {
          article,
          body,
          seen,
          byline: byline ?? writer.bylineId,
          threadId: newId(ctx.now),
          opens: { passageId: null },
        }),
      ),
    );
  }

  private async approved(id: string, memberId: string, kind: "byline" | "comment", body: string) {
    await this.db.insert(contributions).values({
      id,
      kind,
      memberId,
      bylineKind: "display",
      state: "approved",
      body,
      html: kind === "byline" ? "" : `<p>${body}</p>`,
      receivedAt: this.now,
      stateAt: this.now,
      publishedAt: this.now,
    });
  }
}

/** Numbers as letters, since names with the same look are refused. */
function spell(n: number): string {
  return Array.from(String(n), (digit) => "abcdefghkm"[Number(digit)]).join("");
}

const tables = {
  publication: {
    name: "The Test Pages",
    tagline: "For tests.",
    description: "A publication for tests.",
    leaveHref: "https://weather.example/",
    quietTitle: "Weather",
  },
  rules: ["It names a private person", "It is unkind to a writer", "It sells something"],
};

/** Vitest's `test` with a `world`: one database for each file, cloned from the migrated template. */
export const test = base.extend<{ tables: typeof tables; world: World }>({
  tables: [tables, { scope: "file" }],
  world: [
    async ({ tables }, use) => {
      const database = await cloneDatabase();
      await database.db.insert(publication).values(tables.publication);
      await database.db.insert(rules).values(
        tables.rules.map((title, n) => ({
          id: newId(),
          number: n + 1,
          title,
          text: `${title}.`,
          template: `Thank you for writing this. ${title}.`,
        })),
      );
      await use(new World(database));
      await database.drop();
    },
    { scope: "file" },
  ],
});
