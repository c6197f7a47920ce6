import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import type { HeadLink } from "./head-link";
import { readingSettings } from "./reading-settings";

type Props = {
  links: readonly HeadLink[];
  /** One more row under a line: the way to sign in, or what is the reader's own. */
  own?: ReactNode;
  className?: string;
};

/**
 * The same places on a phone, in a native disclosure. Its links load whole pages, so that it is shut again on the
 * next one without a script to shut it.
 */
export function NavMenu({ links, own, className }: Props) {
  return (
    <details className={classNames("menu only-s", className)}>
      <summary className="btn icon only-s" aria-label="Menu">
        <Icon name="menu" />
      </summary>
      <ul className="pop">
        {links.map(({ href, label, current }) => (
          <li key={label}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
        <li className="narrowest needs-script">
          <button type="button" popoverTarget={readingSettings}>
            Reading settings
          </button>
        </li>
        {own && <li className="parted">{own}</li>}
      </ul>
    </details>
  );
}
