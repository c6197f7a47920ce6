import { articlePath } from "@/lib/articles/paths";

type Props = {
  article: string;
  words: string;
  /** The text has changed since: the words don't stand in it any more. */
  earlier?: boolean;
};

/** The words of the article that a conversation is about. */
export function Quote({ article, words, earlier }: Props) {
  return (
    <figure>
      <blockquote className="read">
        <span className="mark">{words}</span>
      </blockquote>
      <figcaption className="hint mt-2">
        {earlier ? "About an earlier version of the text. " : "About these words. "}
        <a href={articlePath(article)}>Read them where they stand</a>
      </figcaption>
    </figure>
  );
}
