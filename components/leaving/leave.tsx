import type { Publication } from "@/components/site/publication";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

type Props = {
  publication: Pick<Publication, "leaveHref" | "quietTitle">;
  /** In the head of a phone there is room for one word. */
  short?: boolean;
  className?: string;
};

/**
 * "Leave this page quickly": one place and one look on every reader page. `leaving-script.ts` lays a blank sheet at
 * the press and swaps the page for a weather forecast; without script it is a link like any other. It doesn't clear
 * the browser's list of pages, and nothing here says that it does.
 */
export function Leave({ publication, short, className }: Props) {
  return (
    <a
      href={publication.leaveHref}
      rel="noreferrer"
      className={classNames("btn leave", className)}
      title="Swaps this page for a weather forecast. Shortcut: press Shift three times."
      aria-label="Leave this page quickly"
      data-leave=""
      data-title={publication.quietTitle}
    >
      <Icon name="door-open" />
      <span className={short ? "hide-s" : undefined}>Leave this page quickly</span>
      {short && <span className="only-s">Leave</span>}
    </a>
  );
}
