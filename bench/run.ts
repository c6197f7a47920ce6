import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Db, openDatabase } from "@/db/client";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { sentMail } from "@/db/schema/mail";
import { reviews } from "@/db/schema/moderation";
import { comments, threads } from "@/db/schema/threads";
import { decide } from "@/lib/moderation/decisions/decide";
import { makeCtx } from "@/lib/platform/context";
import { postComment } from "@/lib/threads/post-comment";
import { keepSecret } from "@/server/keep-secret";
import { startPostgres } from "@/server/postgres/start-postgres";
import { freePort } from "@/test/free-port";
import { fillArticle, LONG } from "./fill-article";
import { fillQueue } from "./fill-queue";
import { measureHttp } from "./measure-http";
import { measureWork } from "./measure-work";
import { ratios } from "./ratios";
import { asTable, type Row } from "./row";
import { essay, join, type Performer } from "./scene";
import { type Served, serveAfterword, serveBytes } from "./serve";

const SIZES = [100, 1_000, 10_000];
/** How many wait when the first page of a queue is read: a desk that keeps up, and one long deserted. */
const QUEUES = [1_000, 100_000] as const;
const gzip = { headers: { "accept-encoding": "gzip" } };

/** What one run measures, in order; each line stands beside its reference from the same run. */
async function bench(): Promise<void> {
  const folder = path.resolve(".data/bench");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await serveAfterword(folder, await freePort());
  try {
    const { url } = await startPostgres({ folder });
    process.env.DATABASE_URL = url;
    process.env.AUTH_URL = server.address;
    // The commands below run in this process, under the server's own keys.
    for (const name of ["AUTH_SECRET", "AFTERWORD_KEY", "ANON_SEED"] as const) {
      process.env[name] = keepSecret(folder, name.toLowerCase().replace("_", "-"));
    }
    const database = openDatabase(url);
    const rows = await measure(server, database.db, folder);
    await database.close();
    process.stdout.write(`\n${asTable(rows)}\n\n${ratios(rows)}\n`);
  } finally {
    await server.stop();
  }
}

async function measure(server: Served, db: Db, folder: string): Promise<Row[]> {
  const reader = await join(db, "Hall Light");
  const moderator = await join(db, "Ada of the desk", ["moderator"]);
  const rows: Row[] = [];
  let thread = "";
  for (const notes of SIZES) {
    const slug = `bench-${notes}`;
    const articleId = await essay(db, slug);
    thread = (await fillArticle(db, { articleId, memberId: reader.id, notes })).longThread;
    const article = `${server.address}/articles/${slug}`;
    rows.push(await measureHttp(`article page, ${notes} notes`, article, server.pid, gzip));
    const next = `${article}/threads/${thread}/after/${await noteAt(db, thread, 40)}`;
    rows.push(await measureHttp(`next page of a thread, ${notes * LONG} notes`, next, server.pid, gzip));
    if (notes === SIZES.at(-1)) {
      rows.push(await measureBareServer(article, folder));
      rows.push(...(await measureWriting(db, reader, articleId, thread)));
      let waiting = 0;
      for (const items of QUEUES) {
        await fillQueue(db, { articleId, memberId: reader.id, items: items - waiting });
        waiting = items;
        rows.push(await measureQueue(server, items), await measurePulse(server, items));
      }
      rows.push(await measureDecisions(db, moderator));
    }
  }
  return rows;
}

async function noteAt(db: Db, thread: string, n: number): Promise<string> {
  const [note] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.threadId, thread))
    .orderBy(asc(comments.place), asc(comments.id))
    .limit(1)
    .offset(n);
  return note?.id ?? "";
}

/** The same bytes as the article page's, sent by a server that does nothing else. */
async function measureBareServer(article: string, folder: string): Promise<Row> {
  const file = path.join(folder, "page.html");
  const answer = await fetch(article);
  const { gzipSync } = await import("node:zlib");
  writeFileSync(file, gzipSync(Buffer.from(await answer.arrayBuffer())));
  const bare = await serveBytes(file, await freePort(), "gzip");
  try {
    return await measureHttp("a bare Node server, the same bytes", bare.address, bare.pid, gzip);
  } finally {
    await bare.stop();
  }
}

async function measureWriting(db: Db, reader: Performer, articleId: string, long: string): Promise<Row[]> {
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
      body: `Something that nobody has said before: ${randomUUID()}.`,
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
  ];
}

/** The row of a note as posting writes it, ready made: what it costs to keep one at all. */
function noteRow(writer: Performer, articleId: string): typeof contributions.$inferInsert {
  const now = new Date();
  const body = `Something that nobody has said before: ${randomUUID()}.`;
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

async function measureQueue(server: Served, waiting: number): Promise<Row> {
  const cookie = await signIn(server.links.get("moderator") ?? "");
  const read = async () => {
    const answer = await fetch(`${server.address}/moderation/held`, { headers: { cookie } });
    const page = await answer.text();
    if (!answer.ok || !page.includes("waits")) throw new Error("The queue did not come.");
  };
  await measureWork("warming up", read, { times: 100 });
  return measureWork(`first page of a queue, ${waiting} waiting`, read, { times: 100 });
}

/** What an open desk asks every three seconds. */
async function measurePulse(server: Served, waiting: number): Promise<Row> {
  const cookie = await signIn(server.links.get("moderator") ?? "");
  const ask = async () => {
    const answer = await fetch(`${server.address}/moderation/pulse?queue=held`, { headers: { cookie } });
    if (answer.status !== 204) throw new Error("The pulse was not felt.");
  };
  await measureWork("warming up", ask, { times: 100 });
  return measureWork(`pulse of a queue, ${waiting} waiting`, ask, { times: 100 });
}

async function measureDecisions(db: Db, moderator: Performer): Promise<Row> {
  const waiting = await db
    .select({ id: reviews.contributionId })
    .from(reviews)
    .where(and(eq(reviews.queue, "held"), isNull(reviews.closedAt), isNull(reviews.claimedBy)))
    .limit(320);
  const approve = (contributionId: string) =>
    decide(makeCtx(db, moderator, new Date()), { contributionId, revision: 1, verdict: "approve" });
  for (const { id } of waiting.slice(200, 220)) await approve(id);
  return measureWork("one decision", (n) => approve(waiting[n]?.id ?? ""), { times: 200 });
}

/** Signs in by a demo link; the cookies of the session. */
async function signIn(link: string): Promise<string> {
  const answer = await fetch(link.replace("localhost", "127.0.0.1"), { redirect: "manual" });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

await bench();
