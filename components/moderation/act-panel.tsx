import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-paths";

/** An act beside the item that is folded up until it is wanted, with the form that it needs. */
export function ActPanel({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <details>
      <summary className="lk gap-1">
        <Icon name={icon} />
        {label}
      </summary>
      <div className="stack gap-3 pt-2">{children}</div>
    </details>
  );
}
