import { Moment } from "@/components/ui/moment";
import { articlePath } from "@/lib/articles/paths";
import type { ArticleCardView } from "@/lib/articles/views";

const figures = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** One article as its admin sees it. Desks may use figures. */
export function ArticleRow({ article }: { article: ArticleCardView }) {
  const { slug, title, authors, hub, publishedAt, counts } = article;
  return (
    <li>
      <a className="lk font-read text-note" href={articlePath(slug)}>
        {title}
      </a>
      <p className="by">
        {authors.length > 0 && <b>{authors.join(", ")}</b>}
        {hub && <span>{hub.title}</span>}
        <Moment at={publishedAt} as="date" />
        <span>
          {figures(counts.notes, "note", "notes")}, {figures(counts.stories, "story", "stories")},{" "}
          {figures(counts.answers, "answer", "answers")}
        </span>
      </p>
    </li>
  );
}
