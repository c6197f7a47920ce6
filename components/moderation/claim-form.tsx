import type { ComponentProps, ReactNode } from "react";
import { Form } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import { DeskTime } from "./desk-time";

type Action = ComponentProps<typeof Form>["action"];
type Props = {
  /** Until when the viewer holds it; nothing where nobody does. */
  until: Date | undefined;
  take: Action;
  release: Action;
  /** What says which item it is. */
  children: ReactNode;
};

/** Taking what nobody has, and letting go of what one holds. */
export function ClaimForm({ until, take, release, children }: Props) {
  return (
    <Form
      className="cluster ds gap-2"
      action={until ? release : take}
      id="claim"
      key={until ? "held" : "free"}
    >
      {children}
      <span className="cluster gap-1.5">
        <Icon name={until ? "lock" : "lock-open"} />
        {until ? (
          <span>
            You hold this
            <noscript>
              {" "}
              until <DeskTime at={until.toISOString()} as="clock" />
            </noscript>
          </span>
        ) : (
          <span>Nobody has this</span>
        )}
      </span>
      <button className="chip line" type="submit" data-key={until ? "Escape" : "Enter"}>
        {until ? "Release" : "Take it"} <kbd>{until ? "Esc" : "↵"}</kbd>
      </button>
    </Form>
  );
}

/** That somebody else has it. */
export function HeldBy({ name }: { name: string }) {
  return (
    <p className="cluster ds gap-1.5">
      <Icon name="lock" />
      <span>{name} has this</span>
    </p>
  );
}
