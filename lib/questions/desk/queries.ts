import { sql } from "drizzle-orm";
import { z } from "zod";
import { ANSWER_STATES, QUESTION_STAGES, REPLY_MODES, WISHES } from "@/db/vocabulary";
import { htmlOf, sealedText, textOf } from "@/lib/anonymity/sealed-text";
import { hasRole, type Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { findAlike } from "./find-alike";
import { groupLetters } from "./group-letters";
import { excerptOf, firstOfOwn, lettersOf, onTheDesk, ownArticles, ownLetters, ownToAnswer } from "./scope";
import type { EarlierView, LetterLineView, LetterPage, LetterView, OtherLetterView } from "./views";

/** Letters on one page of the desk, and how many others are offered to be answered together. */
const PAGE = 20;
const OTHERS = 24;

const articleView = z.object({ id: z.string(), slug: z.string(), title: z.string(), language: z.string() });
const moment = z.coerce.date();

/** So many of the letters that have waited longest are looked through for such as ask much the same. */
const LOOKED_THROUGH = 200;

/** So many of what is most wanted stand first; the rest follow one by one. */
const WANTED = 12;

const Line = z.object({
  id: z.string(),
  body: z.string(),
  sealed: z.string().nullable(),
  article: articleView,
  clearedAt: moment,
  answerId: z.string().nullable(),
  goesOutAt: moment.nullable(),
  wroteBack: z.boolean(),
  wonders: z.number(),
});
type Line = z.output<typeof Line>;

/**
 * What waits for the viewer: first what is asked by several people or wondered about by readers, most wanted first;
 * then the letters that stand on their own, longest waiting first, by keyset on (stage_at, id).
 */
export async function listLetters(ctx: Ctx<Member>, { after }: { after?: string } = {}): Promise<LetterPage> {
  const longest = await readLines(ctx, { limit: LOOKED_THROUGH });
  const texts = new Map(longest.map((line) => [line.id, textOf(line)]));
  const wanted = await listWanted(ctx, longest, texts);
  const shown = wanted.flatMap(({ ids }) => ids);
  const found = await readLines(ctx, { after, without: shown, limit: PAGE + 1 });
  const letters = found.slice(0, PAGE).map((line) => lineView(line, texts.get(line.id) ?? textOf(line)));
  return {
    wanted: after ? [] : wanted.map(({ line }) => line),
    letters,
    next: found.length > PAGE ? (letters.at(-1)?.id ?? null) : null,
  };
}

/** Letters that ask much the same, and those that readers wonder about. A letter that writes back is nobody else’s. */
async function listWanted(ctx: Ctx, longest: Line[], texts: ReadonlyMap<string, string>) {
  const first = longest.filter(({ wroteBack }) => !wroteBack);
  const alike = await findAlike(
    ctx.db,
    first.map(({ id, article }) => ({
      place: article.id,
      language: article.language,
      text: texts.get(id) ?? "",
    })),
  );
  const groups = groupLetters(first, alike);
  const grouped = new Set(groups.flat());
  const singles = longest.filter((line) => line.wonders > 0 && !grouped.has(line)).map((line) => [line]);
  return [...groups, ...singles]
    .flatMap((lines) => {
      const [speaker] = lines;
      if (!speaker) return [];
      const line = lineView(speaker, texts.get(speaker.id) ?? "", lines);
      return [{ ids: lines.map(({ id }) => id), line }];
    })
    .sort((a, b) => b.line.people + b.line.wonders - (a.line.people + a.line.wonders))
    .slice(0, WANTED);
}

type Which = { after?: string; without?: readonly string[]; limit: number };

function readLines(ctx: Ctx<Member>, { after, without = [], limit }: Which): Promise<Line[]> {
  const following = after
    ? sql`and (q.stage_at, q.id) > (select p.stage_at, p.id from questions p where p.id = ${after}::uuid)`
    : sql``;
  const others = without.length > 0 ? sql`and q.id <> all(${sql.param([...without])}::uuid[])` : sql``;
  const waiting = firstOfOwn(ctx, {
    ...lettersOf(ctx),
    rows: (where) => sql`select q.id, q.article_id, q.stage_at, q.follows, c.body
      from questions q join contributions c on c.id = q.id
      where ${onTheDesk} and ${where} ${following} ${others} order by q.stage_at, q.id limit ${limit}`,
  });
  return rows(
    ctx.db,
    Line,
    sql`select q.id, q.body, ${sealedText(sql`q.id`)} as sealed, q.stage_at as "clearedAt",
        json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'language', a.language) as article,
        an.id as "answerId", an.goes_out_at as "goesOutAt", q.follows is not null as "wroteBack",
        coalesce(o.wonders, 0) as wonders
      from ${waiting} q join articles a on a.id = q.article_id
      left join answered_questions aq on aq.question_id = q.id left join answers an on an.id = aq.answer_id
      left join open_questions o on o.question_id = q.id
      order by q.stage_at, q.id limit ${limit}`,
  );
}

/** A line for one letter, or for several that ask much the same, of which the first speaks. */
function lineView(speaker: Line, text: string, all: readonly Line[] = [speaker]): LetterLineView {
  const { id, article, wroteBack } = speaker;
  const drafted = all.find(({ answerId }) => answerId !== null);
  return {
    id: drafted?.id ?? id,
    excerpt: excerptOf(text),
    article: { slug: article.slug, title: article.title },
    clearedAt: new Date(Math.min(...all.map(({ clearedAt }) => clearedAt.getTime()))),
    drafted: drafted !== undefined,
    goesOutAt: drafted?.goesOutAt ?? null,
    wroteBack,
    people: all.length,
    wonders: all.reduce((sum, { wonders }) => sum + wonders, 0),
  };
}

const Opened = z.object({
  id: z.string(),
  body: z.string(),
  html: z.string(),
  sealed: z.string().nullable(),
  article: articleView.extend({ answerDays: z.array(z.number()) }),
  stageAt: moment.nullable(),
  stage: z.enum(QUESTION_STAGES),
  follows: z.string().nullable(),
  replyMode: z.enum(REPLY_MODES),
  wishes: z.array(z.enum(WISHES)),
  declinedReason: z.string().nullable(),
  ownArticle: z.boolean(),
  handedTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  open: z.object({ wording: z.string(), wonders: z.number() }).nullable(),
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
      goesOutAt: moment.nullable(),
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
    sql`select q.id, c.body, c.html, ${sealedText(sql`c.id`)} as sealed, q.stage_at as "stageAt", q.stage, q.follows, q.reply_mode as "replyMode", q.wishes,
        q.declined_reason as "declinedReason",
        json_build_object('id', a.id, 'slug', a.slug, 'title', a.title, 'language', a.language,
          'answerDays', a.answer_days) as article,
        ${ownArticles(ctx)} as "ownArticle",
        (select json_build_object('id', h.id, 'name', h.name) from authors h where h.id = q.handed_to) as "handedTo",
        (select json_build_object('wording', o.wording, 'wonders', o.wonders) from open_questions o
          where o.question_id = q.id) as open,
        (select json_build_object('id', an.id, 'state', an.state, 'body', an.body, 'html', an.html,
            'sealed', an.state = 'published' and an.body = '',
            'printed', an.printed, 'shown', an.shown, 'printedQuestion', an.printed_question, 'promote', an.promote,
            'inFaq', exists (select 1 from faq_entries f where f.answer_id = an.id),
            'savedAt', an.saved_at, 'goesOutAt', an.goes_out_at, 'publishedAt', an.published_at,
            'letters', (select count(*) from answered_questions n where n.answer_id = an.id))
          from answered_questions aq join answers an on an.id = aq.answer_id where aq.question_id = q.id) as answer
      from questions q join contributions c on c.id = q.id join articles a on a.id = q.article_id
      where q.id = ${id}::uuid and c.state = 'approved' and ${ownLetters(ctx)}`,
  );
  if (!found) throw new Refusal("not_found");
  const { body, sealed, html, stageAt, follows, stage, ...letter } = found;
  const { article, answer, handedTo } = letter;
  const open = stage === "with_author" || stage === "drafted";
  const text = textOf({ id, body, sealed });
  return {
    ...letter,
    text: plainText(text),
    html: htmlOf({ id, body, sealed, html }),
    clearedAt: stageAt,
    stage: open ? "waiting" : stage === "declined" ? "declined" : "answered",
    wroteBack: follows !== null,
    mine: handedTo === null || hasRole(ctx.actor, "admin") || ctx.actor.authorIds.includes(handedTo.id),
    earlier: follows ? await listEarlier(ctx, follows, id) : [],
    others: open
      ? await listOthers(ctx, { id, text, article, answerId: answer?.id, first: follows === null })
      : [],
  };
}

const Earlier = z.object({
  id: z.string(),
  body: z.string(),
  html: z.string(),
  sealed: z.string().nullable(),
  answerHtml: z.string().nullable(),
});

/** What was asked and answered before under the same receipt. */
async function listEarlier(ctx: Ctx, first: string, id: string): Promise<EarlierView[]> {
  const found = await rows(
    ctx.db,
    Earlier,
    sql`select q.id, c.body, c.html, ${sealedText(sql`c.id`)} as sealed,
        (select an.html from answered_questions aq join answers an on an.id = aq.answer_id
          where aq.question_id = q.id and an.state = 'published') as "answerHtml"
      from questions q join contributions c on c.id = q.id
      where (q.id = ${first}::uuid or q.follows = ${first}::uuid) and q.id <> ${id}::uuid
        and c.state = 'approved' and q.stage = 'answered'
      order by q.follows nulls first, q.stage_at`,
  );
  return found.map(({ answerHtml, ...letter }) => ({ id: letter.id, html: htmlOf(letter), answerHtml }));
}

const Other = z.object({
  id: z.string(),
  body: z.string(),
  html: z.string(),
  sealed: z.string().nullable(),
  replyMode: z.enum(REPLY_MODES),
  first: z.boolean(),
  ticked: z.boolean(),
});

type Beside = {
  id: string;
  text: string;
  article: { id: string; language: string };
  answerId?: string;
  /** Whether it is nobody's second letter: what writes back is about one's own answer. */
  first: boolean;
};

/**
 * Letters on the same article that have no answer begun elsewhere: those already tied to this one, then such as ask
 * much the same, the likest first, then the longest waiting.
 */
async function listOthers(ctx: Ctx<Member>, letter: Beside): Promise<OtherLetterView[]> {
  const { id, article, answerId } = letter;
  const columns = sql`q.id, c.body, c.html, q.reply_mode as "replyMode", q.follows is null as first, q.stage_at`;
  const beside = sql`q.article_id = ${article.id}::uuid and q.id <> ${id}::uuid and ${onTheDesk}
    and ${ownToAnswer(ctx)}`;
  const found = await rows(
    ctx.db,
    Other,
    sql`select id, body, html, ${sealedText(sql`others.id`)} as sealed, "replyMode", first, ticked from (
        (select ${columns}, true as ticked
          from answered_questions aq join questions q on q.id = aq.question_id join contributions c on c.id = q.id
            join articles a on a.id = q.article_id
          where aq.answer_id = ${answerId ?? null}::uuid and ${beside} order by q.stage_at, q.id limit ${OTHERS})
        union all
        (select ${columns}, false as ticked from questions q join contributions c on c.id = q.id
            join articles a on a.id = q.article_id
          where ${beside} and (select true from answered_questions aq where aq.question_id = q.id) is null
          order by q.stage_at, q.id limit ${LOOKED_THROUGH})
      ) others order by ticked desc, stage_at, id`,
  );
  const likeness = await likenessTo(ctx, letter, found);
  return found
    .map((other) => ({ ...other, likeness: likeness.get(other.id) ?? 0 }))
    .sort((a, b) => Number(b.ticked) - Number(a.ticked) || b.likeness - a.likeness)
    .slice(0, OTHERS)
    .map(({ likeness, replyMode, ticked, ...other }) => {
      return { id: other.id, html: htmlOf(other), replyMode, ticked, alike: likeness > 0 };
    });
}

/** How like the letter others are, by their ids; those that aren't like it are left out. */
async function likenessTo(ctx: Ctx, { text, article, first }: Beside, others: z.output<typeof Other>[]) {
  const compared = others.filter((other) => first && other.first);
  const place = { place: article.id, language: article.language };
  const all = [{ ...place, text }, ...compared.map((other) => ({ ...place, text: textOf(other) }))];
  const alike = await findAlike(ctx.db, all, { one: "the first" });
  return new Map(
    alike.flatMap(({ one, other, likeness }) => {
      const found = compared[Math.max(one, other) - 1];
      return found ? [[found.id, likeness] as const] : [];
    }),
  );
}
