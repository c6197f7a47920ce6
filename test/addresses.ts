import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { QUEUES, THREAD_ORDERS } from "@/db/vocabulary";
import { rows } from "@/lib/platform/rows";
import { ROUTES } from "./pages";
import type { World } from "./world";

const ofNotes = (rest: string) =>
  sql`select '/articles/' || a.slug || '/threads/' || t.id || ${rest} || m.id as address
    from comments m join threads t on t.id = m.thread_id join articles a on a.id = t.article_id`;

/** Under which addresses each page and each answer shows something of this database: whatever there is, seen or unseen by readers. */
const ADDRESSES: Record<string, readonly string[] | SQL> = {
  "/front/[now]": ["/"],
  "/older/[before]": sql`select '/older/' || slug as address from articles`,
  "/hubs/[hub]": sql`select '/hubs/' || slug as address from hubs`,
  "/hubs/[hub]/older/[before]": sql`select '/hubs/' || h.slug || '/older/' || a.slug as address
    from articles a join hubs h on h.id = a.hub_id`,
  "/articles/[slug]": sql`select '/articles/' || slug as address from articles`,
  "/articles/[slug]/ask": sql`select '/articles/' || slug || '/ask' as address from articles`,
  "/articles/[slug]/conversation/[order]": sql`select '/articles/' || slug || '/conversation/' || word as address
    from articles, unnest(${sql.param([...THREAD_ORDERS])}::text[]) word`,
  "/articles/[slug]/conversation/[order]/after/[thread]": sql`
    select '/articles/' || a.slug || '/conversation/' || word || '/after/' || t.id as address
    from threads t join articles a on a.id = t.article_id, unnest(${sql.param([...THREAD_ORDERS])}::text[]) word`,
  "/articles/[slug]/margin": sql`select '/articles/' || slug || '/margin' as address from articles`,
  "/articles/[slug]/margin/after/[thread]": sql`select '/articles/' || a.slug || '/margin/after/' || t.id as address
    from threads t join articles a on a.id = t.article_id`,
  "/articles/[slug]/questions": sql`select '/articles/' || slug || '/questions' as address from articles`,
  "/articles/[slug]/questions/after/[answer]": sql`
    select '/articles/' || a.slug || '/questions/after/' || n.id as address
    from answers n join articles a on a.id = n.article_id`,
  "/articles/[slug]/questions/wondered": sql`
    select '/articles/' || slug || '/questions/wondered' as address from articles`,
  "/articles/[slug]/stories": sql`select '/articles/' || slug || '/stories' as address from articles`,
  "/articles/[slug]/stories/after/[story]": sql`select '/articles/' || a.slug || '/stories/after/' || c.id as address
    from contributions c join articles a on a.id = c.article_id where c.kind = 'story'`,
  "/articles/[slug]/stories/new": sql`select '/articles/' || slug || '/stories/new' as address from articles`,
  "/articles/[slug]/threads/[thread]": sql`select '/articles/' || a.slug || '/threads/' || t.id as address
    from threads t join articles a on a.id = t.article_id`,
  "/articles/[slug]/threads/[thread]/after/[note]": ofNotes("/after/"),
  "/articles/[slug]/threads/[thread]/notes/[note]": ofNotes("/notes/"),
  "/stories/[id]": sql`select '/stories/' || id as address from stories`,
  "/questions/[id]": sql`select '/questions/' || id as address from answers
    union all select '/questions/' || id from questions`,
  "/report/[contribution]": sql`select '/report/' || id as address from contributions`,
  "/help-now/[now]": ["/help-now"],
  "/report/outcome/[now]": ["/report"],
  "/notice/[about]": sql`select '/notice/' || id as address from contributions union all select '/notice'`,
  "/rules/[now]": ["/rules"],
  "/privacy/[now]": ["/privacy"],
  "/shared-devices/[now]": ["/shared-devices"],
  "/legal-demands/[now]": ["/legal-demands"],
  "/transparency/[year]": ["/transparency"],
  "/answered/as-json/[now]": ["/answered.json"],
  "/transparency/as-json/[now]": ["/transparency.json"],
  "/afterword-keys/[now]": ["/.well-known/afterword-keys.json"],
  "/receipt": ["/receipt"],
  "/receipt/mine/[id]": sql`select '/receipt/mine/' || id as address from questions`,
  "/sign-in": ["/sign-in"],
  "/sign-in/check": ["/sign-in/check"],
  "/sign-in/link": ["/sign-in/link?token=abc"],
  "/stop-letters/[token]": ["/stop-letters/guessed"],
  "/account": ["/account"],
  "/account/contributions": ["/account/contributions"],
  "/account/reports": ["/account/reports"],
  "/account/security": ["/account/security"],
  "/demo/mail": ["/demo/mail"],
  "/demo/mail/[id]": sql`select '/demo/mail/' || id as address from local_mail`,
  "/moderation": ["/moderation"],
  "/moderation/[queue]": sql`select '/moderation/' || queue as address from unnest(${sql.param([...QUEUES])}::text[]) queue
    union all select '/moderation/' || queue || '?review=' || id from reviews`,
  "/moderation/[queue]/selection": sql`select '/moderation/' || queue || '/selection?item=' || id || '.' || revision as address from reviews`,
  "/moderation/pulse": sql`select '/moderation/pulse?queue=' || queue as address from unnest(${sql.param([...QUEUES])}::text[]) queue`,
  "/moderation/legal-notices": sql`select '/moderation/legal-notices' as address
    union all select '/moderation/legal-notices?show=closed'
    union all select '/moderation/legal-notices?notice=' || id from notices`,
  "/moderation/log": ["/moderation/log", "/moderation/log?show=everything"],
  "/moderation/appeals": sql`select '/moderation/appeals' as address
    union all select '/moderation/appeals?appeal=' || id from appeals`,
  "/moderation/break-glass": ["/moderation/break-glass"],
  "/moderation/double-readings": sql`select '/moderation/double-readings' as address
    union all select '/moderation/double-readings?reading=' || id from double_readings`,
  "/moderation/insights": ["/moderation/insights", "/moderation/insights?weeks=52"],
  "/moderation/members/[id]": sql`select '/moderation/members/' || id as address from bylines where kind = 'display'`,
  "/moderation/names/[id]": sql`select '/moderation/names/' || id as address from bylines where kind = 'pen'`,
  "/moderation/reviews/[id]": sql`select '/moderation/reviews/' || id as address from reviews`,
  "/desk": ["/desk"],
  "/desk/answered": ["/desk/answered"],
  "/desk/articles": ["/desk/articles"],
  "/desk/articles/[slug]": sql`select '/desk/articles/' || slug as address from articles`,
  "/desk/drafts": ["/desk/drafts"],
  "/desk/questions/[id]": sql`select '/desk/questions/' || id as address from questions`,
  "/desk/questions/[id]/preview": sql`select '/desk/questions/' || id || '/preview' as address from questions`,
  "/api/health": ["/api/health"],
  "/api/leave": ["/api/leave"],
  "/api/me": ["/api/me"],
  "/api/me/articles/[slug]": sql`select '/api/me/articles/' || slug as address from articles`,
  "/api/auth/[...nextauth]": ["/api/auth/session", "/api/auth/providers", "/api/auth/csrf"],
  "/demo/sign-in/[token]": ["/demo/sign-in/guessed"],
  "/admin/articles": ["/admin/articles"],
  "/admin/people": ["/admin/people"],
  "/admin/crisis-lines": ["/admin/crisis-lines"],
  "/admin/rules": ["/admin/rules"],
  "/admin/lists": ["/admin/lists"],
  "/admin/lists/text": ["/admin/lists/text"],
  "/admin/screening": ["/admin/screening"],
  "/admin/legal-demands": ["/admin/legal-demands"],
  "/admin/settings": ["/admin/settings"],
};

const Address = z.object({ address: z.string() });

/** Every address under which something is shown, by its route. A route that has none here is an error. */
export async function listAddresses({ db }: World): Promise<{ route: string; address: string }[]> {
  const all = ROUTES.map(async ({ route }) => {
    const which = ADDRESSES[route];
    if (!which) throw new Error(`test/addresses.ts doesn't say under which addresses ${route} is read.`);
    const found = "length" in which ? which.map((address) => ({ address })) : await rows(db, Address, which);
    return found.map(({ address }) => ({ route, address }));
  });
  return (await Promise.all(all)).flat();
}
