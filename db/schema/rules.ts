import { index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";
import { rules } from "./moderation";

/** Texts that a rule had before the one that holds. Append-only: decisions cite them. */
export const ruleVersions = pgTable(
  "rule_versions",
  {
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => rules.id),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    /** Since when it held; empty where from the beginning. */
    since: moment("since"),
    until: moment("until").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ruleId, t.version] })],
);

/** Further sentences that a statement under a rule may start as, besides the rule's own. */
export const reasonTemplates = pgTable(
  "reason_templates",
  {
    id: uuid("id").primaryKey(),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => rules.id),
    name: text("name").notNull(),
    sentence: text("sentence").notNull(),
    place: smallint("place").notNull(),
  },
  (t) => [index("reason_templates_rule").on(t.ruleId, t.place)],
);
