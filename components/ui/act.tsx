import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A small action under a piece of writing: reply, keep, report. Stands in `<Acts>`. */
export function Act({ type = "button", className, ...rest }: ComponentProps<"button">) {
  return <button type={type} className={classNames("act", className)} {...rest} />;
}

/** The row of small actions; its first word lines up with the writing above it. */
export function Acts({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames("acts", className)} {...rest} />;
}
