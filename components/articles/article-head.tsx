import type { ReactNode } from "react";
import { Comma } from "@/components/ui/comma";
import { articlePath } from "@/lib/articles/paths";

type Props = {
  /** What of the article it is: "Conversations", "Stories". */
  title: ReactNode;
  article: { slug: string; title: string };
  children?: ReactNode;
};

/** The head of a page that belongs to an article: what it is, and the way back to the text. */
export function ArticleHead({ title, article, children }: Props) {
  return (
    <header className="pt-page-top pb-6">
      <p className="label">
        Beside{" "}
        <a className="text-inherit" href={articlePath(article.slug)}>
          <i>{article.title}</i>
        </a>
      </p>
      <h1 className="mt-1 text-title">
        {title}
        <Comma />
      </h1>
      {children}
    </header>
  );
}
