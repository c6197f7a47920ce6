import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Writing: set in the reading face, and as tall as what is in it. `className="tall"` for a letter or a story. */
export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={classNames("in", className)} {...rest} />;
}
