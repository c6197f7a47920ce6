import { notFound } from "next/navigation";
import { z } from "zod";
import { MemberScreen } from "@/components/moderation/member-screen";
import { ModerationFrame } from "@/components/moderation/moderation-frame";
import { personaHref } from "@/components/moderation/paths";
import type { Member } from "@/lib/identity/actor";
import { requireStaff } from "@/lib/identity/session";
import { getMember } from "@/lib/moderation/members/queries";
import type { Persona } from "@/lib/moderation/members/schemas";
import type { MemberView } from "@/lib/moderation/members/views";
import { listColleagues } from "@/lib/moderation/queues/colleagues";
import { listRules } from "@/lib/moderation/rules/queries";
import { staffName } from "@/lib/moderation/staff-name";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { SearchParams } from "@/lib/platform/search-params";
import { getPublication } from "@/lib/publication/queries";

export type PersonaPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

const Search = z.object({ after: z.uuid().optional().catch(undefined) });

/** The page of an account by its own names, or of a pen name by itself. */
export async function PersonaPage({ of, params, searchParams }: PersonaPageProps & Pick<Persona, "of">) {
  const { data: id } = z.uuid().safeParse((await params).id);
  if (!id) notFound();
  const persona = { of, id };
  const ctx = await requireStaff(personaHref(persona), ["moderator", "admin"]);
  const { after } = Search.parse(await searchParams);
  const [publication, member, rules, name, colleagues] = await Promise.all([
    getPublication(ctx.db),
    findMember(ctx, persona, after),
    listRules(ctx),
    staffName(ctx.db, ctx.actor.id),
    listColleagues(ctx),
  ]);
  if (!member) notFound();
  return (
    <ModerationFrame publication={publication} name={name} colleagues={colleagues}>
      <MemberScreen member={member} rules={rules} later={after !== undefined} />
    </ModerationFrame>
  );
}

async function findMember(ctx: Ctx<Member>, persona: Persona, after?: string): Promise<MemberView | null> {
  try {
    return await getMember(ctx, { persona, after });
  } catch (error) {
    if (error instanceof Refusal && error.code === "not_found") return null;
    throw error;
  }
}
