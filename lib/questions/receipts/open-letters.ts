import { sql } from "drizzle-orm";
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
import { timeToAppeal } from "@/lib/moderation/appeals/days-to-appeal";
import { onNotice } from "@/lib/moderation/appeals/on-notice";
import { canAppeal } from "@/lib/moderation/appeals/policy";
import { findCareAside } from "@/lib/moderation/crisis/queries";
import { Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import type { LetterState, OpenedLetterView, OpenedView } from "./views";
import { writtenTree } from "./written-tree";

const day = z.iso.date();

const Letter = z.object({
  id: z.string(),
  html: z.string(),
  state: z.enum(CONTRIBUTION_STATES),
  stage: z.enum(QUESTION_STAGES),
  askedOn: day,
  readOn: day.nullable(),
  closedOn: day.nullable(),
  answer: z
    .object({ html: z.string(), author: z.string(), answerId: z.string(), printed: z.boolean() })
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

/**
 * A letter, what was written back after it, and what became of each. For those who hold its receipt or wrote it with
 * their account: the caller has made sure of that.
 * @throws Refusal `not_found`
 */
export async function openLetters(db: Db, questionId: string, now: Date): Promise<OpenedView> {
  const [place] = await rows(
    db,
    Place,
    sql`select a.slug, a.title, a.cloth, a.answer_days as "answerDays",
        coalesce((select w.name from article_authors aa join authors w on w.id = aa.author_id
          where aa.article_id = a.id order by aa.ordinal limit 1), 'The author') as author
      from questions q join articles a on a.id = q.article_id where q.id = ${questionId}::uuid`,
  );
  if (!place) throw new Refusal("not_found");
  const found = await rows(
    db,
    Letter,
    sql`select c.id, c.html, c.state, q.stage,
        ${asDay(sql`c.received_at`)} as "askedOn", ${asDay(sql`c.published_at`)} as "readOn",
        case when q.stage in ('answered', 'declined') then ${asDay(sql`q.stage_at`)} end as "closedOn",
        (select json_build_object('html', an.html, 'author', w.name, 'answerId', an.id, 'printed', an.shown)
          from answered_questions aq join answers an on an.id = aq.answer_id join authors w on w.id = an.author_id
          where aq.question_id = q.id and an.state = 'published') as answer,
        q.declined_reason as "declinedReason", st.body as statement, st.rule, c.kind, st.decision,
        (select json_build_object('outcome', p.outcome, 'answer', p.answer) from appeals p
          where p.contribution_id = c.id and p.decision_id is not null order by p.appealed_at desc limit 1) as appeal,
        exists (select 1 from signals s where s.contribution_id = c.id and s.revision = c.revision
          and s."check" = 'crisis') as care,
        (select coalesce(json_agg(json_build_object('body', m.body, 'on', ${asDay(sql`m.written_at`)})
            order by m.written_at), '[]')
          from (select * from care_messages where contribution_id = c.id order by written_at desc limit 30) m) as messages
      from questions q join contributions c on c.id = q.id
      left join lateral (
        select s.body, case when r.id is not null then json_build_object('number', r.number, 'title', r.title) end as rule,
          json_build_object('verdict', d.verdict, 'decidedAt', d.decided_at, 'onNotice', ${onNotice(sql`d.id`)},
            'appealed', exists (select 1 from appeals where contribution_id = c.id
              and coalesce(standing_decision_id, decision_id) = d.id)) as decision
        from statements s join decisions d on d.id = s.decision_id left join rules r on r.id = d.rule_id
        where s.contribution_id = c.id and s.voided_at is null order by s.written_at desc limit 1) st on true
      where (q.id = ${questionId}::uuid or q.follows = ${questionId}::uuid) and c.state <> 'withdrawn'
      order by q.follows nulls first, c.received_at, c.published_at nulls last`,
  );
  if (found.length === 0) throw new Refusal("not_found");
  const { author, answerDays, ...article } = place;
  const letters = found.map((letter) => letterView(letter, now));
  // A letter that was turned down doesn't close the door on the next.
  const last = letters.findLast(({ state }) => state !== "turned_down");
  const dark = found.some(({ care, messages }) => care || messages.length > 0);
  const care = dark ? await findCareAside(db) : undefined;
  return { article, author, answerDays, letters, canWriteBack: last?.state === "answered", care };
}

const asDay = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD')`;

function letterView(row: z.output<typeof Letter>, now: Date): OpenedLetterView {
  const { html, stage, answer, declinedReason, statement, decision, kind, care: _, ...letter } = row;
  const state = stateOf(row.state, stage);
  const turnedDown = state === "turned_down";
  return {
    ...letter,
    words: writtenTree(html),
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
