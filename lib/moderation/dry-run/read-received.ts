import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { CONTRIBUTION_KINDS, CONTRIBUTION_STATES, QUEUES } from "@/db/vocabulary";
import { sealedText, textOf } from "@/lib/anonymity/sealed-text";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import type { Check } from "../screening/checks";
import { firstContributions } from "../screening/checks/first-contributions";
import { nearDuplicates } from "../screening/checks/near-duplicates";
import { repeats } from "../screening/checks/repeats";
import { standing } from "../screening/checks/standing";
import { alikeBefore, MOST_ALIKE, repeatsBefore } from "../screening/count-alike";
import type { Facts } from "../screening/facts";
import type { ModerationSettings } from "../settings/schemas";
import { standingOf } from "../standing/standing-of";
import { weighHistory } from "../standing/weigh-history";
import type { Trial } from "./run-trial";
import type { Fate } from "./views";

const DAYS = 30;

/** A contribution as it came in, with what screening held it for then, and what became of it. */
export type Received = {
  contribution: Contribution;
  /** A member's, who isn't known. */
  nameless: boolean;
  facts: Pick<Facts, "approvedBefore" | "repeats">;
  /** How many others said much the same, without the change and with it. */
  alike: { without: number; made: number };
  /** What the name's own history came to when it came in, without the change and with it. */
  standing: { without: Weighed; made: Weighed };
  /** The checks that held it, and what they said. */
  held: string[];
  explanations: string[];
  fate: Fate;
  article: string | null;
  review: { id: string; queue: (typeof QUEUES)[number] } | null;
};

/** Where standing isn't tried it lets nothing pass and holds nothing. */
type Weighed = Pick<Facts, "readFirst" | "trusted">;

