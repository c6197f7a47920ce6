import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { sentMail } from "@/db/schema/mail";
import { threads } from "@/db/schema/threads";
import { makeCtx } from "@/lib/platform/context";
import { postComment } from "@/lib/threads/post-comment";
import { measureWork } from "./measure-work";
import type { Row } from "./row";
import type { Performer } from "./scene";

/** What sending a note costs, beside the bare inserts of the same run; then with every note held for a moderator. */
export async function measurePosting(
  db: Db,
  reader: Performer,
  articleId: string,
  long: string,
): Promise<Row[]> {
  const open = await db
    .select({ id: threads.id })
    .from(threads)
    .where(eq(threads.articleId, articleId))
    .limit(200);
  const insert = (n: number) =>
    db.transaction((tx) => tx.insert(sentMail).values({ key: `bench ${n} ${newId()}`, sentAt: new Date() }));
  const post = (threadId: string) =>
    postComment(makeCtx(db, reader, new Date()), {
      threadId,
      body: neverSaid(),
      byline: reader.bylineId,
      contentNotes: [],
    });
  const anywhere = (n: number) => post(open[n % open.length]?.id ?? long);
  const insertNote = () =>
    db.transaction((tx) => tx.insert(contributions).values(noteRow(reader, articleId)));
  for (const work of [anywhere, insert, insertNote]) {
    await measureWork("warming up", work, { times: 1_000, at: 8 });
  }
  return [
    await measureWork("a bare insert of a key, 8 at once", insert, { times: 3_000, at: 8 }),
    await measureWork("a bare insert of a note, 8 at once", insertNote, { times: 3_000, at: 8 }),
    await measureWork("posting a note, 8 at once", anywhere, { times: 3_000, at: 8 }),
    await measureWork("all of them into one conversation", () => post(long), { times: 1_000, at: 8 }),
    ...(await besideHeld(db, articleId, anywhere)),
  ];
}

/** A sentence without a figure: now and then one of an id's would look like a telephone number, and be asked about. */
function neverSaid(): string {
  return `Something that nobody has said before: ${randomUUID().replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)))}.`;
}

/** The row of a note as posting writes it, ready made: what it costs to keep one at all. */
function noteRow(writer: Performer, articleId: string): typeof contributions.$inferInsert {
  const now = new Date();
  const body = neverSaid();
  return {
    id: newId(now),
    kind: "comment",
    articleId,
    memberId: writer.id,
    bylineId: writer.bylineId,
    bylineKind: "display",
    bylineName: "Hall Light",
    state: "approved",
    textKey: randomBytes(32),
    body,
    html: `<p>${body}</p>`,
    receivedAt: now,
    stateAt: now,
    publishedAt: now,
  };
}

/** In turns, since the machine's pace changes from one minute to the next: nothing held, everything held. */
async function besideHeld(
  db: Db,
  articleId: string,
  post: (n: number) => Promise<unknown>,
): Promise<[Row, Row]> {
  const turns: Record<"rules" | "everything", Row[]> = { rules: [], everything: [] };
  for (let turn = 0; turn < 6; turn++) {
    for (const hold of ["rules", "everything"] as const) {
      await db.update(articles).set({ hold }).where(eq(articles.id, articleId));
      turns[hold].push(await measureWork(hold, post, { times: 500, at: 8 }));
    }
  }
  await db.update(articles).set({ hold: "rules" }).where(eq(articles.id, articleId));
  return [
    middle("posting with nothing held, in turns", turns.rules),
    middle("posting with everything held, in turns", turns.everything),
  ];
}

/** The turn in the middle, by notes a second. */
function middle(name: string, turns: readonly Row[]): Row {
  const row = [...turns].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(turns.length / 2)];
  if (!row) throw new Error("Nothing was measured.");
  return { ...row, name };
}
