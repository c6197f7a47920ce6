import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { SANCTION_KINDS } from "../vocabulary";
import { moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { bylines, members } from "./identity";
import { rules } from "./moderation";

/**
 * A warning, a hold on everything, a suspension or a ban. Append-only, by a trigger; that it is lifted or was read is
 * a row of its own. It acts on the account, also where it was given to a pen name (`byline_id`): then nobody at the
 * desk is shown which account that is. When an account is deleted the sanction stays, and leads to nobody.
 */
export const sanctions = pgTable(
  "sanctions",
  {
    id: uuid("id").primaryKey(),
    kind: text("kind", { enum: SANCTION_KINDS }).notNull(),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "set null" }),
    /** To whom it was given, as moderators know them: the account by its own names, or one pen name of it. */
    bylineKind: text("byline_kind", { enum: ["display", "pen"] }).notNull(),
    bylineId: uuid("byline_id").references(() => bylines.id, { onDelete: "set null" }),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => rules.id),
    /** What the member reads. */
    reason: text("reason").notNull(),
    givenBy: uuid("given_by")
      .notNull()
      .references(() => members.id),
    givenAt: moment("given_at").notNull(),
    /** From this moment on it counts no more; empty where it has no end. */
    endsAt: moment("ends_at"),
  },
  (t) => [
    oneOf("sanctions_kind", t.kind, SANCTION_KINDS),
    oneOf("sanctions_byline_kind", t.bylineKind, ["display", "pen"]),
    check("sanctions_a_reason_for_every_no", sql`length(trim(${t.reason})) > 0`),
    check("sanctions_own_names_have_no_byline", sql`${t.bylineKind} = 'pen' or ${t.bylineId} is null`),
    check("sanctions_suspended_until", sql`${t.kind} <> 'suspend' or ${t.endsAt} is not null`),
    check("sanctions_some_have_no_end", sql`${t.kind} not in ('warn', 'ban') or ${t.endsAt} is null`),
    check("sanctions_end_after_they_begin", sql`${t.endsAt} > ${t.givenAt}`),
    // So that who decides about it can be told from who gave it by a foreign key.
    unique("sanctions_id_given_by").on(t.id, t.givenBy),
    index("sanctions_member").on(t.memberId, t.givenAt.desc().nullsFirst()),
    index("sanctions_byline")
      .on(t.bylineId, t.givenAt.desc().nullsFirst())
      .where(sql`${t.bylineId} is not null`),
    index("sanctions_bans").on(t.givenAt.desc().nullsFirst()).where(sql`${t.kind} = 'ban'`),
  ],
);

/** Which contributions were the occasion, always of the name it was given to. */
export const sanctionOccasions = pgTable(
  "sanction_occasions",
  {
    sanctionId: uuid("sanction_id")
      .notNull()
      .references(() => sanctions.id),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.sanctionId, t.contributionId] })],
);

/** That a sanction was taken back before its end. */
export const sanctionLiftings = pgTable("sanction_liftings", {
  sanctionId: uuid("sanction_id")
    .primaryKey()
    .references(() => sanctions.id),
  liftedBy: uuid("lifted_by")
    .notNull()
    .references(() => members.id),
  liftedAt: moment("lifted_at").notNull(),
});

/** That a member has read a warning; until then nothing of theirs is taken in. */
export const sanctionReadings = pgTable("sanction_readings", {
  sanctionId: uuid("sanction_id")
    .primaryKey()
    .references(() => sanctions.id),
  readAt: moment("read_at").notNull(),
});

/** What moderators wrote down for each other: about an account by its own names, or about a pen name alone. */
export const memberNotes = pgTable(
  "member_notes",
  {
    id: uuid("id").primaryKey(),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
    bylineId: uuid("byline_id").references(() => bylines.id, { onDelete: "cascade" }),
    words: text("words").notNull(),
    writtenBy: uuid("written_by").references(() => members.id, { onDelete: "set null" }),
    writtenAt: moment("written_at").notNull(),
  },
  (t) => [
    check("member_notes_about_one", sql`(${t.memberId} is null) <> (${t.bylineId} is null)`),
    index("member_notes_member")
      .on(t.memberId, t.writtenAt.desc().nullsFirst())
      .where(sql`${t.memberId} is not null`),
    index("member_notes_byline")
      .on(t.bylineId, t.writtenAt.desc().nullsFirst())
      .where(sql`${t.bylineId} is not null`),
  ],
);
