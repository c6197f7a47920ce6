import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { answersOf, excerptOf, firstOfOwn, onTheDesk } from "./scope";
import type { AnswerLineView, PaceView } from "./views";

/** Answers on one page of a list. */
const PAGE = 20;

const AnswerLine = z.object({
  answerId: z.string(),
  questionId: z.string(),
  printedQuestion: z.string(),
  asked: z.string(),
  sealed: z.string().nullable(),
  body: z.string(),
  article: z.object({ slug: z.string(), title: z.string() }),
  letters: z.number(),
  shown: z.boolean(),
  goesOutAt: z.coerce.date().nullable(),
  at: z.coerce.date(),
});

const forWaiting = sql`exists (
  select 1 from answered_questions w join questions q on q.id = w.question_id join contributions c on c.id = q.id
  where w.answer_id = an.id and ${onTheDesk})`;

/** Answers that the viewer has begun, the one saved last first. */
export async function listDrafts(ctx: Ctx<Member>): Promise<AnswerLineView[]> {
  const found = await readAnswers(
    ctx,
    sql`an.state = 'draft' and an.goes_out_at is null and ${forWaiting}`,
    sql`an.saved_at desc, an.id desc`,
  );
  return found.map(answerLineView);
}

/** Answers that are set for a day, the next one first. */
export async function listScheduled(ctx: Ctx<Member>): Promise<AnswerLineView[]> {
  const found = await readAnswers(
    ctx,
    sql`an.goes_out_at is not null and ${forWaiting}`,
    sql`an.goes_out_at, an.id`,
  );
  return found.map(answerLineView);
}

/** What the viewer has answered, the newest first; by keyset on (published_at, id). */
export async function listAnswered(
  ctx: Ctx<Member>,
  { after }: { after?: string } = {},
): Promise<{ answers: AnswerLineView[]; next: string | null }> {
  const older = after
    ? sql`and (an.published_at, an.id) < (select p.published_at, p.id from answers p where p.id = ${after}::uuid)`
    : sql``;
  const found = await readAnswers(
    ctx,
    sql`an.state = 'published' ${older}`,
    sql`an.published_at desc, an.id desc`,
  );
  const page = found.slice(0, PAGE).map(answerLineView);
  return { answers: page, next: found.length > PAGE ? (page.at(-1)?.answerId ?? null) : null };
}

function readAnswers(ctx: Ctx<Member>, which: SQL, order: SQL) {
  const answers = firstOfOwn(ctx, {
    ...answersOf(ctx),
    rows: (where) =>
      sql`select an.* from answers an where ${which} and ${where} order by ${order} limit ${PAGE + 1}`,
  });
  return rows(
    ctx.db,
    AnswerLine,
    sql`select an.id as "answerId", first.id as "questionId", an.printed_question as "printedQuestion",
        first.body as asked, ${sealedText(sql`first.id`)} as sealed, left(an.body, 320) as body,
        json_build_object('slug', a.slug, 'title', a.title) as article,
        (select count(*)::int from answered_questions n where n.answer_id = an.id) as letters,
        an.shown, an.goes_out_at as "goesOutAt", coalesce(an.published_at, an.saved_at) as at
      from ${answers} an join articles a on a.id = an.article_id
      join lateral (select c.id, c.body from answered_questions aq join contributions c on c.id = aq.question_id
        where aq.answer_id = an.id order by c.received_at, c.id limit 1) first on true
      order by ${order} limit ${PAGE + 1}`,
  );
}

function answerLineView({
  printedQuestion,
  asked,
  sealed,
  body,
  ...line
}: z.output<typeof AnswerLine>): AnswerLineView {
  const question = printedQuestion || excerptOf(textOf({ id: line.questionId, body: asked, sealed }));
  return { ...line, question, opening: excerptOf(body) };
}

const Pace = z.object({ agreed: z.number().nullable(), answered: z.number() });

/** The pace that the viewer has agreed to; none for who is no author. The week begins on Monday (UTC). */
export async function getPace(ctx: Ctx<Member>): Promise<PaceView | null> {
  const authorIds = sql.param([...ctx.actor.authorIds]);
  const [pace] = await rows(
    ctx.db,
    Pace,
    sql`select (select max(answers_per_week)::int from authors where id = any(${authorIds}::uuid[])) as agreed,
      (select count(*)::int from answers where author_id = any(${authorIds}::uuid[]) and state = 'published'
        and published_at >= date_trunc('week', ${ctx.now.toISOString()}::timestamptz at time zone 'UTC') at time zone 'UTC')
        as answered`,
  );
  return pace && pace.agreed !== null ? { agreed: pace.agreed, answered: pace.answered } : null;
}
