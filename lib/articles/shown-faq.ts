import { sql } from "drizzle-orm";
import { faqEntries } from "@/db/schema/articles";
import { answers } from "@/db/schema/questions";

/**
 * Whether readers see a frequent question: it came with the article, or its answer stands. One whose letter was removed
 * keeps its place, for the case that the removal was a mistake.
 */
export const shownFaq = sql`(${faqEntries.answerId} is null or exists (
  select 1 from ${answers} where ${answers.id} = ${faqEntries.answerId} and ${answers.shown}))`;
