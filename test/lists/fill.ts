import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { anonMessage } from "@/db/schema/anonymity";
import type { Role } from "@/db/vocabulary";
import { sealLetter } from "@/lib/anonymity/sealed-text";
import { ownerTags } from "@/lib/contributions/state/owner-tags";
import { type Member, system } from "@/lib/identity/actor";
import { keepDays } from "@/lib/moderation/insights/keep-days";
import { makeCtx } from "@/lib/platform/context";
import { gatherCrowd } from "@/test/crowd";
import { idIn, idOf } from "@/test/named-id";

/** The id of the n-th thing of a kind, the same here and in `key`. */
export function nth(kind: string, n: number): string {
  return idOf(`${kind} ${n}`);
}

/** The same in SQL; `n` is an expression. */
function key(kind: string, n: string): SQL {
  return idIn(sql.raw(`'${kind} ' || (${n})`));
}

/** The people of a filled database. */
export const people = {
  member: person(1),
  moderator: person(2, ["moderator"]),
  author: person(3, ["author"], [nth("author", 1)]),
  admin: person(4, ["admin"]),
};

function person(n: number, roles: Role[] = [], authorIds: string[] = []): Member {
  return {
    kind: "member",
    id: nth("member", n),
    roles,
    grants: [],
    authorIds,
    joinedAt: new Date("2025-01-01"),
  };
}

/** When everything in it has happened. */
export const now = new Date("2026-11-10T09:00:00Z");

/** A minute for each number, the newest being now. */
const ago = (n: string) => sql.raw(`timestamptz '2026-11-10 09:00Z' - (${n}) * interval '1 minute'`);

/**
 * Fills a database by plain SQL as years of use would: `n` notes under the first article, and as much of everything
 * else that a list goes through. Written straight into the tables: it is the reading of them that is looked at.
 */
export async function fillLists(db: Db, n: number): Promise<void> {
  await fillPeople(db, n);
  await fillArticles(db);
  await fillNotes(db, n);
  await fillStories(db, n);
  await fillModeration(db, n);
  await fillLetters(db, n);
  await fillOwn(db, n);
  await db.execute(sql`insert into local_mail (id, "to", subject, text, sent_at)
    select ${key("mail", "i")}, 'reader@example.org', 'A letter', 'Words.', ${ago("i")} from generate_series(1, ${n}::int) i`);
  await db.execute(sql`vacuum analyze`);
}

/** Members, ten of whom hold a role; every second one has a name to sign with. */
async function fillPeople(db: Db, n: number): Promise<void> {
  await db.execute(sql`insert into members (id, name, email, joined_at)
    select ${key("member", "i")}, 'Member ' || i, 'member-' || lpad(i::text, 8, '0') || '@example.org', ${ago("i")}
    from generate_series(1, ${n}::int) i`);
  await db.execute(sql`insert into member_roles (member_id, role)
    select ${key("member", "i")}, case when i = 3 then 'author' when i = 4 then 'admin' else 'moderator' end
    from generate_series(2, 11) i`);
  await db.execute(sql`insert into bylines (id, member_id, kind, name, name_key, created_at)
    select ${key("byline", "i")}, ${key("member", "i")}, 'display', 'Member ' || i, 'member ' || i, ${ago("i")}
    from generate_series(1, ${n}::int, 2) i`);
  await db.execute(sql`insert into sessions (session_token, member_id, expires_at, opened_at)
    select 'session ' || i, ${key("member", "i")}, timestamptz '2027-01-01', ${ago("i")}
    from generate_series(1, ${n}::int) i`);
}

