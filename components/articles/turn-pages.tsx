import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Turn = { href: string; label: ReactNode };

type Props = {
  /** What is paged, for screen readers: "Pages of conversations". */
  label: string;
  /** Where the reader is, in words. */
  here: ReactNode;
  back?: Turn;
  next?: Turn;
};

/**
 * Turns the pages of a list. They are plain links, as everywhere on reading pages: the next page comes whole from the
 * shelf, and nothing is fetched ahead of a reader who may not want it.
 */
export function TurnPages({ label, here, back, next }: Props) {
  return (
    <nav className="pager" aria-label={label}>
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
