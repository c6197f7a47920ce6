import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import {
  APPEAL_OUTCOMES,
  CLOTHS,
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  type ContributionState,
  QUESTION_STAGES,
  VERDICTS,
} from "@/db/vocabulary";
import { htmlOf, textOf } from "@/lib/anonymity/sealed-text";
import type { AnonThread } from "@/lib/anonymity/thread";
import { timeToAppeal } from "@/lib/moderation/appeals/days-to-appeal";
import { onNotice } from "@/lib/moderation/appeals/on-notice";
import { canAppeal } from "@/lib/moderation/appeals/policy";
import { findCrisis } from "@/lib/moderation/crisis/find-crisis";
import { findCareAside } from "@/lib/moderation/crisis/queries";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import type { LetterState, OpenedLetterView, OpenedView } from "./views";
import { writtenTree } from "./written-tree";

const day = z.iso.date();

const Letter = z.object({
  id: z.string(),
  body: z.string(),
  html: z.string(),
  sealed: z.string().nullable(),
  state: z.enum(CONTRIBUTION_STATES),
  stage: z.enum(QUESTION_STAGES),
  askedOn: day,
  readOn: day.nullable(),
  closedOn: day.nullable(),
  answer: z
    .object({
      html: z.string(),
      author: z.string(),
      answerId: z.string(),
      printed: z.boolean(),
      together: z.number(),
    })
    .nullable(),
  declinedReason: z.string().nullable(),
  statement: z.string().nullable(),
  care: z.boolean(),
  messages: z.array(z.object({ body: z.string(), on: day })),
  rule: z.object({ number: z.number(), title: z.string() }).nullable(),
  kind: z.enum(CONTRIBUTION_KINDS),
  appeal: z.object({ outcome: z.enum(APPEAL_OUTCOMES).nullable(), answer: z.string().nullable() }).nullable(),
  decision: z
    .object({
      verdict: z.enum(VERDICTS),
      decidedAt: z.coerce.date(),
      onNotice: z.boolean(),
      appealed: z.boolean(),
    })
    .nullable(),
});

const Place = z.object({
  slug: z.string(),
  title: z.string(),
  cloth: z.enum(CLOTHS),
  author: z.string(),
  answerDays: z.array(z.number()),
});

/** Which letters are opened: `from` names each as `l`, with its day, and sealed or not. */
type Which = { articleId: SQL; from: SQL };

/** A member's own letter, what was written back after it, and what became of each. @throws Refusal `not_found` */
export function openLetters(db: Db, questionId: string, now: Date): Promise<OpenedView> {
  return open(db, now, {
    articleId: sql`(select article_id from questions where id = ${questionId}::uuid)`,
    from: sql`(select m.id, ${asDay(sql`m.received_at`)} as day, null as sealed,
        (n.follows is not null)::int as ordinal, m.received_at
      from questions n join contributions m on m.id = n.id
      where n.id = ${questionId}::uuid or n.follows = ${questionId}::uuid)`,
  });
}

/**
 * The letters of a thread, those that wait for their batch included. For who has shown that they hold its receipt.
 * @throws Refusal `not_found`
 */
export function openLettersUnder(
  db: Db,
  { id, articleId }: Pick<AnonThread, "id" | "articleId">,
  now: Date,
): Promise<OpenedView> {
  return open(db, now, {
    articleId: sql`${articleId}::uuid`,
    from: sql`(select m.id, m.day::text as day, encode(m.body, 'base64') as sealed, m.ordinal, null as received_at
      from anon_message m where m.thread_id = ${id}::uuid and m.side = 'asker')`,
  });
}

