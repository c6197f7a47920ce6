import type { ComponentProps } from "react";

/** A key to press. Hidden where there is no keyboard. */
export function Kbd(props: ComponentProps<"kbd">) {
  return <kbd {...props} />;
}
