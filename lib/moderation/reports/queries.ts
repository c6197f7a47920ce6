import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { stories } from "@/db/schema/stories";
import { comments } from "@/db/schema/threads";
import { CONTRIBUTION_STATES, REPORT_OUTCOMES } from "@/db/vocabulary";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { excerpt } from "@/lib/platform/excerpt";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import { outcomeWords } from "./outcome-words";
import { reportCodeHash } from "./report-code";

/** Something published that a reader can report, and where it stands. */
export type ReportableView = {
  id: string;
  words: string;
  article: { slug: string; title: string };
  /** Its conversation, for a note; a story has a page of its own. */
  thread: string | null;
};

/** What is to be reported, as long as readers can see it. */
export async function findReportable(db: Db, id: string): Promise<ReportableView | undefined> {
  const [found] = await db
    .select({
      id: contributions.id,
      body: sql<string>`coalesce(${contributions.masked}, ${contributions.body})`,
      title: stories.title,
      thread: comments.threadId,
      article: { slug: articles.slug, title: articles.title },
    })
    .from(contributions)
    .innerJoin(articles, eq(articles.id, contributions.articleId))
    .leftJoin(comments, eq(comments.id, contributions.id))
    .leftJoin(stories, eq(stories.id, contributions.id))
    .where(and(eq(contributions.id, id), eq(contributions.state, "approved")));
  if (!found || (!found.thread && found.title === null)) return undefined;
  const { body, title, ...rest } = found;
  return { ...rest, words: title ?? excerpt(plainText(body), 200) };
}

const OutcomeRow = z.object({ outcome: z.enum(REPORT_OUTCOMES), state: z.enum(CONTRIBUTION_STATES) });

/** What became of a report, in words, for whoever has its code. @throws Refusal `code_unknown` */
export async function findReportOutcome(db: Db, code: string): Promise<string> {
  const [row] = await rows(
    db,
    OutcomeRow,
    sql`select p.outcome, c.state from reports p join contributions c on c.id = p.contribution_id
      where p.code_hash = ${reportCodeHash(code)}`,
  );
  if (!row) throw new Refusal("code_unknown", { field: "code" });
  return outcomeWords(row.outcome, row.state);
}

/** Something the viewer reported, and what came of it. Its words are shown as long as readers see them. */
export type MyReportView = {
  id: string;
  rule: { number: number; title: string };
  words: string | null;
  reportedAt: Date;
  about: string | null;
  article: { slug: string; title: string } | null;
  outcome: string;
};

const MyReportRow = z.object({
  id: z.string(),
  ruleNumber: z.number(),
  ruleTitle: z.string(),
  words: z.string().nullable(),
  reportedAt: z.coerce.date(),
  outcome: z.enum(REPORT_OUTCOMES),
  state: z.enum(CONTRIBUTION_STATES),
  about: z.string().nullable(),
  articleSlug: z.string().nullable(),
  articleTitle: z.string().nullable(),
});

const PAGE = 20;

/** What the viewer has reported, the newest first. `after` is the report that ended the page before. */
export async function listMyReports(
  ctx: Ctx<Member>,
  { after }: { after?: string } = {},
): Promise<{ items: MyReportView[]; next: string | null }> {
  const earlier = after
    ? sql`and (p.reported_at, p.id) < ((select reported_at from reports where id = ${after}::uuid and reporter_id = ${ctx.actor.id}::uuid), ${after}::uuid)`
    : sql``;
  const found = await rows(
    ctx.db,
    MyReportRow,
    sql`select p.id, u.number as "ruleNumber", u.title as "ruleTitle", p.words, p.reported_at as "reportedAt", p.outcome,
        c.state, case when c.state = 'approved' then left(coalesce(s.title, c.masked, c.body), 320) end as about,
        a.slug as "articleSlug", a.title as "articleTitle"
      from reports p
      join rules u on u.id = p.rule_id
      join contributions c on c.id = p.contribution_id
      left join stories s on s.id = c.id
      left join articles a on a.id = c.article_id
      where p.reporter_id = ${ctx.actor.id}::uuid ${earlier}
      order by p.reported_at desc, p.id desc limit ${PAGE + 1}`,
  );
  const items = found.slice(0, PAGE).map(myReportView);
  return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

function myReportView(row: z.output<typeof MyReportRow>): MyReportView {
  const { ruleNumber, ruleTitle, articleSlug, articleTitle, about, outcome, state, ...report } = row;
  return {
    ...report,
    rule: { number: ruleNumber, title: ruleTitle },
    about: about && firstWords(about, 200),
    article: articleSlug && articleTitle ? { slug: articleSlug, title: articleTitle } : null,
    outcome: outcomeWords(outcome, state),
  };
}
