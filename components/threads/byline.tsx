import type { ReactNode } from "react";
import { AuthorTag } from "@/components/articles/author-tag";
import type { BylineView } from "@/lib/contributions/views";

const KINDS: Record<BylineView["kind"], string> = {
  display: "own name",
  pen: "pen name",
  anonymous: "anonymous",
};

type Props = {
  byline: BylineView;
  /** By an author of the article, who wears the feather; nobody else wears a tag for who they are. */
  byAuthor?: boolean;
  /** The tag in one word, where there is little room. */
  short?: boolean;
  /** What follows: a time. */
  children?: ReactNode;
};

/** Whose words: a name, then what kind of name it is, then when. No pictures. */
export function Byline({ byline, byAuthor, short, children }: Props) {
  return (
    <p className="by">
      <b>{nameOf(byline)}</b>
      {byAuthor ? (
        <AuthorTag>{short ? "Author" : undefined}</AuthorTag>
      ) : (
        <span className="pen">{KINDS[byline.kind]}</span>
      )}
      {children}
    </p>
  );
}

/** The name that readers see. */
export function nameOf(byline: BylineView): string {
  return byline.kind === "anonymous" ? "A reader" : byline.name;
}

/** The same within a sentence, with what kind of name it is: "Heron, a pen name". */
export function nameInWords(byline: BylineView): string {
  if (byline.kind === "anonymous") return "a reader, anonymous";
  return byline.kind === "pen" ? `${byline.name}, a pen name` : byline.name;
}
