import { Plate } from "@/components/ui/plate";
import { articlePath } from "@/lib/articles/paths";
import type { ArticleCardView } from "@/lib/articles/views";
import type { GlimpseView } from "@/lib/threads/views";
import { tailOf } from "./article-tail";
import { Glimpse, NoGlimpse } from "./glimpse";
import { Authors } from "./title-block";

type Props = { article: ArticleCardView; glimpse: GlimpseView | undefined };

/** An article in a list: its plate, its title, and one note from it. */
export function ArticleRow({ article, glimpse }: Props) {
  return (
    <article className="row">
      <Plate name={article.plate} cloth={article.cloth} />
      <div className="t">
        <h2>
          <a href={articlePath(article.slug)}>{article.title}</a>
        </h2>
        {article.standfirst && <p className="read dek">{article.standfirst}</p>}
        <p className="by">
          <Authors names={article.authors} />
        </p>
      </div>
      <div className="g">
        {glimpse && <Glimpse glimpse={glimpse} />}
        {!glimpse && article.counts.notes === 0 && <NoGlimpse />}
        <p className="tail">{tailOf(article.counts)}</p>
      </div>
    </article>
  );
}
