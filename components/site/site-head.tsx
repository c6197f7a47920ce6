import Link from "next/link";
import type { ReactNode } from "react";
import { type HeadLink, markCurrent, readerLinks } from "./head-link";
import { Leave } from "./leave";
import { NavMenu } from "./nav-menu";
import type { Publication } from "./publication";
import { ReadingSettings } from "./reading-settings";

type Props = {
  publication: Publication;
  links?: readonly HeadLink[];
  /** The label of the link that leads here. */
  current?: string;
  /** What stands in the place of "Sign in": a link of class `btn quiet hide-s`, or a leaf that knows the reader. */
  account?: ReactNode;
  /** The same for the phone's menu. */
  accountInMenu?: ReactNode;
};

/** The running head of every reader page. It reads no cookie: it is the same for everyone. */
export function SiteHead({ publication, links = readerLinks, current, account, accountInMenu }: Props) {
  const places = markCurrent(links, current);
  return (
    <header className="head">
      <div className="wrap">
        <Link className="pub" href="/">
          {publication.name}
        </Link>
        <nav aria-label="Main">
          {places.map(({ href, label, current }) => (
            <Link key={label} href={href} aria-current={current ? "page" : undefined}>
              {label}
            </Link>
          ))}
        </nav>
        <div className="end">
          <ReadingSettings />
          {account ?? (
            <Link className="btn quiet hide-s" href="/sign-in">
              Sign in
            </Link>
          )}
          <NavMenu links={places} own={accountInMenu ?? <a href="/sign-in">Sign in</a>} />
          <Leave href={publication.leaveHref} short />
        </div>
      </div>
    </header>
  );
}
