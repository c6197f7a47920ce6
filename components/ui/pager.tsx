import type { ReactNode } from "react";
import { Icon } from "./icon";

type Turn = { href: string; label: ReactNode };

type Props = {
  /** What is paged, for screen readers: "Pages of conversations". */
  label: string;
  /** Where the reader is, in words: "Page one of three". */
  here: ReactNode;
  back?: Turn;
  next?: Turn;
  className?: string;
};

/** Pages, never endless scroll. Plain links: a page comes whole, and nothing is fetched ahead of a reader who may not want it. */
export function Pager({ label, here, back, next, className = "pager" }: Props) {
  return (
    <nav className={className} aria-label={label}>
      <span className="hint">{here}</span>
      <span className="cluster">
        {back && (
          <a className="btn quiet" href={back.href} rel="prev">
            <Icon name="arrow-left" />
            {back.label}
          </a>
        )}
        {next && (
          <a className="btn quiet" href={next.href} rel="next">
            {next.label}
            <Icon name="arrow-right" />
          </a>
        )}
      </span>
    </nav>
  );
}
