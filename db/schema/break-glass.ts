import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, moment } from "./columns";
import { contributions } from "./contributions";
import { bylines, members } from "./identity";

/**
 * A request to see who is behind a pen name or a nameless contribution, and what became of it. One person asks,
 * another consents (the database refuses the same), and the first sees it once. `sealed_writer` is there so that the
 * writer can be told: the account, encrypted with a key outside the database. A trigger holds what was written.
 */
export const breakGlass = pgTable(
  "break_glass",
  {
    id: uuid("id").primaryKey(),
    bylineId: uuid("byline_id").references(() => bylines.id, { onDelete: "set null" }),
    contributionId: uuid("contribution_id").references(() => contributions.id, { onDelete: "set null" }),
    /** What it is about, as the writer will be told: a pen name, or something without a name. */
    about: text("about", { enum: ["pen", "anonymous"] }).notNull(),
    reason: text("reason").notNull(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => members.id),
    askedAt: moment("asked_at").notNull(),
    consentedBy: uuid("consented_by").references(() => members.id),
    consentedAt: moment("consented_at"),
    openedAt: moment("opened_at"),
    sealedWriter: bytes("sealed_writer"),
    /** When its writer is told. */
    tellAt: moment("tell_at"),
    delayedBy: uuid("delayed_by").references(() => members.id),
    delayReason: text("delay_reason"),
  },
  (t) => [
    check("break_glass_reason", sql`length(trim(${t.reason})) > 0`),
    check("break_glass_about_one", sql`${t.bylineId} is null or ${t.contributionId} is null`),
    check("break_glass_two_people", sql`${t.consentedBy} <> ${t.askedBy}`),
    check("break_glass_consent_dated", sql`(${t.consentedBy} is null) = (${t.consentedAt} is null)`),
    check("break_glass_opened_with_consent", sql`${t.openedAt} is null or ${t.consentedBy} is not null`),
    check(
      "break_glass_writer_is_told",
      sql`(${t.openedAt} is null) = (${t.tellAt} is null) and (${t.openedAt} is null) = (${t.sealedWriter} is null)`,
    ),
    check("break_glass_delayed_with_reason", sql`(${t.delayedBy} is null) = (${t.delayReason} is null)`),
    index("break_glass_newest").on(t.askedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("break_glass_told").on(t.tellAt.desc().nullsFirst()).where(sql`${t.tellAt} is not null`),
  ],
);
