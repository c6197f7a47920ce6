import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { BYLINE_KINDS, CONTRIBUTION_KINDS, CONTRIBUTION_STATES } from "../vocabulary";
import { articles } from "./articles";
import { bytes, lexemes, moment, oneOf } from "./columns";
import { members } from "./identity";

/**
 * The shared row of everything that people send and moderation decides on.
 * `member_id` is empty for anonymous writers: `owner_tag` lets a member find their own by a keyed
 * hash, `sealed_member` holds the account encrypted with a key outside the database; a receipt has neither.
 */
export const contributions = pgTable(
  "contributions",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind", { enum: CONTRIBUTION_KINDS }).notNull(),
    articleId: uuid("article_id").references(() => articles.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").references(() => members.id),
    ownerTag: bytes("owner_tag"),
    sealedMember: bytes("sealed_member"),
    bylineKind: text("byline_kind", { enum: BYLINE_KINDS }).notNull(),
    bylineId: uuid("byline_id"),
    bylineName: text("byline_name"),
    state: text("state", { enum: CONTRIBUTION_STATES }).notNull(),
    /** The revision that readers see, or that waits if none was ever approved. */
    revision: integer("revision").notNull().default(1),
    /** A newer revision that waits while the approved one stays up. */
    pendingRevision: integer("pending_revision"),
    body: text("body").notNull(),
    /** The body as readers see it, where the list masks a word of it; `html` is made of this one then. */
    masked: text("masked"),
    html: text("html").notNull(),
    /** Fingerprint of the folded text, for finding repeats. */
    textKey: bytes("text_key"),
    /** Numbers that texts of much the same words share; none for short texts, and none once enough alike are known. */
    likeness: integer("likeness").array(),
    contentNotes: text("content_notes").array().notNull().default(sql`'{}'`),
    /** For a receipt: midnight of the day, never the moment. */
    receivedAt: moment("received_at").notNull(),
    stateAt: moment("state_at").notNull(),
    publishedAt: moment("published_at"),
    editedAt: moment("edited_at"),
  },
  (t) => [
    oneOf("contributions_kind", t.kind, CONTRIBUTION_KINDS),
    oneOf("contributions_state", t.state, CONTRIBUTION_STATES),
    oneOf("contributions_byline_kind", t.bylineKind, BYLINE_KINDS),
    check(
      "contributions_nameless_have_no_member",
      sql`${t.bylineKind} in ('display', 'pen') or (${t.memberId} is null and ${t.bylineId} is null and ${t.bylineName} is null)`,
    ),
    check(
      "contributions_receipts_lead_to_nobody",
      sql`${t.bylineKind} <> 'receipt' or (${t.ownerTag} is null and ${t.sealedMember} is null)`,
    ),
    // What is written under a receipt is sealed in `anon_message`; its revisions hold no words either.
    check(
      "contributions_receipts_hold_no_words",
      sql`${t.bylineKind} <> 'receipt' or (${t.body} = '' and ${t.html} = '' and ${t.masked} is null and ${t.textKey} is null and ${t.likeness} is null)`,
    ),
    check(
      "contributions_withdrawn_is_gone",
      sql`${t.state} <> 'withdrawn' or (${t.body} = '' and ${t.html} = '' and ${t.masked} is null)`,
    ),
    index("contributions_member").on(t.memberId, t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    uniqueIndex("contributions_owner_tag").on(t.ownerTag).where(sql`${t.ownerTag} is not null`),
    index("contributions_article")
      .on(t.articleId, t.kind, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.state} = 'approved'`),
    // What came in of late, whatever it is: rows lie in about that order, and keeping this costs a post nothing.
    index("contributions_received").using("brin", t.receivedAt),
    index("contributions_text_key")
      .on(t.textKey, t.receivedAt.desc().nullsFirst())
      .where(sql`${t.textKey} is not null`),
    // Every row that is written is searched for first, so nothing is put off until the search.
    index("contributions_likeness")
      .using("gin", t.likeness)
      .with({ fastupdate: false })
      .where(sql`${t.likeness} is not null`),
    index("contributions_byline")
      .on(t.bylineId, t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.bylineId} is not null`),
    // The past, newest first: all of it, and of one article whatever became of it.
    index("contributions_newest")
      .on(t.receivedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.state} <> 'withdrawn'`),
    index("contributions_of_article").on(
      t.articleId,
      t.receivedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    // What its writer alone sees of an article, asked for whenever a member opens it.
    index("contributions_unseen")
      .on(t.memberId, t.articleId)
      .where(
        sql`${t.kind} = 'comment' and (${t.state} in ('held', 'changes_asked', 'rejected') or ${t.pendingRevision} is not null)`,
      ),
  ],
);

/** Every text a contribution ever had, for moderators; emptied on withdrawal. */
export const contributionRevisions = pgTable(
  "contribution_revisions",
  {
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    title: text("title"),
    body: text("body").notNull(),
    /** As readers see it, where the list masked a word of it when it was sent; `html` is the whole text's. */
    masked: text("masked"),
    html: text("html").notNull(),
    contentNotes: jsonb("content_notes").$type<string[]>().notNull().default([]),
    writtenAt: moment("written_at").notNull(),
    /** Made by the database out of the text, and gone with it: no index knows a word that was withdrawn. */
    lexemes: lexemes("lexemes")
      .notNull()
      .generatedAlwaysAs(sql`strip(to_tsvector('simple', coalesce(title, '') || ' ' || body))`),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.revision] }),
    index("contribution_revisions_lexemes").using("gin", t.lexemes),
  ],
);
