import { sql } from "drizzle-orm";
import { z } from "zod";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Ctx } from "@/lib/platform/context";
import { excerpt } from "@/lib/platform/excerpt";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { rows } from "@/lib/platform/rows";
import { PROPOSED } from "./views";

const Asked = z.object({ id: z.string(), body: z.string(), sealed: z.string().nullable() });

/**
 * What a draft keeps of the question's wording: nothing while it is a sealed letter's own, which lies open in no table.
 * The desk proposes it again.
 */
export async function ownWording(ctx: Ctx, questionId: string, wording: string): Promise<string> {
  const [asked] = await rows(
    ctx.db,
    Asked,
    sql`select c.id, c.body, ${sealedText(sql`c.id`)} as sealed from contributions c where c.id = ${questionId}::uuid`,
  );
  if (!asked || asked.sealed === null) return wording;
  const flat = wording.replace(/\s+/g, " ").trim();
  return flat === excerpt(plainText(textOf(asked)), PROPOSED) ? "" : wording;
}
