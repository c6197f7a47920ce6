import type { ReactNode } from "react";
import { Comma } from "@/components/ui/comma";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-paths";
import type { ArticleView } from "@/lib/articles/views";
import { inWords, listed } from "@/lib/platform/amounts";
import { Rail } from "./rail";
import { TabsLeaf } from "./tabs-leaf";

const PARTS = [
  { id: "threads", label: "Threads", icon: "pencil-line" },
  { id: "stories", label: "Stories", icon: "book-open" },
  { id: "questions", label: "Questions", icon: "mail-question-mark" },
] as const satisfies { id: string; label: string; icon: IconName }[];

type Props = {
  article: ArticleView;
  publication: { name: string; promiseHours: number };
  threads: ReactNode;
  stories: ReactNode;
  questions: ReactNode;
};

/**
 * What follows an article: three parts, which are tabs where there is script and sections with links to them where
 * there is none.
 */
export function Afterword({ article, publication, ...parts }: Props) {
  const names = listed(article.authors.map(({ name }) => name));
  return (
    <section className="leaf aft" id="afterword" aria-labelledby="afterword-title">
      <Rail at="afterword" />
      <header>
        <h2 id="afterword-title">
          Afterword
          <Comma />
        </h2>
        <p className="read dim">
          The article ends here. What follows was written by the people who read it
          {names && `, and by ${names} when there is something to add`}.
        </p>
      </header>
      <nav className="tabs" id="afterword-tabs" aria-label="Afterword">
        {PARTS.map(({ id, label, icon }) => (
          <a key={id} className={`tab ${id}`} id={`tab-${id}`} href={`#${id}`}>
            <Icon name={icon} />
            {label}
          </a>
        ))}
      </nav>
      {PARTS.map(({ id, label }) => (
        <section key={id} className="panel" id={id} aria-label={label}>
          <h3 className="panel-title text-heading">{label}</h3>
          {parts[id]}
        </section>
      ))}
      <aside className="aftnote stack gap-3">
        <p className="label">Who looks after this page</p>
        <p className="dim text-ui-s">
          Moderators of {publication.name} read what is sent here, most often within{" "}
          {inWords(publication.promiseHours)} hours.
        </p>
        <p className="dim text-ui-s">
          If tonight is hard, <a href="/rules#help">these people answer the phone</a>.
        </p>
      </aside>
      <TabsLeaf />
    </section>
  );
}
