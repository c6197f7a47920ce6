import type { ComponentProps } from "react";
import { Form } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/moderation/queues/views";
import { DeskTime } from "./desk-time";

type Action = ComponentProps<typeof Form>["action"];
type Props = {
  claim: ClaimView | null;
  /** The field that names the case, and its id. */
  field: "appealId" | "noticeId";
  id: string;
  take: Action;
  release: Action;
};

/** Who has an appeal or a notice, and until when; taking it and letting it go. */
export function CaseClaim({ claim, field, id, take, release }: Props) {
  if (claim && !claim.mine) {
    return (
      <p className="cluster ds gap-1.5">
        <Icon name="lock" />
        <span>
          {claim.by} has this until <DeskTime at={claim.until.toISOString()} as="clock" />
        </span>
      </p>
    );
  }
  return (
    <Form
      className="cluster ds gap-2"
      action={claim ? release : take}
      id="claim"
      key={claim ? "held" : "free"}
    >
      <input type="hidden" name={field} value={id} />
      <span className="cluster gap-1.5">
        <Icon name={claim ? "lock" : "lock-open"} />
        {claim ? (
          <span>
            You hold this until <DeskTime at={claim.until.toISOString()} as="clock" />
          </span>
        ) : (
          <span>Nobody has this</span>
        )}
      </span>
      <button className="chip line" type="submit" data-key={claim ? "Escape" : "Enter"}>
        {claim ? "Release" : "Take it"} <kbd>{claim ? "Esc" : "↵"}</kbd>
      </button>
    </Form>
  );
}
