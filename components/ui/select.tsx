import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Props = { plain?: boolean } & ComponentProps<"select">;

/** One of a list. `plain` stands in a line of text or a toolbar, without an edge of its own. */
export function Select({ plain, className, ...rest }: Props) {
  return <select className={classNames(plain ? "select plain" : "in", className)} {...rest} />;
}
