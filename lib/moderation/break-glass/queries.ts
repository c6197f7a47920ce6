import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor, Member } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { unseal } from "@/lib/platform/seal";
import { firstWords } from "../first-words";
import { canModerate, canSeeQueue } from "../policy";
import { canConsent, canDelayTelling, canOpen, SEEN_WITHIN_MS } from "./policy";
import type { GlassNoticeView, GlassState, GlassView } from "./views";

/** It is rare: so many of the newest are shown, and looked through for a writer's own. */
const SHOWN = 50;
const NEWEST = 200;

const Row = z.object({
  id: z.string(),
  about: z.enum(["pen", "anonymous"]),
  penName: z.string().nullable(),
  bylineId: z.string().nullable(),
  body: z.string().nullable(),
  reviewId: z.string().nullable(),
  reason: z.string(),
  askedBy: z.string(),
  asker: z.string(),
  askedAt: z.coerce.date(),
  consenter: z.string().nullable(),
  consentedAt: z.coerce.date().nullable(),
  openedAt: z.coerce.date().nullable(),
  tellAt: z.coerce.date().nullable(),
  delayer: z.string().nullable(),
  delayReason: z.string().nullable(),
});

/** Every request, the newest first, for those who may ask and consent. */
export async function listGlasses(ctx: Ctx<Actor>): Promise<GlassView[]> {
  ensure(canModerate(ctx.actor));
  const found = await rows(
    ctx.db,
    Row,
    sql`select g.id, g.about, pen.name as "penName", g.byline_id as "bylineId",
        -- What may point to a crisis is for those to whom it was granted, here as in its queue.
        case when ${canSeeQueue(ctx.actor, "crisis").allowed} or (
          select true from reviews v where v.contribution_id = g.contribution_id and v.queue = 'crisis' limit 1) is null
          then left(nullif(c.body, ''), 240) end as body,
        (select v.id from reviews v where v.contribution_id = g.contribution_id order by v.opened_at desc limit 1) as "reviewId",
        g.reason, g.asked_by as "askedBy", coalesce(asker.name, 'A colleague') as asker, g.asked_at as "askedAt",
        case when g.consented_by is not null then coalesce(consenter.name, 'A colleague') end as consenter,
        g.consented_at as "consentedAt", g.opened_at as "openedAt", g.tell_at as "tellAt",
        case when g.delayed_by is not null then coalesce(delayer.name, 'A colleague') end as delayer,
        g.delay_reason as "delayReason"
      from break_glass g
      join members asker on asker.id = g.asked_by
      left join members consenter on consenter.id = g.consented_by
      left join members delayer on delayer.id = g.delayed_by
      left join bylines pen on pen.id = g.byline_id
      left join contributions c on c.id = g.contribution_id
      order by g.asked_at desc, g.id desc limit ${SHOWN}`,
  );
  return found.map((row) => glassView(ctx, row));
}

function glassView(ctx: Ctx<Actor>, row: z.output<typeof Row>): GlassView {
  const { about, penName, bylineId, body, reviewId, askedBy, asker, consenter, delayer, delayReason } = row;
  const words = about === "pen" ? penName : body && firstWords(body, 160);
  const href = bylineId ? `/moderation/names/${bylineId}` : reviewId && `/moderation/reviews/${reviewId}`;
  return {
    id: row.id,
    state: stateOf(row, ctx.now),
    about: { kind: about, words, href },
    reason: row.reason,
    askedBy: asker,
    mine: askedBy === ctx.actor.id,
    askedAt: row.askedAt,
    consentedBy: consenter,
    consentedAt: row.consentedAt,
    openedAt: row.openedAt,
    tellAt: row.tellAt,
    delay: delayer && delayReason ? { by: delayer, reason: delayReason } : null,
    may: {
      consent: row.consentedAt === null && canConsent(ctx.actor, row).allowed,
      open: canOpen(ctx.actor, row, ctx.now).allowed,
      delay: canDelayTelling(ctx.actor, row, ctx.now).allowed,
    },
  };
}

function stateOf({ consentedAt, openedAt, tellAt }: z.output<typeof Row>, now: Date): GlassState {
  if (openedAt) return tellAt && tellAt <= now ? "told" : "opened";
  if (!consentedAt) return "asked";
  return consentedAt.getTime() + SEEN_WITHIN_MS > now.getTime() ? "consented" : "lapsed";
}

const NoticeRow = z.object({
  id: z.string(),
  sealedWriter: z.instanceof(Uint8Array),
  openedAt: z.coerce.date(),
  reason: z.string(),
  penName: z.string().nullable(),
  contributionId: z.string().nullable(),
});

/**
 * What the viewer is told of those who looked who they are, from the day on which they are told. Nothing in the
 * database says whose it is, so the newest are opened until it fits.
 */
export async function listMyGlassNotices(ctx: Ctx<Member>): Promise<GlassNoticeView[]> {
  const told = await rows(
    ctx.db,
    NoticeRow,
    sql`select g.id, g.sealed_writer as "sealedWriter", g.opened_at as "openedAt", g.reason, pen.name as "penName",
        g.contribution_id as "contributionId"
      from break_glass g left join bylines pen on pen.id = g.byline_id
      where g.tell_at <= ${ctx.now.toISOString()}::timestamptz
      order by g.tell_at desc limit ${NEWEST}`,
  );
  return told
    .filter(({ id, sealedWriter }) => writerOf(id, sealedWriter) === ctx.actor.id)
    .map(({ sealedWriter: _, ...notice }) => notice);
}

/** What was sealed under a key that is no longer ours is nobody's. */
function writerOf(id: string, sealed: Uint8Array): string | null {
  try {
    return unseal("break-glass", sealed, id);
  } catch {
    return null;
  }
}
