import type { ComponentProps } from "react";
import { Form } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import type { ClaimView } from "@/lib/moderation/queues/views";
import { DeskTime } from "./desk-time";
import { KeepClaim } from "./keep-claim";

type Action = ComponentProps<typeof Form>["action"];
type Props = {
  claim: ClaimView | null;
  what: "appeal" | "notice";
  id: string;
  take: Action;
  release: Action;
};

/** Who has an appeal or a notice; taking it and letting it go. Held, it is kept for as long as its page is open. */
export function CaseClaim({ claim, what, id, take, release }: Props) {
  if (claim && !claim.mine) {
    return (
      <p className="cluster ds gap-1.5">
        <Icon name="lock" />
        <span>{claim.by} has this</span>
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
      {claim && <KeepClaim what={what} id={id} held />}
      <input type="hidden" name={`${what}Id`} value={id} />
      <span className="cluster gap-1.5">
        <Icon name={claim ? "lock" : "lock-open"} />
        {claim ? (
          <span>
            You hold this
            <noscript>
              {" "}
              until <DeskTime at={claim.until.toISOString()} as="clock" />
            </noscript>
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
