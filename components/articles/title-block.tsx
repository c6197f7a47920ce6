import { Moment } from "@/components/ui/moment";
import { Plate } from "@/components/ui/plate";
import { hubPath } from "@/lib/articles/paths";
import type { ArticleView } from "@/lib/articles/views";
import { amount, capital } from "@/lib/platform/amounts";

/** The head of an article: its subject, title and standfirst, who wrote it and when, and its plate. */
export function TitleBlock({ article }: { article: ArticleView }) {
  const { hub, title, standfirst, authors, publishedAt, minutes } = article;
  return (
    <div className="leaf titleblock">
      <p className="label">
        {hub ? (
          <a className="text-inherit no-underline hover:underline" href={hubPath(hub.slug)}>
            {hub.title}
          </a>
        ) : (
          "An open page"
        )}
      </p>
      <h1>{title}</h1>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      <Plate name={article.plate} cloth={article.cloth} />
      <p className="by">
        <Authors names={authors.map(({ name }) => name)} />
        <Moment at={publishedAt} as="date" />
        <span>{capital(amount(minutes, "minute", "minutes"))}</span>
      </p>
    </div>
  );
}

/** "By Ilse Marren and Teodor Vance"; nothing where nobody is named. */
export function Authors({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <span>
      By{" "}
      {names.map((name, n) => (
        <span key={name}>
          {n > 0 && (n === names.length - 1 ? " and " : ", ")}
          <b>{name}</b>
        </span>
      ))}
    </span>
  );
}