async function open(db: Db, now: Date, { articleId, from }: Which): Promise<OpenedView> {
  const [place] = await rows(
    db,
    Place,
    sql`select a.slug, a.title, a.cloth, a.answer_days as "answerDays",
        coalesce((select w.name from article_authors aa join authors w on w.id = aa.author_id
          where aa.article_id = a.id order by aa.ordinal limit 1), 'The author') as author
      from articles a where a.id = ${articleId}`,
  );
  if (!place) throw new Refusal("not_found");
  const found = await rows(
    db,
    Letter,
    sql`select l.id, coalesce(c.body, '') as body, coalesce(c.html, '') as html, l.sealed,
        coalesce(c.state, 'received') as state, coalesce(q.stage, 'waiting') as stage,
        l.day as "askedOn", ${asDay(sql`c.published_at`)} as "readOn",
        case when q.stage in ('answered', 'declined') then ${asDay(sql`q.stage_at`)} end as "closedOn",
        (select json_build_object('html', an.html, 'author', w.name, 'answerId', an.id, 'printed', an.shown,
            'together', (select count(*) - 1 from answered_questions n where n.answer_id = an.id))
          from answered_questions aq join answers an on an.id = aq.answer_id join authors w on w.id = an.author_id
          where aq.question_id = l.id and an.state = 'published' and an.html <> '') as answer,
        q.declined_reason as "declinedReason", st.body as statement, st.rule,
        coalesce(c.kind, 'question') as kind, st.decision,
        (select json_build_object('outcome', p.outcome, 'answer', p.answer) from appeals p
          where p.contribution_id = l.id and p.decision_id is not null order by p.appealed_at desc limit 1) as appeal,
        exists (select 1 from signals s where s.contribution_id = l.id and s.revision = c.revision
          and s."check" = 'crisis') as care,
        (select coalesce(json_agg(json_build_object('body', m.body, 'on', ${asDay(sql`m.written_at`)})
            order by m.written_at), '[]')
          from (select * from care_messages where contribution_id = l.id order by written_at desc limit 30) m) as messages
      from ${from} l left join contributions c on c.id = l.id left join questions q on q.id = l.id
      left join lateral (
        select s.body, case when r.id is not null then json_build_object('number', r.number, 'title', r.title) end as rule,
          json_build_object('verdict', d.verdict, 'decidedAt', d.decided_at, 'onNotice', ${onNotice(sql`d.id`)},
            'appealed', exists (select 1 from appeals where contribution_id = l.id
              and coalesce(standing_decision_id, decision_id) = d.id)) as decision
        from statements s join decisions d on d.id = s.decision_id left join rules r on r.id = d.rule_id
        where s.contribution_id = l.id and s.voided_at is null order by s.written_at desc limit 1) st on true
      where c.state is distinct from 'withdrawn'
      order by l.ordinal, l.received_at, c.published_at nulls last`,
  );
  if (found.length === 0) throw new Refusal("not_found");
  const { author, answerDays, ...article } = place;
  const letters = found.map((letter) => letterView(letter, now));
  // A letter that was turned down doesn't close the door on the next.
  const last = letters.findLast(({ state }) => state !== "turned_down");
  const care = found.some(isDark) ? await findCareAside(db) : undefined;
  return { article, author, answerDays, letters, canWriteBack: last?.state === "answered", care };
}

/** Screening said so, or a moderator wrote about it, or nobody has looked at it yet and its words say so. */
function isDark({ care, messages, state, ...letter }: z.output<typeof Letter>): boolean {
  return care || messages.length > 0 || (state === "received" && findCrisis(textOf(letter)).length > 0);
}

const asDay = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD')`;

function letterView(row: z.output<typeof Letter>, now: Date): OpenedLetterView {
  const {
    body,
    html,
    sealed,
    stage,
    answer,
    declinedReason,
    statement,
    decision,
    kind,
    care: _,
    ...letter
  } = row;
  const state = stateOf(row.state, stage);
  const turnedDown = state === "turned_down";
  return {
    ...letter,
    words: writtenTree(htmlOf({ id: row.id, body, html, sealed })),
    state,
    readOn: turnedDown ? null : letter.readOn,
    answer: turnedDown || !answer ? null : answerView(answer),
    reason: turnedDown ? statement : declinedReason,
    rule: turnedDown ? letter.rule : null,
    appealable:
      turnedDown &&
      decision !== null &&
      canAppeal({ ...decision, owned: true, undone: false, kind, state: row.state }, now).allowed
        ? timeToAppeal(decision)
        : null,
  };
}

function answerView({ html, ...answer }: NonNullable<z.output<typeof Letter>["answer"]>) {
  return { ...answer, words: writtenTree(html) };
}

function stateOf(state: ContributionState, stage: z.output<typeof Letter>["stage"]): LetterState {
  if (state === "rejected" || state === "removed") return "turned_down";
  if (state !== "approved") return "waiting";
  if (stage === "answered" || stage === "declined") return stage;
  return "with_author";
}