/** Three hundred articles in thirty hubs; the first author wrote every twentieth. */
async function fillArticles(db: Db): Promise<void> {
  const each = sql`generate_series(1, 300) i`;
  await db.execute(sql`insert into hubs (id, slug, title)
    select ${key("hub", "i")}, 'hub-' || i, 'Hub ' || i from generate_series(1, 30) i`);
  await db.execute(sql`insert into authors (id, slug, name, member_id)
    select ${key("author", "i")}, 'author-' || i, 'Author ' || i, case when i = 1 then ${people.author.id}::uuid end from ${each}`);
  await db.execute(sql`insert into articles (id, slug, title, hub_id, published_at)
    select ${key("article", "i")}, 'article-' || i, 'Article ' || i, ${key("hub", "1 + i % 30")}, ${ago("1440 * i")} from ${each}`);
  await db.execute(sql`insert into revisions (id, article_id, number, hash, blocks, canonical_text, saved_at)
    select ${key("revision", "i")}, ${key("article", "i")}, 1, 'hash', jsonb_build_array(jsonb_build_object(
      'id', 'block-0', 'kind', 'paragraph', 'html', '<p>' || words || '</p>', 'text', words)), words, ${ago("1440 * i")}
    from ${each}, repeat('The bus was late again, and so was I. ', 30) words`);
  await db.execute(
    sql`update articles set current_revision_id = r.id from revisions r where r.article_id = articles.id`,
  );
  await db.execute(sql`insert into article_authors (article_id, author_id, ordinal)
    select ${key("article", "i")}, ${key("author", "case when i % 20 = 1 then 1 else i end")}, 0 from ${each}`);
  await db.execute(sql`insert into faq_entries (id, article_id, origin, question, answer_html, answer_text, ordinal)
    select gen_random_uuid(), ${key("article", "i")}, 'article', 'Why?', '<p>So.</p>', 'So.', o
    from ${each}, generate_series(1, 5) o`);
  await db.execute(sql`insert into counts (subject, name, shard, n)
    select ${key("article", "i")}::text, name, shard, 10
    from ${each}, unnest(array['notes', 'stories', 'answers']) name, generate_series(0, 7) shard`);
}

/** The i-th article, the first being the one that most is said about. */
export const article = (i: number) => ({ id: nth("article", i), revisionId: nth("revision", i) });

async function fillNotes(db: Db, n: number): Promise<void> {
  const tenth = Math.ceil(n / 10);
  await gatherCrowd({ db }, article(1), { threads: tenth, replies: 9, passages: Math.ceil(n / 33) });
  for (let i = 2; i <= 13; i++) {
    await gatherCrowd({ db }, article(i), { threads: Math.ceil(tenth / 5), replies: 9, passages: 30 });
  }
}

async function fillStories(db: Db, n: number): Promise<void> {
  const each = sql`generate_series(1, ${n}::int) i`;
  await db.execute(sql`insert into contributions
      (id, kind, article_id, byline_kind, byline_name, state, body, html, received_at, state_at, published_at)
    select ${key("story", "i")}, 'story', ${key("article", "case when i % 5 = 0 then 1 else 2 + i % 299 end")}, 'pen', 'Hall Light',
      'approved', 'A story.', '<p>A story.</p>', ${ago("i")}, ${ago("i")}, ${ago("i")} from ${each}`);
  await db.execute(sql`insert into stories (id, title, minutes)
    select ${key("story", "i")}, 'Story ' || i, 4 from ${each}`);
}