/** The newest of what came in over the last 30 days and wasn't withdrawn since. Names are left out: no list is for them. */
export async function listReceived(ctx: Ctx, limit: number): Promise<string[]> {
  const since = new Date(ctx.now.getTime() - DAYS * 24 * 3_600_000).toISOString();
  const found = await rows(
    ctx.db,
    z.object({ id: z.string() }),
    sql`select id from contributions
      where received_at >= ${since} and kind <> 'byline' and state <> 'withdrawn'
      order by received_at desc, id desc limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

const History = z.object({ own_score: z.number(), approved: z.number() }).nullable();

const Row = z.object({
  id: z.string(),
  kind: z.enum(CONTRIBUTION_KINDS),
  state: z.enum(CONTRIBUTION_STATES),
  body: z.string(),
  sealed: z.string().nullable(),
  receivedAt: z.coerce.date(),
  article: z.string().nullable(),
  nameless: z.boolean(),
  held: z.array(z.object({ check: z.string(), explanation: z.string() })),
  review: z.object({ id: z.string(), queue: z.enum(QUEUES) }).nullable(),
  approvedBefore: z.number().nullable(),
  repeats: z.number(),
  historyWithout: History,
  historyMade: History,
  alikeWithout: z.number(),
  alikeMade: z.number(),
});

/**
 * Reads them as they came in: their first text, and, for the checks that are tried, what was known at that moment. Of
 * who wrote them it gives nothing but how many of theirs had been approved under a name.
 */
export async function readReceived(
  ctx: Ctx,
  ids: readonly string[],
  { checks, without, made }: Trial,
): Promise<Received[]> {
  const asks = (check: Check, fact: SQL, otherwise: SQL) => (checks.includes(check) ? fact : otherwise);
  const found = await rows(
    ctx.db,
    Row,
    sql`select c.id, c.kind, c.state, r.body, ${sealedText(sql`c.id`)} as sealed, c.received_at as "receivedAt", a.title as article,
        c.byline_kind = 'anonymous' as nameless,
        (select coalesce(json_agg(json_build_object('check', s.check, 'explanation', s.explanation)), '[]') from signals s
          where s.contribution_id = c.id and s.revision = 1 and s.effect <> 'inform'
            and s.check <> 'insisted') as held,
        (select json_build_object('id', v.id, 'queue', v.queue) from reviews v
          where v.contribution_id = c.id order by v.opened_at desc limit 1) as review,
        ${asks(firstContributions, approvedBefore, sql`null::int`)} as "approvedBefore",
        ${asks(repeats, repeatsBefore, sql`0`)} as repeats,
        ${asks(standing, historyBefore(without.settings.halfLifeDays), sql`null::json`)} as "historyWithout",
        ${asks(standing, historyBefore(made.settings.halfLifeDays), sql`null::json`)} as "historyMade",
        ${asks(nearDuplicates, alikeBefore(without.settings.alikePercent), sql`0`)} as "alikeWithout",
        ${asks(nearDuplicates, alikeBefore(made.settings.alikePercent), sql`0`)} as "alikeMade"
      from unnest(${sql.param(ids)}::uuid[]) with ordinality wanted(id, n)
      join contributions c on c.id = wanted.id
      join contribution_revisions r on r.contribution_id = c.id and r.revision = 1
      left join articles a on a.id = c.article_id
      order by wanted.n`,
  );
  return found.map(
    ({
      held,
      article,
      nameless,
      review,
      approvedBefore,
      repeats,
      alikeWithout,
      alikeMade,
      historyWithout,
      historyMade,
      sealed,
      ...row
    }) => ({
      contribution: { ...WITHOUT_WRITER, ...row, body: textOf({ ...row, sealed }), stateAt: row.receivedAt },
      nameless,
      facts: { approvedBefore, repeats },
      alike: { without: alikeWithout, made: alikeMade },
      standing: {
        without: weighed(historyWithout, without.settings),
        made: weighed(historyMade, made.settings),
      },
      held: held.map(({ check }) => check),
      explanations: held.map(({ explanation }) => explanation),
      fate: FATES[row.state],
      article,
      review,
    }),
  );
}

/** How many of a signed writer's had been approved before this one came in, no further than a setting can ask. */
const approvedBefore = sql`case when c.member_id is not null then (select count(*)::int from (
  select 1 from contributions o where o.member_id = c.member_id and o.state = 'approved' and o.kind <> 'byline'
    and o.id <> c.id and o.published_at < c.received_at limit ${MOST_ALIKE}) earlier) end`;

/**
 * The history of the name that a contribution bears, as it stood when that came in, by what has been decided since on
 * what was sent before. Its other names are left out: a trial must not tie one to another.
 */
function historyBefore(halfLifeDays: number): SQL {
  const history = weighHistory({
    memberId: sql`signed.member_id`,
    same: sql`case signed.byline_kind when 'pen' then coalesce(c.byline_id = signed.byline_id, false) else c.byline_kind = 'display' end
      and c.received_at < signed.received_at`,
    besides: sql`signed.id`,
    now: sql`signed.received_at`,
    halfLifeDays: sql`${halfLifeDays}::int`,
  });
  return sql`case when c.member_id is not null then (select json_build_object('own_score', own_score, 'approved', approved)
    from (select c.id, c.member_id, c.byline_kind, c.byline_id, c.received_at) signed cross join lateral ${history} history) end`;
}

function weighed(history: z.output<typeof History>, settings: ModerationSettings): Weighed {
  if (!history) return { readFirst: null, trusted: false };
  const standing = standingOf({ score: history.own_score, approved: history.approved }, settings);
  return { readFirst: standing === "watched" ? "watched" : null, trusted: standing === "trusted" };
}

const FATES: Record<Contribution["state"], Fate> = {
  received: "waiting",
  held: "waiting",
  changes_asked: "turned down",
  approved: "published",
  rejected: "turned down",
  removed: "removed",
  merged: "removed",
  withdrawn: "removed",
};

/** What no check looks at, and nobody is to see. */
const WITHOUT_WRITER: Omit<Contribution, "id" | "kind" | "state" | "body" | "receivedAt" | "stateAt"> = {
  articleId: null,
  articleSlug: null,
  memberId: null,
  ownerTag: null,
  sealedMember: null,
  bylineKind: "anonymous",
  bylineId: null,
  bylineName: null,
  revision: 1,
  pendingRevision: null,
  masked: null,
  html: "",
  textKey: null,
  likeness: null,
  contentNotes: [],
  publishedAt: null,
  editedAt: null,
};
