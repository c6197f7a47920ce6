import { z } from "zod";
import { findMyContribution } from "@/lib/contributions/queries";
import type { Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { openLetters } from "./open-letters";
import type { OpenedView } from "./views";

/** A letter that the member wrote with their account, and what became of it. @throws Refusal `not_found` */
export async function openOwnLetter(ctx: Ctx<Member>, id: string): Promise<OpenedView> {
  const mine = z.uuid().safeParse(id).success ? await findMyContribution(ctx, id) : null;
  if (mine?.kind !== "question") throw new Refusal("not_found");
  return openLetters(ctx.db, id, ctx.now);
}
