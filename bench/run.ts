import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { type Db, openDatabase } from "@/db/client";
import { comments } from "@/db/schema/threads";
import { keepSecret } from "@/server/keep-secret";
import { startPostgres } from "@/server/postgres/start-postgres";
import { freePort } from "@/test/free-port";
import { measureDecisions } from "./deciding";
import { fillArticle, LONG } from "./fill-article";
import { fillQueue } from "./fill-queue";
import { measureHttp } from "./measure-http";
import { measureWork } from "./measure-work";
import { measurePosting } from "./posting";
import { ratios } from "./ratios";
import { asTable, type Row } from "./row";
import { essay, join } from "./scene";
import { measureScreening } from "./screening";
import { type Served, serveAfterword, serveBytes } from "./serve";
import { signIn } from "./sign-in";

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
  const rows: Row[] = await measureScreening();
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
      rows.push(...(await measurePosting(db, reader, articleId, thread)));
      let waiting = 0;
      for (const items of QUEUES) {
        await fillQueue(db, { articleId, memberId: reader.id, items: items - waiting });
        waiting = items;
        rows.push(await measureQueue(server, items), await measurePulse(server, items));
      }
      rows.push(...(await measureDecisions(db, moderator, server)));
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

await bench();
