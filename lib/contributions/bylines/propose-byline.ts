import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/ids";
import { authors } from "@/db/schema/articles";
import { bylines } from "@/db/schema/identity";
import type { Actor, Member } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { receiveContribution } from "../receive-contribution";
import type { BylineInput } from "../schemas";
import type { Contribution } from "../state/contribution";
import { nameKey } from "./name-key";

/** Words that would pass for the publication speaking. */
const RESERVED = [
  "moderator",
  "moderators",
  "admin",
  "administrator",
  "editor",
  "editors",
  "author",
  "afterword",
  "areader",
  "anonymous",
];

/**
 * Adds a name to write under. It can be used at once; what is signed with it waits until a moderator has
 * read the name. A name that looks like one in use, a colleague's or an author's included, is refused.
 * @throws Refusal `sign_in_first`, `name_invalid`, `name_taken`
 */
export async function proposeByline(ctx: Ctx<Actor>, input: BylineInput): Promise<Contribution> {
  const { actor } = ctx;
  if (actor.kind !== "member") throw new Refusal("sign_in_first");
  const name = input.name.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (!isName(name)) throw new Refusal("name_invalid", { field: "name" });
  const key = nameKey(name);
  return inTransaction(ctx, async (ctx) => {
    if (key.length < 2 || (await isTaken(ctx, key, actor))) {
      throw new Refusal(key.length < 2 ? "name_invalid" : "name_taken", { field: "name" });
    }
    const id = newId(ctx.now);
    const inserted = await ctx.db
      .insert(bylines)
      .values({ id, memberId: actor.id, kind: input.kind, name, nameKey: key, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: bylines.id });
    if (inserted.length === 0) throw new Refusal("name_taken", { field: "name" });
    return receiveContribution(ctx, {
      id,
      kind: "byline",
      article: null,
      body: name,
      byline: { own: true },
    });
  });
}

function isName(name: string): boolean {
  const length = Array.from(name).length;
  const invisible = /\p{C}|\p{Default_Ignorable_Code_Point}|\u2800/u;
  const address = /https?:|www\.|@|\.[a-z]{2,}$/iu;
  return length >= 2 && length <= 40 && !invisible.test(name) && !address.test(name) && /\p{L}/u.test(name);
}

async function isTaken(ctx: Ctx, key: string, actor: Member): Promise<boolean> {
  if (RESERVED.some((word) => nameKey(word) === key)) return true;
  const [used] = await ctx.db
    .select({ id: bylines.id })
    .from(bylines)
    .where(and(eq(bylines.nameKey, key), isNull(bylines.retiredAt)))
    .limit(1);
  if (used) return true;
  const staff = await rows(
    ctx.db,
    z.object({ name: z.string(), authorId: z.string().nullable() }),
    sql`select ${authors.name} as name, ${authors.id} as "authorId" from ${authors}
      union all select p.name, null from publication p
      union all select m.name, null from members m join member_roles r on r.member_id = m.id
        where m.name is not null and m.id <> ${actor.id}`,
  );
  return staff.some(
    ({ name, authorId }) => nameKey(name) === key && !(authorId && actor.authorIds.includes(authorId)),
  );
}
