import type { ReactNode } from "react";
import { AccountMenu, AccountRows } from "@/components/account/account-menu";
import { Leave } from "@/components/leaving/leave";
import { type HeadLink, markCurrent, readerLinks } from "./head-link";
import { HeadPlaces } from "./head-places";
import { NavMenu } from "./nav-menu";
import type { Publication } from "./publication";
import { ReadingSettings } from "./reading-settings";

type Props = {
  publication: Publication;
  links?: readonly HeadLink[];
  /** The label of the link that leads here. */
  current?: string;
  /** In place of "Sign in" and the reader's own menu, which lay themselves over a page that is the same for all. */
  account?: ReactNode;
  /** The same for the phone's menu. */
  accountInMenu?: ReactNode;
};

/**
 * The running head of every reader page. It reads no cookie: it is the same for everyone. Its links are plain, so that
 * nothing is fetched ahead of a reader: another page comes whole, from the shelf.
 */
export function SiteHead({ publication, links = readerLinks, current, account, accountInMenu }: Props) {
  const places = markCurrent(links, current);
  return (
    <header className="head">
      <div className="wrap">
        <HeadPlaces publication={publication} label="Main" places={places} />
        <div className="end">
          <ReadingSettings />
          {account ?? <AccountMenu />}
          <NavMenu links={places} own={accountInMenu ?? <AccountRows />} />
          <Leave publication={publication} short />
        </div>
      </div>
    </header>
  );
}
