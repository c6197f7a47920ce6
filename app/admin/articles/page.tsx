import type { Metadata } from "next";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ArticleRow } from "@/components/admin/article-row";
import { ImportForm } from "@/components/admin/import-form";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { READABLE } from "@/lib/articles/import/read-sources";
import { listArticles } from "@/lib/articles/queries";
import { requireStaff } from "@/lib/identity/session";
import { staffName } from "@/lib/moderation/staff-name";
import { one, type SearchParams } from "@/lib/platform/search-params";
import { getCachedPublication } from "@/lib/publication/cached";

export const metadata: Metadata = { title: "Articles" };

// Made for its viewer, and whole in one piece, so that it works without script.
export const instant = false;

const limit = 30;

export default async function ArticlesPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireStaff("/admin/articles", ["admin"]);
  const before = one((await searchParams).before);
  const { articles, older } = await listArticles(ctx.db, { before, limit });
  const last = articles.at(-1);
  return (
    <AdminFrame
      publication={await getCachedPublication()}
      current="Articles"
      name={await staffName(ctx.db, ctx.actor.id)}
      title="Articles"
      lead="What this publication has published, the newest first, and the door by which more comes in."
    >
      <section className="stack max-w-measure" aria-labelledby="import">
        <h2 id="import" className="text-subheading">
          Bring articles in
        </h2>
        <ImportForm accept={READABLE} />
      </section>
      <section className="stack" aria-labelledby="articles">
        <h2 id="articles" className="text-subheading">
          Here already
        </h2>
        {articles.length === 0 && <Empty title="No article yet" />}
        <ol className="ruled">
          {articles.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </ol>
        {(before || older) && (
          <Pager
            label="Pages of articles"
            here={before ? "Older articles" : "The newest articles"}
            back={before ? { href: "/admin/articles", label: "The newest" } : undefined}
            next={
              older && last
                ? { href: `/admin/articles?before=${encodeURIComponent(last.slug)}`, label: "Older ones" }
                : undefined
            }
          />
        )}
      </section>
    </AdminFrame>
  );
}