/** As many waiting as decided, in every queue; a third of the writers has sent hundreds. */
async function fillModeration(db: Db, n: number): Promise<void> {
  const each = sql`generate_series(1, ${2 * n}::int) i`;
  const queue = sql.raw(
    "(array['held', 'held', 'held', 'reported', 'stories', 'questions', 'new-members'])[1 + i % 7]",
  );
  const waits = sql.raw("i % 2 = 1");
  await db.execute(sql`insert into rules (id, number, title, text, template)
    select ${key("rule", "i")}, 10 + i, 'Rule ' || i, 'Be kind.', 'Thank you.' from generate_series(1, 9) i`);
  await db.execute(sql`insert into contributions
      (id, kind, article_id, member_id, byline_kind, byline_name, state, body, html, text_key, received_at, state_at)
    select ${key("sent", "i")}, 'comment', ${key("article", "20 + i % 200")},
      ${key("member", `case when i % 3 = 0 then 12 + i % 5 else 20 + i % ${n - 20} end`)}, 'display', 'Member',
      case when ${waits} then 'held' else 'rejected' end, 'Words of ' || i, '<p>Words</p>',
      decode(md5((case when i % 4 = 0 then 0 else i end)::text), 'hex'), ${ago("i")}, ${ago("i")} from ${each}`);
  await db.execute(sql`insert into contribution_revisions (contribution_id, revision, body, html, written_at)
    select ${key("sent", "i")}, 1, 'Words of ' || i, '<p>Words</p>', ${ago("i")} from ${each}`);
  await db.execute(sql`insert into threads (id, article_id, opened_at)
    select ${key("opened", "i")}, ${key("article", "20 + i % 200")}, ${ago("i")} from ${each}`);
  await db.execute(sql`insert into comments (id, thread_id, place, depth)
    select ${key("sent", "i")}, ${key("opened", "i")}, '', 0 from ${each}`);
  await db.execute(sql`insert into signals (id, contribution_id, revision, "check", effect, explanation)
    select gen_random_uuid(), ${key("sent", "i")}, 1, 'links', 'hold', 'Carries 2 links; 1 may pass unread.' from ${each}`);
  await db.execute(sql`insert into outside_checks (contribution_id, revision, service, verdict, attempts, tried_at)
    select ${key("sent", "i")}, 1, 'akismet', 'clean', 1, ${ago("i")} from ${each}`);
  await db.execute(sql`insert into reports (id, contribution_id, rule_id, outcome, reported_at)
    select gen_random_uuid(), ${key("sent", "i")}, ${key("rule", "1")}, 'waiting', ${ago("i")} from ${each} where i % 7 = 3`);
  await db.execute(sql`insert into reviews
      (id, contribution_id, revision, queue, urgency, opened_at, closed_at, kind, article_id, language, checks)
    select ${key("review", "i")}, ${key("sent", "i")}, 1, ${queue}, i % 3, ${ago("i")}, case when not ${waits} then ${ago("i - 10")} end,
      case when i % 1000 = 1 then 'story' else 'comment' end, ${key("article", "20 + i % 200")},
      case when i % 1000 = 2 then 'de' else 'en' end,
      case when i % 500 = 1 then array['links', 'repeats'] else array['links'] end
    from ${each}`);
  await db.execute(sql`insert into decisions
      (id, review_id, contribution_id, revision, verdict, rule_id, reason, state_before, state_after, decided_by, decided_at)
    select ${key("decision", "i")}, ${key("review", "i")}, ${key("sent", "i")}, 1, 'reject', ${key("rule", "1 + i % 9")}, 'Not here.',
      'held', 'rejected', ${key("member", "5 + i % 3")}, ${ago("i - 10")} from ${each} where not ${waits}`);
  await db.execute(sql`insert into statements (decision_id, contribution_id, body, written_at)
    select id, contribution_id, reason, decided_at from decisions`);
  // One moderator of long ago, whose few decisions lie below everybody else's.
  await db.execute(sql`insert into decisions
      (id, contribution_id, revision, verdict, state_before, state_after, decided_by, decided_at)
    select ${key("decision", "-i")}, ${key("sent", "2 * i")}, 1, 'approve', 'held', 'approved', ${people.moderator.id}, ${ago(`${3 * n} + i`)}
    from generate_series(1, ${Math.ceil(n / 100)}::int) i`);
  await db.execute(sql`insert into audit_events (id, event, actor_id, subject_kind, subject_id, at)
    select gen_random_uuid(), (array['decision.made', 'decision.made', 'contribution.received', 'answer.published'])[1 + i % 4],
      ${key("member", "5 + i % 3")}, 'contribution', ${key("sent", "i")}, ${ago("i")} from ${each}`);
  await fillSanctions(db, n);
  await fillCases(db, n);
  await db.execute(sql`insert into double_readings (id, decision_id, first_decider, drawn_at, read_by, read_at, verdict)
    select gen_random_uuid(), id, decided_by, decided_at, ${people.admin.id}, decided_at, 'approve' from decisions
    order by decided_at limit ${Math.ceil(n / 20)}`);
  await db.execute(sql`insert into double_readings (id, decision_id, first_decider, drawn_at)
    select gen_random_uuid(), id, decided_by, decided_at from decisions order by decided_at desc limit ${Math.ceil(n / 20)}`);
  await keepDays(makeCtx(db, system, now));
  await db.execute(sql`insert into word_list (id, pattern, effect, why)
    select gen_random_uuid(), 'word ' || i, 'hold', 'It sells.' from generate_series(1, 200) i`);
}

