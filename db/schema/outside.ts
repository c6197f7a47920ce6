import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { OUTSIDE_LESSONS, OUTSIDE_PROBLEMS, OUTSIDE_SERVICES, OUTSIDE_VERDICTS } from "../vocabulary";
import { moment, oneOf } from "./columns";
import { contributions } from "./contributions";

/** What a service outside was asked about a revision, and what it answered. Never of anything without a name. */
export const outsideChecks = pgTable(
  "outside_checks",
  {
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    service: text("service", { enum: OUTSIDE_SERVICES }).notNull(),
    verdict: text("verdict", { enum: OUTSIDE_VERDICTS }).notNull(),
    attempts: smallint("attempts").notNull().default(0),
    triedAt: moment("tried_at"),
    /** What was wrong with the newest attempt, if anything was. */
    problem: text("problem", { enum: OUTSIDE_PROBLEMS }),
    /** What it was told afterwards, so that it is told once. */
    taught: text("taught", { enum: OUTSIDE_LESSONS }),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.revision, t.service] }),
    oneOf("outside_checks_service", t.service, OUTSIDE_SERVICES),
    oneOf("outside_checks_verdict", t.verdict, OUTSIDE_VERDICTS),
    oneOf("outside_checks_problem", t.problem, OUTSIDE_PROBLEMS),
    oneOf("outside_checks_taught", t.taught, OUTSIDE_LESSONS),
    index("outside_checks_waiting").on(t.service).where(sql`${t.verdict} = 'waiting'`),
    index("outside_checks_newest").on(t.service, t.triedAt.desc().nullsFirst()),
  ],
);
