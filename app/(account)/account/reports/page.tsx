import type { Metadata } from "next";
import { z } from "zod";
import { AccountFrame } from "@/components/account/account-frame";
import { Empty } from "@/components/ui/empty";
import { Moment } from "@/components/ui/moment";
import { Pager } from "@/components/ui/pager";
import { articlePath } from "@/lib/articles/paths";
import { requireMember } from "@/lib/identity/session";
import { listMyReports } from "@/lib/moderation/reports/queries";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "What I reported" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

export default async function ReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireMember("/account/reports");
  const after = z.uuid().safeParse(one((await searchParams).after)).data;
  const { items, next } = await listMyReports(ctx, { after });
  return (
    <AccountFrame
      publication={await getCachedPublication()}
      title="What I reported"
      here="/account/reports"
      lead="What you have asked the moderators to read again, and what came of it. Neither they nor the writers see that it was you."
    >
      {items.length === 0 ? (
        <Empty title={after ? "That was all of them." : "Nothing yet"} level={2} />
      ) : (
        <ol className="ruled list-none p-0">
          {items.map(({ id, rule, words, reportedAt, about, article, outcome }) => (
            <li key={id} className="stack gap-1.5">
              <p className="by">
                <span>
                  Rule {rule.number}, {rule.title}
                </span>
                <Moment at={reportedAt} />
              </p>
              {about && <blockquote className="note-body">{about}</blockquote>}
              {article && (
                <p className="dim">
                  Under <a href={articlePath(article.slug)}>{article.title}</a>
                </p>
              )}
              {words && <p className="dim">You wrote: “{words}”</p>}
              <p>{outcome}</p>
            </li>
          ))}
        </ol>
      )}
      {(after || next) && (
        <Pager
          label="Pages of what you reported"
          here={after ? "Earlier ones" : "The newest"}
          back={after ? { href: "/account/reports", label: "The newest" } : undefined}
          next={next ? { href: `/account/reports?after=${next}`, label: "Earlier ones" } : undefined}
        />
      )}
    </AccountFrame>
  );
}
