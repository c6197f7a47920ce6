import { z } from "zod";
import {
  CONTRIBUTION_KINDS,
  NOTICE_KINDS,
  NOTICE_OUTCOMES,
  REPORT_OUTCOMES,
  SANCTION_KINDS,
  VERDICTS,
} from "@/db/vocabulary";

const n = z.number().int().nonnegative();

/** What is counted of one month, as it is stored: every number as it is. What readers see of it is in `views.ts`. */
export const MonthNumbers = z.object({
  received: n,
  held: n,
  heldBy: z.array(z.object({ check: z.string(), n })),
  decisions: z.array(z.object({ verdict: z.enum(VERDICTS), kind: z.enum(CONTRIBUTION_KINDS), n })),
  byRule: z.array(z.object({ number: z.number(), title: z.string(), n })),
  undone: n,
  reports: n,
  reportOutcomes: z.array(z.object({ outcome: z.enum(REPORT_OUTCOMES), n })),
  reportHours: z.number().nullable(),
  notices: z.array(z.object({ ground: z.enum(NOTICE_KINDS), n })),
  noticeOutcomes: z.array(z.object({ outcome: z.enum(NOTICE_OUTCOMES), n })),
  noticeHours: z.number().nullable(),
  appeals: z.object({ received: n, upheld: n, overturned: n }),
  sanctions: z.array(z.object({ kind: z.enum(SANCTION_KINDS), n })),
  lifted: n,
  glass: z.object({ asked: n, opened: n, delayed: n }),
  score: z
    .object({
      version: n,
      decisions: n,
      precision: z.number().nullable(),
      recall: z.number().nullable(),
    })
    .nullable(),
});
export type MonthNumbers = z.output<typeof MonthNumbers>;
