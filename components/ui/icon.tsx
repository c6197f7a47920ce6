import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { type IconName, iconPaths } from "./icon-paths";

type Props = { name: IconName } & Omit<ComponentProps<"svg">, "children">;

/** Icons that point on or back, and so turn round where people read from right to left. */
const turning = new Set<IconName>(["arrow-left", "arrow-right", "chevron-left", "chevron-right", "reply"]);

/**
 * A Lucide outline of 1.6 px, drawn inline and hidden from assistive technology: a word always stands beside it, or
 * its button has a label. For the server: a client leaf takes it as `children`, so that no outline is sent as script.
 */
export function Icon({ name, className, ...rest }: Props) {
  return (
    <svg
      className={classNames("i", turning.has(name) && "turns", className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      {...rest}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
