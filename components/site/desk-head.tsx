import type { ReactNode } from "react";
import { Leave } from "@/components/leaving/leave";
import { type HeadLink, markCurrent } from "./head-link";
import { HeadPlaces } from "./head-places";
import { NavMenu } from "./nav-menu";
import type { Publication } from "./publication";
import { ReadingSettings } from "./reading-settings";

/** What the head of a desk has to know of the publication. */
export type DeskPublication = Pick<Publication, "name" | "leaveHref" | "quietTitle">;

type Props = {
  publication: DeskPublication;
  /** Which desk it is, for screen readers: "Moderation", "Desk", "Settings". */
  label: string;
  links: readonly HeadLink[];
  current?: string;
  /** The name under which this person decides or answers. */
  name: string;
  /** Who else is here, or the list of keys: stands before the name. */
  children?: ReactNode;
};

/** The head of the staff's pages, at desk density. Their `<body>` or frame has the class `desk`. */
export function DeskHead({ publication, label, links, current, name, children }: Props) {
  const places = markCurrent(links, current);
  return (
    <header className="head">
      <div className="wrap">
        <HeadPlaces publication={publication} label={label} places={places} />
        <div className="end">
          {children}
          <ReadingSettings />
          <a className="btn quiet hide-s" href="/account">
            {name}
          </a>
          <NavMenu links={places} own={<a href="/account">{name}</a>} />
          <Leave publication={publication} short className="in-quiet" />
        </div>
      </div>
    </header>
  );
}