/** A sanction for every second member, each fourth of them a ban, and a request to break the glass for each twentieth. */
async function fillSanctions(db: Db, n: number): Promise<void> {
  await db.execute(sql`insert into sanctions (id, kind, member_id, byline_kind, rule_id, reason, given_by, given_at)
    select ${key("sanction", "i")}, case when i % 4 = 0 then 'ban' else 'warn' end, ${key("member", "2 * i - 1")}, 'display',
      ${key("rule", "1")}, 'Not here.', ${people.moderator.id}, ${ago("i")} from generate_series(1, ${Math.floor(n / 2)}::int) i`);
  await db.execute(sql`insert into member_notes (id, member_id, words, written_by, written_at)
    select gen_random_uuid(), ${key("member", "13 + 2 * (i % 2)")}, 'A note.', ${people.moderator.id}, ${ago("i")}
    from generate_series(1, ${n}::int) i`);
  await db.execute(sql`insert into break_glass (id, byline_id, about, reason, asked_by, asked_at)
    select gen_random_uuid(), ${key("byline", "1")}, 'pen', 'A court asks.', ${people.moderator.id}, ${ago("i")}
    from generate_series(1, ${Math.floor(n / 5)}::int) i`);
}

/** Appeals against every fifth decision, half of them decided, and against many a sanction; notices, half of them closed. */
async function fillCases(db: Db, n: number): Promise<void> {
  const each = sql`generate_series(1, ${n}::int) i`;
  const waits = sql.raw("i % 2 = 1");
  await db.execute(sql`insert into appeals
      (id, decision_id, first_decider, contribution_id, words, appealed_at, outcome, decided_by, decided_at, answer)
    select ${key("appeal", "i")}, ${key("decision", "2 * i")}, ${key("member", "5 + (2 * i) % 3")}, ${key("sent", "2 * i")},
      'Please look again.', ${ago("i")}, case when not ${waits} then 'upheld' end,
      case when not ${waits} then ${people.moderator.id}::uuid end, case when not ${waits} then ${ago("i - 1")} end,
      case when not ${waits} then 'It stands.' end
    from generate_series(1, ${Math.floor(n / 5)}::int) i`);
  await db.execute(sql`insert into appeals (id, sanction_id, first_decider, words, appealed_at)
    select ${key("appeal", "-i")}, ${key("sanction", "i")}, ${people.moderator.id}, 'I named nobody.', ${ago("i")}
    from generate_series(1, ${Math.floor(n / 4)}::int) i`);
  await db.execute(sql`insert into notices
      (id, reference_hash, contribution_id, revision, kind, explanation, received_at, outcome, closed_at)
    select ${key("notice", "i")}, decode(md5(i::text), 'hex'), ${key("sent", "i")}, 1, 'privacy', 'It tells where I live.',
      ${ago("i")}, case when ${waits} then 'waiting' else 'kept' end, case when not ${waits} then ${ago("i - 1")} end from ${each}`);
  await db.execute(sql`insert into notice_decisions (id, notice_id, verdict, facts, automated, decided_by, decided_at)
    select gen_random_uuid(), ${key("notice", "i")}, 'kept', 'It names nobody.', false, ${people.moderator.id}, ${ago("i - 1")}
    from ${each} where not ${waits}`);
}

