import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import type { FoundPersona } from "./find-persona";
import { signedBy } from "./signed-by";
import type { HintView } from "./views";

/** The newest bans that count are looked at, and the newest texts of the persona. */
const BANS = 50;
const TEXTS = 10;
/** Of each text, so many of the newest copies. */
const COPIES = 20;
/** The part of their trigrams that two names, and two texts, have in common. */
const NAMES_ALIKE = 0.5;
const TEXTS_ALIKE = 0.7;
/** An account made so many days after a ban may be the next one. */
const SOON_DAYS = 7;

const Row = z.object({
  kind: z.enum(["name", "texts", "joined", "address"]),
  name: z.string(),
  of: z.enum(["account", "pen"]),
  id: z.string(),
  address: z.string().nullable(),
  own: z.string().nullable(),
});

/**
 * Looks for what may point to somebody who was banned. Accounts are compared only where both are known by their own
 * names: of a pen name neither the address nor the day of its account may be told. Other names of the same account are
 * never among the hints, and nothing that bears no name is looked at on either side.
 */
export async function findHints(ctx: Ctx, persona: FoundPersona): Promise<HintView[]> {
  const { memberId, bylineId } = persona;
  const byAccount = bylineId === null;
  const names = byAccount
    ? sql`select name_key from bylines where member_id = ${memberId}::uuid and kind = 'display'`
    : sql`select name_key from bylines where id = ${bylineId}::uuid`;
  const found = await rows(
    ctx.db,
    Row,
    sql`with banned as (
        select s.member_id, s.byline_kind, s.byline_id, s.given_at from sanctions s
        where s.kind = 'ban' and s.member_id <> ${memberId}::uuid
          and not exists (select 1 from sanction_liftings l where l.sanction_id = s.id)
        order by s.given_at desc limit ${BANS}
      ), banned_names as (
        select banned.*, b.name, b.name_key,
          case banned.byline_kind when 'pen' then 'pen' else 'account' end as of,
          b.id as persona_id
        from banned join bylines b on b.id = banned.byline_id
          or (banned.byline_id is null and banned.byline_kind = 'display' and b.member_id = banned.member_id and b.kind = 'display')
      ), theirs as (
        select c.id, c.text_key, c.likeness, c.body from contributions c
        where ${signedBy(persona)} and c.kind <> 'byline' and c.state <> 'withdrawn'
        order by c.received_at desc, c.id desc limit ${TEXTS}
      ), alike as (
        select o.member_id, o.byline_kind, o.byline_id from theirs cross join lateral (
          select * from contributions o where o.text_key = theirs.text_key
          order by o.received_at desc limit ${COPIES}) o
        where o.member_id in (select member_id from banned)
        union
        select o.member_id, o.byline_kind, o.byline_id from theirs cross join lateral (
          -- Fenced off, or the planner reads everything from the newest on in the hope of finding some early.
          select * from (select * from contributions where likeness && theirs.likeness offset 0) o
          order by o.received_at desc limit ${COPIES}) o
        where o.member_id in (select member_id from banned)
          and similarity(o.body, theirs.body) >= ${TEXTS_ALIKE}
      ), hints as (
        select 'name' as kind, n.name, n.of, n.persona_id as id, null as address
        from banned_names n where exists (
          select 1 from (${names}) own where similarity(own.name_key, n.name_key) >= ${NAMES_ALIKE})
        union
        select 'texts', n.name, n.of, n.persona_id, null from banned_names n join alike
          on alike.member_id = n.member_id and (alike.byline_id = n.byline_id
            or (n.byline_kind = 'display' and alike.byline_kind = 'display'))
        union
        select 'joined', n.name, n.of, n.persona_id, null from banned_names n
        where ${byAccount} and n.byline_kind = 'display' and exists (select 1 from members me where me.id = ${memberId}::uuid
          and me.joined_at between n.given_at and n.given_at + ${SOON_DAYS} * interval '1 day')
        union
        select 'address', n.name, n.of, n.persona_id, m.email from banned_names n join members m on m.id = n.member_id
        where ${byAccount} and n.byline_kind = 'display'
      )
      select hints.*, (select email from members where id = ${memberId}::uuid and hints.kind = 'address') as own
      from hints order by name, kind`,
  );
  return found
    .filter(({ kind, address, own }) => kind !== "address" || isVariant(address, own))
    .map(({ kind, name, of, id }) => ({ kind, name, persona: { of, id } }));
}

/** The same letter-box at the same provider, but for dots, what stands behind a plus, and a number at its end. */
function isVariant(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && boxOf(one) === boxOf(other);
}

function boxOf(address: string): string {
  const [local = "", domain = ""] = address.toLowerCase().split("@");
  const box = local.replace(/\+.*$/, "").replace(/[._-]/g, "");
  return `${box.replace(/\d+$/, "") || box}@${domain === "googlemail.com" ? "gmail.com" : domain}`;
}
