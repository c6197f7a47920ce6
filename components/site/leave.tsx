import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { LeaveLink } from "./leave-link";

type Props = {
  href: string /** In the head of a phone there is room for one word. */;
  short?: boolean;
  className?: string;
};

/**
 * "Leave this page quickly": one place and one look on every reader page. It swaps the page for a weather forecast;
 * it doesn't clear the history, and nothing here says that it does.
 */
export function Leave({ href, short, className }: Props) {
  return (
    <LeaveLink
      href={href}
      className={classNames("btn leave", className)}
      title="Swaps this page for a weather forecast. Shortcut: press Shift three times."
      aria-label="Leave this page quickly"
    >
      <Icon name="door-open" />
      <span className={short ? "hide-s" : undefined}>Leave this page quickly</span>
      {short && <span className="only-s">Leave</span>}
    </LeaveLink>
  );
}
