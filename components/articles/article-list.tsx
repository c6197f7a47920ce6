import { Pager } from "@/components/ui/pager";
import type { ArticleCardView } from "@/lib/articles/views";
import type { GlimpseView } from "@/lib/threads/views";
import { ArticleRow } from "./article-row";

type Props = {
  articles: ArticleCardView[];
  glimpses: GlimpseView[];
  older: string | undefined;
  back?: { href: string; label: string };
};

/** Articles under one another, and the way to older ones. */
export function ArticleList({ articles, glimpses, older, back }: Props) {
  return (
    <>
      {articles.map((article) => (
        <ArticleRow
          key={article.id}
          article={article}
          glimpse={glimpses.find((glimpse) => glimpse.article === article.slug)}
        />
      ))}
      {(older || back) && (
        <Pager
          label="Pages of articles"
          here={older ? "There are older pages." : "These were the first."}
          back={back}
          next={older ? { href: older, label: "Older pages" } : undefined}
        />
      )}
    </>
  );
}
