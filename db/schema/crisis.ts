import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { CARE_STEPS } from "../vocabulary";
import { moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { members } from "./identity";
import { reviews } from "./moderation";

/** Lines that somebody in a dark place can call, by region: an ISO 3166 code, or EU. The first region's come first. */
export const crisisLines = pgTable(
  "crisis_lines",
  {
    id: uuid("id").primaryKey(),
    region: text("region").notNull(),
    ordinal: integer("ordinal").notNull(),
    name: text("name").notNull(),
    /** What it is and for whom, in a sentence. */
    about: text("about").notNull(),
    phone: text("phone"),
    /** How to write to it: "Text SHOUT to 85258". */
    texting: text("texting"),
    web: text("web"),
    hours: text("hours").notNull(),
    languages: text("languages").notNull(),
    /** The day on which its numbers were written down. */
    checkedOn: date("checked_on").notNull(),
    /** Empty until an admin has called it, or looked it up at its own place. */
    confirmedAt: moment("confirmed_at"),
    confirmedBy: uuid("confirmed_by").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [index("crisis_lines_order").on(t.ordinal, t.id)],
);

/** A step of care that somebody has taken with a review. */
export const careSteps = pgTable(
  "care_steps",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    step: text("step", { enum: CARE_STEPS }).notNull(),
    takenBy: uuid("taken_by")
      .notNull()
      .references(() => members.id),
    takenAt: moment("taken_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.step] }), oneOf("care_steps_step", t.step, CARE_STEPS)],
);

/** What one colleague hands over to the next. Goes with the text that it is about. */
export const careNotes = pgTable(
  "care_notes",
  {
    id: uuid("id").primaryKey(),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    words: text("words").notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => members.id),
    writtenAt: moment("written_at").notNull(),
  },
  (t) => [index("care_notes_review").on(t.reviewId, t.writtenAt)],
);

/** When somebody wants to look at a review again. */
export const careFollowUps = pgTable("care_follow_ups", {
  reviewId: uuid("review_id")
    .primaryKey()
    .references(() => reviews.id, { onDelete: "cascade" }),
  dueAt: moment("due_at").notNull(),
  setBy: uuid("set_by")
    .notNull()
    .references(() => members.id),
});

/** What a moderator wrote to a writer without deciding anything. Goes with the text that it is about. */
export const careMessages = pgTable(
  "care_messages",
  {
    id: uuid("id").primaryKey(),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => members.id),
    writtenAt: moment("written_at").notNull(),
  },
  (t) => [index("care_messages_contribution").on(t.contributionId, t.writtenAt)],
);
