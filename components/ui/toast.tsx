import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/**
 * What just happened, said politely. With an action in it (a `Button` as a child) it stays until it is closed: there
 * are no timers. Stands in `<Toasts>`, at the foot of the view.
 */
export function Toast({ className, ...rest }: ComponentProps<"output">) {
  return <output className={classNames("toast", className)} {...rest} />;
}

/** Where toasts lie: it never covers what is being read for longer than the reader wants. */
export function Toasts({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames("toasts", className)} {...rest} />;
}
