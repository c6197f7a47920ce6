import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** One line of text. `className="title-in"` for a title, `"words"` for the words of a receipt. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={classNames("in", className)} {...rest} />;
}
