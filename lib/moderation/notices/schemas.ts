import { z } from "zod";
import { NOTICE_KINDS } from "@/db/vocabulary";
import { EmailInput } from "@/lib/identity/schemas";

/** How long the words of a notice may be, in characters. */
export const EXPLANATION_LIMIT = 4_000;
/** How long the facts of a decision may be, in characters. */
export const FACTS_LIMIT = 2_000;

/** For offences against children nobody has to say who they are (Article 16(2)(c)). */
export const mayBeNameless = (kind: string) => kind === "child-abuse";

/** A notice as Article 16(2) asks for it: reasons, the exact place, name and address, good faith. */
export const NoticeInput = z
  .object({
    place: z
      .string()
      .trim()
      .min(1, { error: "Please give the address of the page, or of the note." })
      .max(1_000),
    kind: z.enum(NOTICE_KINDS, { error: "Please choose what it is about." }),
    explanation: z
      .string()
      .trim()
      .min(20, { error: "Please explain in a few sentences why it is illegal." })
      .max(EXPLANATION_LIMIT, { error: "Please keep it under 4,000 characters." }),
    name: z.string().trim().max(200).optional(),
    email: EmailInput.optional(),
    goodFaith: z.literal("on", { error: "Please confirm this, so that we can act on your notice." }),
  })
  .superRefine(({ kind, name, email }, ctx) => {
    if (mayBeNameless(kind)) return;
    const needed = [
      { path: ["name"], given: name, message: "Please give your name. The writer isn’t told it." },
      { path: ["email"], given: email, message: "Please give your address, so that we can answer you." },
    ];
    for (const { path, given, message } of needed) {
      if (!given) ctx.addIssue({ code: "custom", path, message });
    }
  });
export type NoticeInput = z.output<typeof NoticeInput>;

export const ReferenceInput = z.object({
  reference: z.string().trim().min(1, { error: "Please type the reference." }).max(60),
});
export type ReferenceInput = z.output<typeof ReferenceInput>;

export const NoticeItemInput = z.object({ noticeId: z.uuid() });
export type NoticeItemInput = z.output<typeof NoticeItemInput>;

export const DecideNoticeInput = z.object({
  noticeId: z.uuid(),
  /** The revision that was read; none where it isn't published any more. */
  revision: z.coerce.number().int().positive().optional(),
  verdict: z.enum(["removed", "kept", "gone"], { error: "Please choose what is to be done." }),
  /** Against the law, or against a rule of ours. */
  ground: z.enum(["law", "rule"]).optional(),
  legalGround: z.string().trim().max(300).optional(),
  ruleNumber: z.coerce.number().int().positive().optional(),
  facts: z.string().trim().max(FACTS_LIMIT, { error: "Please keep it under 2,000 characters." }).optional(),
  automated: z.stringbool().default(false),
});
export type DecideNoticeInput = z.output<typeof DecideNoticeInput>;

/** A case as a file: for machines, or to be printed. */
export const ExportNoticeInput = z.object({ noticeId: z.uuid(), as: z.enum(["json", "html"]) });
export type ExportNoticeInput = z.output<typeof ExportNoticeInput>;
