import { eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { contributions } from "@/db/schema/contributions";
import { decisions, rules } from "@/db/schema/moderation";
import { comments } from "@/db/schema/threads";
import type { BylineKind, ContributionState } from "@/db/vocabulary";
import { bylineView } from "@/lib/contributions/views";
import { excerpt } from "@/lib/platform/excerpt";
import { plainText } from "@/lib/platform/markdown/plain-text";
import type { NoteView } from "./views";

const answered = alias(contributions, "answered");

/**
 * What is read of a note. The words of one that isn't there don't leave the database, nor do those of a note
 * that is quoted above its answer. Ready for a subquery: every expression has its name.
 */
const columns = {
  id: comments.id,
  parentId: comments.parentId,
  place: comments.place,
  depth: comments.depth,
  byAuthor: comments.byAuthor,
  state: contributions.state,
  bylineKind: contributions.bylineKind,
  bylineName: contributions.bylineName,
  receivedAt: contributions.receivedAt,
  editedAt: contributions.editedAt,
  html: whileHere<string>(contributions.html, "''").as("html"),
  contentNotes: whileHere<string[]>(contributions.contentNotes, "'{}'").as("content_notes"),
  answering: sql<Answering | null>`case when ${comments.depth} > 2 then (
    select jsonb_build_object('kind', ${answered.bylineKind}, 'name', ${answered.bylineName}, 'words', left(${answered.body}, 400))
    from ${contributions} ${sql.identifier("answered")}
    where ${answered.id} = ${comments.parentId} and ${answered.state} = 'approved') end`.as("answering"),
  removal: sql<Removal | null>`case when ${contributions.state} = 'removed' then (
    select jsonb_build_object('rule', ${rules.number}, 'title', ${rules.title}, 'at', ${decisions.decidedAt})
    from ${decisions} join ${rules} on ${rules.id} = ${decisions.ruleId}
    where ${decisions.contributionId} = ${contributions.id} and ${decisions.verdict} = 'remove'
    order by ${decisions.decidedAt} desc limit 1) end`.as("removal"),
};

function whileHere<T>(column: SQL.Aliased | Parameters<typeof eq>[0], otherwise: string): SQL<T> {
  return sql<T>`case when ${contributions.state} = 'approved' then ${column} else ${sql.raw(otherwise)} end`;
}

type Answering = { kind: BylineKind; name: string | null; words: string };
/** The moment comes as text, out of JSON. */
type Removal = { rule: number; title: string; at: string };

export type NoteRow = {
  id: string;
  depth: number;
  byAuthor: boolean;
  state: ContributionState;
  bylineKind: BylineKind;
  bylineName: string | null;
  receivedAt: Date;
  editedAt: Date | null;
  html: string;
  contentNotes: string[];
  answering: Answering | null;
  removal: Removal | null;
};

/** Notes with their contributions: the start of every query for notes. */
export function selectNotes(db: Db) {
  return db.select(columns).from(comments).innerJoin(contributions, eq(contributions.id, comments.id));
}

export function toNoteView(row: NoteRow): NoteView {
  const here = row.state === "approved";
  const byline = bylineView({ ...row, bylineName: here ? row.bylineName : null });
  return {
    id: row.id,
    level: row.depth === 0 ? 0 : row.depth === 1 ? 1 : 2,
    state: here ? "here" : row.state === "removed" || row.state === "merged" ? row.state : "withdrawn",
    byline,
    byAuthor: row.byAuthor && here,
    html: row.html,
    contentNotes: row.contentNotes,
    // The exact moment could be held against other traces of the same person.
    at: byline.kind === "anonymous" ? new Date(row.receivedAt.toISOString().slice(0, 10)) : row.receivedAt,
    edited: row.editedAt !== null && here,
    ...(row.depth > 2 && { answering: row.answering && toAnswering(row.answering) }),
    ...(row.removal && { removal: { ...row.removal, at: new Date(row.removal.at) } }),
  };
}

function toAnswering({ kind, name, words }: Answering) {
  return {
    byline: bylineView({ bylineKind: kind, bylineName: name }),
    excerpt: excerpt(plainText(words), 120),
  };
}
