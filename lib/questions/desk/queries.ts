import { sql } from "drizzle-orm";
import { z } from "zod";
import { ANSWER_STATES, QUESTION_STAGES, REPLY_MODES, WISHES } from "@/db/vocabulary";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { excerptOf, firstOfOwn, onTheDesk, ownArticles } from "./scope";
import type { LetterLineView, LetterPage, LetterView, OtherLetterView } from "./views";

/** Letters on one page of the desk, and how many others are offered to be answered together. */
const PAGE = 20;
const OTHERS = 24;

const articleView = z.object({ slug: z.string(), title: z.string() });
const moment = z.coerce.date();

const Line = z.object({
  id: z.string(),
  opening: z.string(),
  article: articleView,
  clearedAt: moment,
  drafted: z.boolean(),
  wroteBack: z.boolean(),
});

/** The letters that wait for the viewer, longest waiting first; by keyset on (stage_at, id). */
export async function listLetters(ctx: Ctx<Member>, { after }: { after?: string } = {}): Promise<LetterPage> {
  const following = after
    ? sql`and (q.stage_at, q.id) > (select p.stage_at, p.id from questions p where p.id = ${after}::uuid)`
    : sql``;
  const waiting = firstOfOwn(
    ctx,
    sql`q.article_id`,
    (where) => sql`select q.id, q.article_id, q.stage_at, q.follows, left(c.body, 320) as opening
      from questions q join contributions c on c.id = q.id
      where ${onTheDesk} and ${where} ${following} order by q.stage_at, q.id limit ${PAGE + 1}`,
  );
  const found = await rows(
    ctx.db,
    Line,
    sql`select q.id, q.opening, q.stage_at as "clearedAt",
        json_build_object('slug', a.slug, 'title', a.title) as article,
        (select true from answered_questions aq where aq.question_id = q.id) is not null as drafted,
        q.follows is not null as "wroteBack"
      from ${waiting} q join articles a on a.id = q.article_id
      order by q.stage_at, q.id limit ${PAGE + 1}`,
  );
  const letters = found.slice(0, PAGE).map(lineView);
  return { letters, next: found.length > PAGE ? (letters.at(-1)?.id ?? null) : null };
}

function lineView({ opening, ...line }: z.output<typeof Line>): LetterLineView {
  return { ...line, excerpt: excerptOf(opening) };
}

const Opened = z.object({
  id: z.string(),
  body: z.string(),
  html: z.string(),
  article: articleView.extend({ id: z.string() }),
  stageAt: moment.nullable(),
  stage: z.enum(QUESTION_STAGES),
  follows: z.string().nullable(),
  replyMode: z.enum(REPLY_MODES),
  wishes: z.array(z.enum(WISHES)),
  declinedReason: z.string().nullable(),
  answer: z
    .object({
      id: z.string(),
      state: z.enum(ANSWER_STATES),
      body: z.string(),
      html: z.string(),
      sealed: z.boolean(),
      printed: z.boolean(),
      shown: z.boolean(),
      printedQuestion: z.string(),
      promote: z.boolean(),
      inFaq: z.boolean(),
      savedAt: moment,
      publishedAt: moment.nullable(),
      letters: z.number(),
    })
    .nullable(),
});

/** A letter of the viewer's, with its draft or answer and those that wait beside it. @throws Refusal `not_found` */
export async function getLetter(ctx: Ctx<Member>, id: string): Promise<LetterView> {
  const [found] = await rows(
    ctx.db,
    Opened,
    sql`select q.id, c.body, c.html, q.stage_at as "stageAt", q.stage, q.follows, q.reply_mode as "replyMode", q.wishes,
        q.declined_reason as "declinedReason",
        json_build_object('id', a.id, 'slug', a.slug, 'title', a.title) as article,
        (select json_build_object('id', an.id, 'state', an.state, 'body', an.body, 'html', an.html,
            'sealed', an.state = 'published' and an.body = '',
            'printed', an.printed, 'shown', an.shown, 'printedQuestion', an.printed_question, 'promote', an.promote,
            'inFaq', exists (select 1 from faq_entries f where f.answer_id = an.id),
            'savedAt', an.saved_at, 'publishedAt', an.published_at,
            'letters', (select count(*) from answered_questions n where n.answer_id = an.id))
          from answered_questions aq join answers an on an.id = aq.answer_id where aq.question_id = q.id) as answer
      from questions q join contributions c on c.id = q.id join articles a on a.id = q.article_id
      where q.id = ${id}::uuid and c.state = 'approved' and ${ownArticles(ctx)}`,
  );
  if (!found) throw new Refusal("not_found");
  const { body, stageAt, follows, stage, ...letter } = found;
  const { article, answer } = letter;
  const open = stage === "with_author" || stage === "drafted";
  return {
    ...letter,
    text: plainText(body),
    clearedAt: stageAt,
    stage: open ? "waiting" : stage === "declined" ? "declined" : "answered",
    wroteBack: follows !== null,
    earlier: follows ? await listEarlier(ctx, follows, id) : [],
    others: open ? await listOthers(ctx, { id, articleId: article.id, answerId: answer?.id }) : [],
  };
}

const Earlier = z.object({ id: z.string(), html: z.string(), answerHtml: z.string().nullable() });

/** What was asked and answered before under the same receipt. */
function listEarlier(ctx: Ctx, first: string, id: string) {
  return rows(
    ctx.db,
    Earlier,
    sql`select q.id, c.html, (select an.html from answered_questions aq join answers an on an.id = aq.answer_id
          where aq.question_id = q.id and an.state = 'published') as "answerHtml"
      from questions q join contributions c on c.id = q.id
      where (q.id = ${first}::uuid or q.follows = ${first}::uuid) and q.id <> ${id}::uuid
        and c.state = 'approved' and q.stage = 'answered'
      order by q.follows nulls first, q.stage_at`,
  );
}

const Other = z.object({
  id: z.string(),
  html: z.string(),
  replyMode: z.enum(REPLY_MODES),
  ticked: z.boolean(),
});

/** Letters on the same article that have no answer begun elsewhere, those already tied to this one first. */
function listOthers(
  ctx: Ctx,
  { id, articleId, answerId }: { id: string; articleId: string; answerId?: string },
): Promise<OtherLetterView[]> {
  const columns = sql`q.id, c.html, q.reply_mode as "replyMode", q.stage_at`;
  const beside = sql`q.article_id = ${articleId}::uuid and q.id <> ${id}::uuid and ${onTheDesk}`;
  return rows(
    ctx.db,
    Other,
    sql`select id, html, "replyMode", ticked from (
        (select ${columns}, true as ticked
          from answered_questions aq join questions q on q.id = aq.question_id join contributions c on c.id = q.id
          where aq.answer_id = ${answerId ?? null}::uuid and ${beside} order by q.stage_at, q.id limit ${OTHERS})
        union all
        (select ${columns}, false as ticked from questions q join contributions c on c.id = q.id
          where ${beside} and (select true from answered_questions aq where aq.question_id = q.id) is null
          order by q.stage_at, q.id limit ${OTHERS})
      ) others order by ticked desc, stage_at, id limit ${OTHERS}`,
  );
}
