import { Moment } from "@/components/ui/moment";
import { Plate } from "@/components/ui/plate";
import { articlePath } from "@/lib/articles/paths";
import type { ArticleCardView, ArticleView } from "@/lib/articles/views";
import { amount, capital } from "@/lib/platform/amounts";
import { excerpt } from "@/lib/platform/excerpt";
import type { GlimpseView } from "@/lib/threads/views";
import { tailOf } from "./article-tail";
import { Glimpse, NoGlimpse } from "./glimpse";
import { Authors } from "./title-block";

type Props = { article: ArticleCardView; text: ArticleView | undefined; glimpses: GlimpseView[] };

/** The newest article, with its beginning and what stands in its margin. */
export function FirstArticle({ article, text, glimpses }: Props) {
  const href = articlePath(article.slug);
  const beginning = text?.blocks.find(({ kind }) => kind === "paragraph")?.text;
  return (
    <article className="first">
      <Plate name={article.plate} cloth={article.cloth} />
      <div className="t">
        <p className="label">The newest open page</p>
        <h2>
          <a href={href}>{article.title}</a>
        </h2>
        {article.standfirst && <p className="read dek">{article.standfirst}</p>}
        <p className="by">
          <Authors names={article.authors} />
          <Moment at={article.publishedAt} as="date" />
          {text && <span>{capital(amount(text.minutes, "minute", "minutes"))}</span>}
        </p>
        {beginning && <p className="read open">{excerpt(beginning, 240)}</p>}
        <p>
          <a className="lk" href={href}>
            Read on<span className="sr"> in {article.title}</span>
          </a>
        </p>
      </div>
      <div className="g stack gap-6">
        {glimpses.map((glimpse) => (
          <Glimpse key={glimpse.id} glimpse={glimpse} />
        ))}
        {glimpses.length === 0 && article.counts.notes === 0 && <NoGlimpse />}
        <p className="tail">{tailOf(article.counts)}</p>
      </div>
    </article>
  );
}
