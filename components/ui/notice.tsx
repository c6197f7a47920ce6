import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

/** `held`: waiting. `care`: care before anything else. `good`: what was hoped for. `pencil`: about writing here. */
export type NoticeTone = "plain" | "held" | "care" | "good" | "pencil";

const usual = {
  plain: "info",
  held: "hourglass",
  care: "life-buoy",
  good: "check",
  pencil: "undo-2",
} as const satisfies Record<NoticeTone, IconName>;

type Props = { tone?: NoticeTone; icon?: IconName } & ComponentProps<"div">;

/** Something the page says that stays where it is. Its first words may be bold. */
export function Notice({ tone = "plain", icon, className, children, ...rest }: Props) {
  return (
    <div className={classNames("notice", tone !== "plain" && tone, className)} {...rest}>
      <Icon name={icon ?? usual[tone]} />
      {children}
    </div>
  );
}