/** Letters on every article, one in ten minutes; half are answered, and most answers are printed. */
async function fillLetters(db: Db, n: number): Promise<void> {
  const each = sql`generate_series(1, ${n}::int) i`;
  const about = key("article", "case when i % 5 < 2 then 1 else 2 + i % 299 end");
  const answered = sql.raw("i % 2 = 0");
  await db.execute(sql`insert into contributions
      (id, kind, article_id, byline_kind, state, body, html, received_at, state_at, published_at)
    select ${key("letter", "i")}, 'question', ${about}, 'receipt', 'approved', '', '',
      date_trunc('day', ${ago("10 * i")}), date_trunc('day', ${ago("10 * i")}), date_trunc('day', ${ago("10 * i")}) from ${each}`);
  await db.execute(sql`insert into questions (id, article_id, stage, reply_mode, stage_at)
    select ${key("letter", "i")}, ${about},
      case when ${answered} then 'answered' when i % 20 = 1 then 'drafted' else 'with_author' end, 'public', ${ago("10 * i")} from ${each}`);
  await db.execute(sql`insert into answers
      (id, article_id, author_id, state, body, html, printed_question, printed, shown, saved_at, published_at)
    select ${key("answer", "i")}, ${about}, a.author_id, case when ${answered} then 'published' else 'draft' end,
      'Like this.', '<p>Like this.</p>', 'How do I ask?', true, ${answered}, ${ago("10 * i")}, case when ${answered} then ${ago("10 * i")} end
    from ${each} join article_authors a on a.article_id = ${about} where ${answered} or i % 20 = 1`);
  await db.execute(sql`insert into answered_questions (answer_id, question_id)
    select ${key("answer", "i")}, ${key("letter", "i")} from ${each} where ${answered} or i % 20 = 1`);
  await fillThreads(db, n);
}

/** The thread of each letter, with what is sealed in it. */
async function fillThreads(db: Db, n: number): Promise<void> {
  await db.execute(sql`insert into anon_thread
      (id, loc_hash, pub, seal, kind, article_id, label, state, standing, burned, refunded, seq, received_day)
    select ${key("asked", "i")}, decode(md5(i::text), 'hex'), '', '', 'question', ${key("article", "case when i % 5 < 2 then 1 else 2 + i % 299 end")},
      'quiet heron', 'released', 'token', false, false, 0, date '2026-11-01' from generate_series(1, ${n}::int) i`);
  const letter = { text: "How do I ask?", replyMode: "public" as const, wishes: [] };
  for (let from = 1; from <= n; from += MOST_ROWS) {
    const numbers = Array.from({ length: Math.min(MOST_ROWS, n + 1 - from) }, (_, at) => from + at);
    await db.insert(anonMessage).values(
      numbers.map((number) => {
        const id = nth("letter", number);
        const sealed = { body: sealLetter(id, letter), day: "2026-11-01", ordinal: 0 };
        return {
          id,
          threadId: nth("asked", number),
          side: "asker" as const,
          ...sealed,
          releaseBatch: "2026-11-01/1",
        };
      }),
    );
  }
}

/** So many rows are written at once: a statement has room for 65,535 values. */
const MOST_ROWS = 1_000;

/** What one member has written: half as much as stands under the first article, and two hundred nameless notes. */
async function fillOwn(db: Db, n: number): Promise<void> {
  const each = sql`generate_series(1, ${Math.ceil(n / 2)}::int) i`;
  const tags = ownerTags(people.member.id).slice(0, 200);
  await db.execute(sql`insert into contributions
      (id, kind, article_id, member_id, byline_kind, byline_name, state, body, html, received_at, state_at)
    select ${key("own", "i")}, 'comment', ${key("article", "20 + i % 200")}, ${people.member.id}, 'display', 'Member 1',
      case when i % 50 = 0 then 'rejected' else 'approved' end, 'Mine', '<p>Mine</p>', ${ago("i")}, ${ago("i")} from ${each}`);
  await db.execute(sql`insert into contributions
      (id, kind, article_id, owner_tag, byline_kind, state, body, html, received_at, state_at)
    select gen_random_uuid(), 'comment', ${key("article", "20 + i::int % 200")}, tag, 'anonymous', 'approved', 'Mine, nameless', '', ${ago("i")}, ${ago("i")}
    from unnest(${sql.param(tags)}::bytea[]) with ordinality t(tag, i)`);
  await db.execute(sql`insert into contribution_revisions (contribution_id, revision, body, html, written_at)
    select ${key("own", "i")}, 1, 'Mine', '<p>Mine</p>', ${ago("i")} from ${each}`);
}
